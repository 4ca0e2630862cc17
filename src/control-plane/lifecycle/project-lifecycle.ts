import type { ServiceState } from '../../api';
import type { ProjectItem } from '../items';
import type { Lifecycle, LifecycleContext } from './context';
import { checkMove, SERVICE_MOVES } from './moves';
import { serviceHasWork, serviceStatus, settledState, untilExpiry } from './service-status';
import { tierProblem } from './tiers';

/** Projects hold no bytes: their states follow from what is configured. */
export function projectLifecycle({ store, clock }: LifecycleContext): Lifecycle {
  const stateOf = (key: string) => store.get('project', key)?.value.document.status?.state;
  return {
    hasWork(key) {
      const item = store.get('project', key);
      return item !== undefined && serviceHasWork(item.value.document);
    },
    ignoresPause: (key) => stateOf(key) === 'Deleting',
    notBefore(key) {
      const item = store.get('project', key);
      return item ? untilExpiry(item.value.document, clock.now()) : 0;
    },
    lane: (key) => `project ${key}`,
    async recover() {},
    async step(key) {
      await store.write((transaction) => {
        const item = transaction.get('project', key);
        if (!item) return;
        if (item.value.document.status?.state === 'Deleting') return transaction.delete('project', key);
        const problem = tierProblem(item.value.document.tier);
        const state = problem ? 'Failed' : settledState(item.value.document, clock.now());
        transaction.put('project', key, withState(item.value, state, problem));
      });
    },
  };
}

export function withState(item: ProjectItem, state: ServiceState, message?: string): ProjectItem {
  const { status } = item.document;
  checkMove(SERVICE_MOVES, status?.state, state);
  return { document: { ...item.document, status: { ...status, ...serviceStatus('Project', state, message) } } };
}
