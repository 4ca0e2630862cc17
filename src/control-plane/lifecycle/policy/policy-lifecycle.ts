import type { Lifecycle, LifecycleContext } from '../context';
import { deleteExpired } from './expiry';
import { runSchedule } from './schedule';

/** A policy waits for its next time, for as long as it is not suspended. */
export function policyLifecycle({ store, clock, engine }: LifecycleContext): Lifecycle {
  const nextOf = (key: string) => store.get('policy', key)?.value.document.status?.nextScheduleTime;
  return {
    hasWork: (key) => nextOf(key) !== undefined,
    ignoresPause: () => false,
    notBefore: (key) => Date.parse(nextOf(key) ?? '') - clock.now().getTime(),
    lane: (key) => `policy ${key}`,
    async recover() {},
    async step(key) {
      await store.write((transaction) => {
        const policy = transaction.get('policy', key);
        if (!policy) return;
        const now = clock.now();
        const document = runSchedule(transaction, policy, now, engine.limits);
        if (document === policy.value.document) return;
        transaction.put('policy', key, { document });
        deleteExpired(transaction, policy, now);
      });
    },
  };
}
