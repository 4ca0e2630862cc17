/**
 * Matchers for the tests of users' own stacks, for Jest and whatever else has `expect.extend`. They look at the
 * synthesized document alone, so that they need neither this project's constructs nor a network. Not part of the jsii
 * library: only `cdktf-provider-nuodbaas/testing` leads here.
 *
 *     import { Testing } from 'cdktf';
 *     import 'cdktf-provider-nuodbaas/testing';
 *
 *     expect(Testing.synth(stack)).toTakeBackupOf('acme/messaging/demo');
 *     expect(Testing.synth(stack)).toKeepBackupsFor('acme/messaging/demo', { daily: 7, weekly: 4 });
 */
import { toKeepBackupsFor } from './keep-backups';
import { toTakeBackupOf } from './take-backup';

export type { Cycle, KeptBackups } from './keep-backups';
export type { MatcherResult } from './matcher';

/** For `expect.extend`, where `expect` is no global. */
export const backupMatchers = { toTakeBackupOf, toKeepBackupsFor };

const { expect } = globalThis as { expect?: { extend?(matchers: Record<string, unknown>): void } };
expect?.extend?.(backupMatchers);

type Keep = Parameters<typeof toKeepBackupsFor>[2];

declare global {
  namespace jest {
    interface Matchers<R, T> {
      /** @param database `<organization>/<project>/<database>` */
      toTakeBackupOf(database: string): R;
      /**
       * @param database `<organization>/<project>/<database>`
       * @param kept how many backups of each cycle at least; left out, any policy counts
       */
      toKeepBackupsFor(database: string, kept?: Keep): R;
    }
  }
}
