/**
 * The engine that holds bytes, and the ones there are. Nothing in here knows of HTTP, of items or of their states.
 */

export { copyRegistryEntry, type EmbeddedEngine, type EntryPlace, openEmbeddedEngine } from './embedded';
export type * from './engine';
export { type KubernetesRegistryOptions, withKubernetesRegistry } from './kubernetes';
export { Unavailable } from './unavailable';
