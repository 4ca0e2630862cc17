/**
 * The Control Plane's REST contract: types and the document itself, made from `openapi.yaml`. Imports nothing else of
 * this project; client and server both follow it and never each other.
 */
import type { components } from './generated/types';

type Schemas = components['schemas'];

export type Project = Schemas['Project'];
export type ProjectStatus = Schemas['ProjectStatus'];
export type Database = Schemas['Database'];
export type DatabaseStatus = Schemas['DatabaseStatus'];
export type UpdateDbaPassword = Schemas['UpdateDbaPassword'];
export type Backup = Schemas['Backup'];
export type BackupCreate = Schemas['BackupCreate'];
export type BackupState = Schemas['BackupState'];
export type BackupStatus = Schemas['BackupStatus'];
export type ImportSource = Schemas['ImportSource'];
export type BackupPolicy = Schemas['BackupPolicy'];
export type ServiceState = Schemas['ServiceState'];
export type ItemList = Schemas['ItemList'];
export type LoginRequest = Schemas['LoginRequest'];
export type LoginResponse = Schemas['LoginResponse'];
export type ErrorContent = Schemas['Error'];
export type ErrorCode = ErrorContent['code'];

/** What happened to an item, as an event stream names it. */
export type EventType = 'RESYNC' | 'CREATED' | 'UPDATED' | 'DELETED' | 'HEARTBEAT';

export { document } from './generated/document';
