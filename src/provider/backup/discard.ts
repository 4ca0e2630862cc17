import type { Backup } from '../../api';
import { type Client, isNotFound } from '../../client';
import { describeFailure, isFailure } from '../failure';

/** A failed backup is of no use, and nothing would manage it. Says what became of it. */
export async function discardFailed(client: Client, backup: Backup): Promise<string> {
  try {
    await client.backups.delete(backup);
    return 'The failed one is being deleted.';
  } catch (error) {
    if (isNotFound(error)) return 'The failed one is gone.';
    if (!isFailure(error)) throw error;
    return `The failed one could not be deleted: ${describeFailure(error)} Delete it yourself.`;
  }
}
