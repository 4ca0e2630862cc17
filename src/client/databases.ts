import type { Database, UpdateDbaPassword } from '../api';
import { type CallOptions, Collection, type DatabaseRef } from './collection';

export class DatabaseCollection extends Collection<DatabaseRef, Database> {
  protected override readonly untold = ['dbaPassword'];

  /**
   * Changes the DBA password, or without a `target` asks whether `current` is in force.
   *
   * @returns whether it is in force already; false while the change is under way
   * @throws ApiError where `current` is wrong, or of status 404 without a detail where the server knows no such call
   */
  public async updateDbaPassword(
    ref: DatabaseRef,
    password: UpdateDbaPassword,
    { signal }: CallOptions = {},
  ): Promise<boolean> {
    const { status } = await this.send({
      method: 'POST',
      path: `${this.path(ref)}/dbaPassword`,
      body: password,
      // Once the password is changed, `current` is no longer right.
      safety: password.target === undefined ? 'repeatable' : 'guarded',
      signal,
    });
    return status === 200;
  }
}
