export * from './cluster-region';
export * from './registry-cluster';
export * from './registry-transfer';
export * from './registry-transfers';
export * from './transferred-snapshots';
