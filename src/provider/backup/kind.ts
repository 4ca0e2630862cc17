import type { Backup, BackupState } from '../../api';
import type { BackupRef } from '../../client';
import { type Kind, titleOf } from '../items/kind';
import { judgeState } from '../waiting/state-verdict';
import type { Pace } from '../waiting/waiting';
import { backupSchema } from './schema';

export type BackupKind = Kind<BackupRef, Backup>;

export function backupKind(pace: Pace): BackupKind {
  const kind: BackupKind = {
    noun: 'backup',
    path: 'backups',
    schema: backupSchema,
    identifiers: ['organization', 'project', 'database', 'name'],
    local: ['registry_format', 'triggers', 'deletion_policy', 'timeouts'],
    items: (client) => client.backups,
    create(client, item, _planned, options) {
      if (item.name !== undefined) return client.backups.put(item, options);
      const { organization, project, database, labels } = item;
      return client.backups.create({ organization, project, name: database }, { labels }, options);
    },
    judge: (item) => judgeState<BackupState>(titleOf(kind, item), item.status, 'Succeeded'),
    unfinished: (item) => unfinished(item, titleOf(kind, item)),
    pace,
  };
  return kind;
}

function unfinished({ status, importSource }: Backup, title: string): string {
  const again = importSource ? 'imports it' : 'takes another one';
  if (status?.state === 'Failed') {
    return (
      `Its record is in the state, marked as tainted: once the cause is removed, the next apply deletes it and ${again} ` +
      'instead.'
    );
  }
  return (
    `${title} is still being ${importSource ? 'imported' : 'taken'} and nothing is lost: it is in the state. But it is ` +
    `marked as tainted there, so that the next apply would delete it and ${again} instead. To keep it, run:\n\n` +
    '    terraform untaint ADDRESS\n\n' +
    'and apply again once it has Succeeded; ADDRESS is what this message names the resource by.'
  );
}
