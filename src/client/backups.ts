import { setTimeout as pause } from 'node:timers/promises';
import type { Backup, BackupCreate } from '../api';
import { type BackupRef, type CallOptions, Collection, type CreationOptions, type DatabaseRef } from './collection';
import { REQUEST_LABEL } from './recovery';
import { pathOf, type Send } from './request';
import { mayHaveArrived, pauseAfter, type RetryPolicy } from './retry';

export interface OnDemandOptions extends CreationOptions {
  /**
   * Goes with the backup as the label `REQUEST_LABEL`: where the answer is lost the backup is looked for by it, and asked
   * for again only if it is not found. Random, and used once. Without it nothing is asked for again.
   */
  readonly requestId?: string;
}

type Asked = Pick<BackupCreate, 'labels'>;

export class BackupCollection extends Collection<BackupRef, Backup> {
  public constructor(
    send: Send,
    private readonly retry: RetryPolicy,
  ) {
    super(send, 'backups', ({ organization, project, database, name }) => [organization, project, database, name]);
  }

  /**
   * Asks for an on-demand backup of a database. It is taken in the background.
   *
   * @returns the backup under the name that the server made, `Pending`
   * @throws NetworkError where the answer was lost; the backup may then have been asked for all the same
   */
  public async create(database: DatabaseRef, asked: Asked = {}, options: OnDemandOptions = {}): Promise<Backup> {
    const { requestId, attempted = false, onFound, signal } = options;
    if (requestId === undefined) return this.post(database, asked, options);
    const labelled = { ...asked, labels: { ...asked.labels, [REQUEST_LABEL]: requestId } };
    const find = (attempt: number) => this.findTwice(database, requestId, attempt, { signal });
    let found = attempted ? await find(1) : undefined;
    for (let attempt = 1; !found; attempt++) {
      try {
        return await this.post(database, labelled, options);
      } catch (error) {
        if (!mayHaveArrived(error)) throw error;
        // Where it cannot be looked for, this error tells more: nobody knows what became of the request.
        found = await find(attempt).catch(() => Promise.reject(error));
        if (!found && attempt >= this.retry.attempts) throw error;
      }
    }
    onFound?.();
    return found;
  }

  /** Looks again after a pause: a request that lost its connection may still be under way within the server. */
  private async findTwice(
    database: DatabaseRef,
    requestId: string,
    attempt: number,
    options: CallOptions,
  ): Promise<Backup | undefined> {
    const first = await this.findByRequest(database, requestId, options);
    if (first) return first;
    await pause(pauseAfter(this.retry, attempt), undefined, options);
    return this.findByRequest(database, requestId, options);
  }

  private async findByRequest(
    { organization, project, name }: DatabaseRef,
    requestId: string,
    { signal }: CallOptions,
  ): Promise<Backup | undefined> {
    const labelFilter = [`${REQUEST_LABEL}=${requestId}`];
    for await (const backup of this.list([organization, project, name], { labelFilter, signal })) {
      // A server that does not filter lists all there are.
      if (backup.labels?.[REQUEST_LABEL] === requestId) return backup;
    }
    return undefined;
  }

  private async post(
    { organization, project, name }: DatabaseRef,
    body: Asked,
    { signal }: CallOptions,
  ): Promise<Backup> {
    const path = pathOf(['backups', organization, project, name]);
    const { text } = await this.send({ method: 'POST', path, body, safety: 'once', signal });
    return JSON.parse(text);
  }
}
