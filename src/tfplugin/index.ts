/**
 * Terraform plugin protocol 6, for a provider written in TypeScript. This folder knows no domain: it could serve any
 * provider, and imports nothing else of this project.
 *
 * Data flows one way: `handshake/` starts the process and finds Terraform, `wire/` is gRPC and its messages,
 * `server/` answers one RPC a file with the `Provider` it is given, `values/` and `schema/` are what those speak of.
 */
export { type Diagnostic, Diagnostics, type Path } from './diagnostics';
export type { LogFields, Logger } from './log';
export type * from './provider';
export * from './schema/json';
export * from './schema/plan-rules';
export type * from './schema/schema';
export * from './schema/validators';
export { equal } from './values/equal';
export { formatPath, valueAt } from './values/path';
export type { Type } from './values/type';
export { BigNumber, isKnown, type Known, type ObjectValue, UNKNOWN, type Unknown, type Value } from './values/value';
