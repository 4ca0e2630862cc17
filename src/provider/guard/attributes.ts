import { type NestedAttribute, oneOf } from '../../tfplugin';
import { positiveDuration } from '../attributes/duration-rules';
import { DEFAULT_TIMEOUT, type Occasion, VARIABLES } from './guards';

/** @param before what the backup is taken before, such as `the database is destroyed or replaced` */
export function guardAttribute(before: string, whenLeftOut: string): NestedAttribute {
  return {
    optional: true,
    inert: true,
    nesting: 'single',
    description:
      `Takes an on-demand backup before ${before}, and waits until it has \`Succeeded\`. Its name is told in a warning, ` +
      `and its label \`taken-before\` says why it exists. Terraform does not manage it. ${whenLeftOut}`,
    attributes: {
      enabled: {
        optional: true,
        type: 'bool',
        description: 'Whether the backup is taken; `true` where it is left out.',
      },
      on_failure: {
        optional: true,
        type: 'string',
        description:
          'What to do where the backup fails: `abort` (default) ends in an error and leaves everything as it is, ' +
          '`continue` warns and goes on without a backup.',
        validate: [oneOf('abort', 'continue')],
      },
      timeout: {
        optional: true,
        type: 'string',
        description:
          `How long to wait for the backup, such as \`90m\`; \`${DEFAULT_TIMEOUT.text}\` where it is left out. A backup ` +
          'that takes longer counts as failed.',
        validate: [positiveDuration],
      },
    },
  };
}

/** What a resource's own attribute says of being left out. */
export function providerDecides(occasion: Occasion): string {
  return `Left out, the provider's \`${occasion}\` decides.`;
}

/** What the provider's attribute says of being left out. */
export function environmentDecides(occasion: Occasion): string {
  return (
    `A resource's own attribute comes first. Left out, it is \`${VARIABLES[occasion]}\` of the environment: \`abort\`, ` +
    '`continue`, or `off` (default).'
  );
}
