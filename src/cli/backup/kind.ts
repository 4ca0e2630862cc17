import type { Backup } from '../../api';
import { type BackupRef, withoutRequestLabel } from '../../client';
import type { AwaitedKind } from '../items/kind';
import { pairs } from '../output/table';

export const BACKUP: AwaitedKind<BackupRef, Backup> = {
  command: 'backup',
  noun: 'backup',
  plural: 'backups',
  path: 'backups',
  identifiers: ['organization', 'project', 'database', 'name'],
  form: 'ORG/PROJ/DB/NAME',
  example: 'acme/messaging/demo/20241004095616',
  columns: [
    {
      title: 'NAME',
      value: ({ organization, project, database, name }) => [organization, project, database, name].join('/'),
    },
    { title: 'STATE', value: ({ status }) => status?.state },
    { title: 'CREATED', value: ({ status }) => status?.creationTime },
    { title: 'POLICY', value: ({ status }) => status?.createdByPolicy },
    { title: 'LABELS', value: ({ labels = {} }) => pairs(withoutRequestLabel(labels)) },
  ],
  loss: 'No database can be restored from it any more; of an import only the record goes.',
  remedy: 'Remove the cause and take another one.',
  items: ({ backups }) => backups,
  judge({ status: { state, message } = {} }) {
    const is = state === 'Succeeded' ? 'ready' : state === undefined || state === 'Pending' ? 'pending' : 'failed';
    return { is, awaited: 'Succeeded', state, message };
  },
};
