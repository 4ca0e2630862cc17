/**
 * An engine out of folders: the behaviour of storage managers, volume snapshots and the registry on one machine, with
 * nothing to install. No SQL runs here; the bytes of the volumes are what backups and clones are made of.
 */
export { type EmbeddedEngine, openEmbeddedEngine } from './embedded-engine';
export { copyRegistryEntry, type EntryPlace } from './registry-folder';
