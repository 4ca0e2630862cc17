import type { Attribute, ValueAttribute } from '../../tfplugin';
import { anyDuration } from './duration-rules';

/** The attribute by which a resource waits longer, or shorter, than the provider's `timeouts` say. */
export function ownTimeouts(noun: string): Attribute {
  return {
    optional: true,
    inert: true,
    nesting: 'single',
    description:
      `How long to wait for this ${noun}. What is left out is as the provider's \`timeouts\` say. A destroy goes by ` +
      'what was applied last.',
    attributes: {
      create: timeout('it is ready after it was created'),
      update: timeout('it is ready after an update'),
      delete: timeout('it is gone'),
    },
  };
}

function timeout(until: string): ValueAttribute {
  return {
    optional: true,
    type: 'string',
    description: `How long to wait until ${until}, such as \`90s\` or \`1h30m\`; \`0\` does not wait.`,
    validate: [anyDuration],
  };
}
