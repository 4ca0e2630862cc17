import type { MoveResourceState_Request, MoveResourceState_Response } from '../../wire/generated/tfplugin6';
import type { Call } from '../call';
import { diagnosticsToWire } from '../converters/diagnostics';

/** Moves between resource types are not supported; those between names never come here. */
export function moveResourceState(
  { context }: Call,
  { sourceTypeName, targetTypeName, sourcePrivate }: MoveResourceState_Request,
): MoveResourceState_Response {
  context.diagnostics.error(
    'Resource cannot be moved to another type',
    `The provider cannot turn the state of ${sourceTypeName} into one of ${targetTypeName}. Take the moved block out, ` +
      `and import the object as ${targetTypeName} after removing it from the state (\`removed\` block).`,
  );
  return { targetState: undefined, diagnostics: diagnosticsToWire(context.diagnostics), targetPrivate: sourcePrivate };
}
