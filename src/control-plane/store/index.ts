/**
 * The durable store of items: knows kinds, keys and versions, and nothing of what the items mean. An acknowledged write
 * survives a crash at any moment.
 */
export { type Lock, lockDirectory } from './lock';
export { type Commit, Store, StoreFailure } from './store';
export type { Stored, Transaction } from './transaction';
