import { GENERATED_BACKUP_NAME, generatedBackupTime } from '../../registry';
import { isKnown, type ObjectValue, type PlanRequest, type ValidateRequest } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';

/** What the attributes must be together. */
export function validateForm({ config, diagnostics }: ValidateRequest): void {
  const { name, import_source: source, registry_format: format, triggers } = config;
  if (isKnown(source) && name === null) {
    diagnostics.error(
      'Missing backup name',
      'import_source needs a name: it is what the imported backup is to be known by. Only a new backup gets one from ' +
        'the server. Set name, such as to the name that the backup had where it was taken.',
      ['name'],
    );
  }
  if (isKnown(format) && source === null) {
    diagnostics.error(
      'Registry format without import',
      'registry_format says what import_source leads to, and there is no import_source: a backup that is taken has no ' +
        'registry Secret yet, and the server writes that in its own format. Remove registry_format, or set import_source.',
      ['registry_format'],
    );
  }
  if (!isKnown(triggers)) return;
  if (isKnown(name)) refuseTriggers('name', 'a backup of a given name is taken once');
  if (isKnown(source)) refuseTriggers('import_source', 'a backup that is imported exists already');

  function refuseTriggers(other: string, reason: string): void {
    diagnostics.error(
      'Conflicting attributes',
      `triggers cannot be set together with ${other}: a change of them takes a new backup under a generated name, and ` +
        `${reason}. Remove one of the two.`,
      ['triggers'],
    );
  }
}

/** A name that says a time in the past would be on today's data. */
export function refusePastName(
  { planned, config, diagnostics }: Pick<PlanRequest<Connection>, 'planned' | 'config' | 'diagnostics'>,
  now: Date,
): void {
  const { name } = planned;
  if (typeof name !== 'string' || config.import_source !== null) return;
  const time = GENERATED_BACKUP_NAME.test(name) ? generatedBackupTime(name) : undefined;
  if (time === undefined || time >= now) return;
  diagnostics.error(
    'Backup under a past time',
    `A backup is to be created under the name ${name}, which stands for ${time.toISOString().slice(0, 19)}Z, but it ` +
      "would hold today's data: whoever restores it would get something else than its name says. There are three ways " +
      'out:\n\n' +
      '  * for a new backup, leave the name out: the server makes one from the time at which it is taken;\n' +
      '  * for a backup that exists, import it: with import_source, if only its handle is known here, or with ' +
      `terraform import ADDRESS ${fullName(planned)}, if the server lists it;\n` +
      '  * for a backup that is gone for good (a policy may have deleted it), take the resource out of the ' +
      'configuration, with a block removed {} where it is still in the state.',
    ['name'],
  );
}

function fullName({ organization, project, database, name }: ObjectValue): string {
  return [organization, project, database, name].map((part) => (typeof part === 'string' ? part : '…')).join('/');
}
