import type { Backup, BackupCreate } from '../api';
import { type BackupRef, type CallOptions, Collection, type DatabaseRef } from './collection';
import { pathOf } from './request';

export class BackupCollection extends Collection<BackupRef, Backup> {
  /**
   * Asks for an on-demand backup of a database. It is taken in the background.
   *
   * @returns the backup under the name that the server made, `Pending`
   * @throws NetworkError where the answer was lost; the backup may then have been asked for all the same
   */
  public async create(
    { organization, project, name }: DatabaseRef,
    backup: Pick<BackupCreate, 'labels'> = {},
    { signal }: CallOptions = {},
  ): Promise<Backup> {
    const path = pathOf(['backups', organization, project, name]);
    const { text } = await this.send({ method: 'POST', path, body: backup, safety: 'once', signal });
    return JSON.parse(text);
  }
}
