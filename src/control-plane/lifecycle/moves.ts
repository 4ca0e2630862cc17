/**
 * The states of backups, projects and databases, and the moves between them. A move that is not in a table is a defect,
 * and refused.
 */
import type { BackupState, ServiceState } from '../../api';

export const BACKUP_MOVES: Readonly<Record<BackupState, readonly BackupState[]>> = {
  Pending: ['Succeeded', 'Failed', 'Deleting'],
  Succeeded: ['Deleting'],
  Failed: ['Deleting'],
  Deleting: [],
};

/** Where work on a project or database may end. */
const SETTLED = ['Available', 'Stopped', 'Expired', 'Failed'] as const;

export const SERVICE_MOVES: Readonly<Record<ServiceState, readonly ServiceState[]>> = {
  Creating: [...SETTLED, 'Deleting'],
  Restoring: [...SETTLED, 'Deleting'],
  Modifying: [...SETTLED, 'Stopping', 'Deleting'],
  Stopping: [...SETTLED, 'Modifying', 'Deleting'],
  Available: ['Expired', 'Failed', 'Modifying', 'Stopping', 'Deleting'],
  Stopped: ['Modifying', 'Stopping', 'Deleting'],
  Expired: ['Modifying', 'Stopping', 'Deleting'],
  // A database that could not be restored is tried again once it is changed.
  Failed: ['Modifying', 'Stopping', 'Restoring', 'Deleting'],
  // Part of the API; this control plane gives every project one certificate for good.
  RotatingCertificates: [],
  Deleting: [],
};

/** The states in which there is something to do. */
export const WORKING_BACKUP_STATES: ReadonlySet<BackupState> = new Set(['Pending', 'Deleting']);
export const WORKING_SERVICE_STATES: ReadonlySet<ServiceState> = new Set([
  'Creating',
  'Restoring',
  'Modifying',
  'Stopping',
  'Deleting',
]);

/**
 * @param from absent for what is new.
 * @throws Error where the table has no such move.
 */
export function checkMove<State extends string>(
  moves: Readonly<Record<State, readonly State[]>>,
  from: State | undefined,
  to: State,
): void {
  if (from === undefined || from === to || moves[from].includes(to)) return;
  throw new Error(`There is no move from ${from} to ${to}`);
}
