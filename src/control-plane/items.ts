/**
 * What the store holds: the document of each resource as clients see it (its resourceVersion aside), and what is kept
 * beside it and never shown.
 */
import type { Backup, BackupPolicy, Database, Project } from '../api';
import type { RegisteredVolumeSnapshot } from '../registry';
import type { Subject } from './api-error';
import type { Store, Transaction } from './store';

export interface ProjectItem {
  readonly document: Project;
}

export interface DatabaseItem {
  readonly document: Database;
  readonly password: DbaPassword;
  /** What the volumes are to be restored from; absent once that is done. */
  readonly source?: RestoreSource;
}

export interface DbaPassword {
  /** What clients set. */
  readonly configured: string;
  /** What the database has; follows once it is available. */
  readonly actual?: string;
}

export interface RestoreSource {
  /** The backup's key. */
  readonly backup: string;
  readonly snapshots: readonly RegisteredVolumeSnapshot[];
}

export interface BackupItem {
  readonly document: Backup;
  /** The snapshots of the backup. It owns them unless it was imported; those it is about to cut lack their handle. */
  readonly snapshots: readonly PlannedSnapshot[];
  /** The second that a generated name says, ISO 8601: the bytes are not cut before it. */
  readonly notBefore?: string;
}

/** A snapshot by its name, which is known before it is cut. */
export type PlannedSnapshot = Omit<RegisteredVolumeSnapshot, 'handle'>;

export interface PolicyItem {
  readonly document: BackupPolicy;
}

/** The last name that was generated for a backup of a database, by the database's key; stays when they are deleted. */
export interface LastNameItem {
  /** The second it stands for, ISO 8601. */
  readonly second: string;
}

export interface Items {
  project: ProjectItem;
  database: DatabaseItem;
  backup: BackupItem;
  policy: PolicyItem;
  lastName: LastNameItem;
}

/** The kinds of items that clients see. */
export type Kind = Exclude<keyof Items, 'lastName'>;
export type ItemStore = Store<Items>;
export type ItemTransaction = Transaction<Items>;

/** `acme/messaging/demo`. */
export function keyOf(...names: readonly string[]): string {
  return names.join('/');
}

export function databaseKeyOf(document: Pick<Backup, 'organization' | 'project' | 'database'>): string {
  return keyOf(document.organization, document.project, document.database);
}

const NOUNS: Record<Kind, { noun: string; parent: string }> = {
  project: { noun: 'Project', parent: 'organization' },
  database: { noun: 'Database', parent: 'project' },
  backup: { noun: 'Backup', parent: 'database' },
  policy: { noun: 'Backup policy', parent: 'organization' },
};

export function subjectOf(kind: Kind, key: string): Subject {
  const { noun, parent } = NOUNS[kind];
  const end = key.lastIndexOf('/');
  return { noun, name: key.slice(end + 1), parent: `${parent} ${key.slice(0, end)}` };
}
