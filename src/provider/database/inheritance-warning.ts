import { isKnown, type ObjectValue, type PlanRequest } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import type { ProjectKind } from '../project/kind';

/**
 * Warns where a database is guarded but follows a project that is not: a change of the project changes the database
 * behind its guard. Only a project of the same configuration is known to be unguarded.
 */
export function warnOfUnguardedProject(kind: ProjectKind, request: PlanRequest<Connection>): void {
  const { client, planned, config, diagnostics } = request;
  if (!client?.guards.of(planned, 'backup_before_update')) return;
  const name = `${String(planned.organization)}/${String(planned.project)}`;
  const project = client.outlook.find(kind, name)?.planned;
  if (!project || client.guards.of(project, 'backup_before_update')) return;
  const inherited = INHERITED.filter(({ isLeftOut }) => isLeftOut(config)).map(({ attribute }) => attribute);
  if (inherited.length === 0) return;
  diagnostics.warning(
    'Guarded database follows an unguarded project',
    `The database has backup_before_update, but ${inherited.join(' and ')} ${inherited.length > 1 ? 'are' : 'is'} left ` +
      `out and so may come from project ${name}, which has not: a change there takes no backup before it. Set ` +
      'backup_before_update on the project as well, or set what is left out on the database.',
    ['backup_before_update'],
  );
}

const INHERITED: readonly { attribute: string; isLeftOut: (config: ObjectValue) => boolean }[] = [
  { attribute: 'tier', isLeftOut: ({ tier }) => tier === null },
  {
    attribute: 'properties.product_version',
    isLeftOut: ({ properties }) =>
      properties === null || (isKnown(properties) && (properties as ObjectValue).product_version === null),
  },
];
