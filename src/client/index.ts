/**
 * The client of the Control Plane's REST API. It knows HTTP and the API's contract (`api/`), nothing of Terraform, and
 * never the control plane that this project serves: both follow the contract, so that a misreading shows.
 *
 * A request runs through interceptors, each a file: `error-mapping`, `retry`, `whole-answers`, `request-log`,
 * `authorisation`, and at last through `transport`, the only one that knows undici.
 */
export type { BackupCollection, OnDemandOptions } from './backups';
export { type About, Client, type Kinds } from './client';
export type {
  BackupRef,
  CallOptions,
  Collection,
  CreationOptions,
  DatabaseRef,
  DeleteOptions,
  PolicyRef,
  ProjectRef,
  Scope,
} from './collection';
export type { DatabaseCollection } from './databases';
export {
  ApiError,
  ConfigurationError,
  type ConfigurationProblem,
  isApiError,
  isConcurrentUpdate,
  isConfigurationError,
  isConflict,
  isForbidden,
  isNetworkError,
  isNotFound,
  isUnauthorised,
  isUnknownPath,
  NetworkError,
  type Setting,
} from './errors';
export type { WatchEvent, WatchOptions } from './events';
export { exposingHost } from './exposure';
export type { ListOptions } from './list';
export {
  type ClientOptions,
  type ClientTimeouts,
  checkClientOptions,
  clientOptionsFromEnvironment,
} from './options';
export { isAsAsked, REQUEST_LABEL, withoutRequestLabel } from './recovery';
export type { Interceptor } from './request';
export type { RequestLog } from './request-log';
export { DEFAULT_RETRY_POLICY, mayHaveArrived, type RetryPolicy } from './retry';
