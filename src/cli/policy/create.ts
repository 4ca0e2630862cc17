import type { BackupPolicy } from '../../api';
import type { PolicyRef } from '../../client';
import { CYCLES } from '../../policy';
import { printCreated } from '../items/create';
import { titleOf } from '../items/kind';
import type { OutputOptions } from '../output/format';
import { withClient } from '../with-client';
import { POLICY } from './kind';

type Retention = NonNullable<BackupPolicy['retention']>;
type Pairs = Readonly<Record<string, string>>;

export interface CreateOptions extends OutputOptions {
  readonly frequency: string;
  readonly scope: string;
  readonly selectSla?: readonly string[];
  readonly selectTier?: readonly string[];
  readonly selectLabel?: Pairs;
  readonly keepHourly?: number;
  readonly keepDaily?: number;
  readonly keepWeekly?: number;
  readonly keepMonthly?: number;
  readonly keepYearly?: number;
  readonly suspended?: true;
  readonly label?: Pairs;
}

export async function createPolicy(ref: PolicyRef, options: CreateOptions): Promise<void> {
  const { frequency, scope, selectSla: slas, selectTier: tiers, selectLabel, suspended, label } = options;
  const selector = { scope, slas: slas && [...slas], tiers: tiers && [...tiers], labels: selectLabel };
  const policy = { ...ref, frequency, selector, retention: retentionOf(options), suspended, labels: label };
  await withClient(`create ${titleOf(POLICY, ref)}`, async (client) => {
    printCreated(POLICY, await client.backupPolicies.put(policy), options);
  });
}

/** Undefined where nothing is said: all backups are kept then. */
function retentionOf(options: CreateOptions): Retention | undefined {
  const { keepHourly, keepDaily, keepWeekly, keepMonthly, keepYearly } = options;
  const retention: Retention = {
    hourly: keepHourly,
    daily: keepDaily,
    weekly: keepWeekly,
    monthly: keepMonthly,
    yearly: keepYearly,
  };
  return CYCLES.some((cycle) => retention[cycle] !== undefined) ? retention : undefined;
}
