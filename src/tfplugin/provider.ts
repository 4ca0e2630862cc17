import type { Diagnostics } from './diagnostics';
import type { Logger } from './log';
import type { Schema } from './schema/schema';
import type { Type } from './values/type';
import type { ObjectValue, Value } from './values/value';

/**
 * A provider as its author writes it. `Client` is whatever `configure` makes of the provider's configuration; the
 * layer hands it to every resource unseen.
 *
 * Whatever a method learns that the user should know goes into `diagnostics`. A thrown exception means a defect: the
 * user is asked to report it.
 */
export interface Provider<Client> {
  readonly schema: Schema;
  /** By type name, such as `example_thing`. */
  readonly resources: Readonly<Record<string, Resource<Client>>>;
  readonly dataSources: Readonly<Record<string, DataSource<Client>>>;
  /** By name, such as `trim` for `provider::example::trim(…)`; Terraform 1.8 and later, OpenTofu 1.7 and later. */
  readonly functions?: Readonly<Record<string, ProviderFunction>>;
  validate?(request: ValidateRequest): void | Promise<void>;
  /** Values may still be unknown. Undefined after an error. */
  configure(request: ConfigureRequest): Client | undefined | Promise<Client | undefined>;
}

/** A managed resource. Only what is not optional must be there; the layer answers for the rest. */
export interface Resource<Client> {
  readonly schema: Schema;
  /** Rules over several attributes; single ones validate themselves. */
  validate?(request: ValidateRequest): void | Promise<void>;
  /** Called after the attributes' own plan rules, not on destroy. */
  plan?(request: PlanRequest<Client>): void | Promise<void>;
  /** Called instead of `plan` when the resource is to be destroyed. */
  planDestroy?(request: PlanDestroyRequest<Client>): void | Promise<void>;
  create(request: ApplyRequest<Client>): Promise<void>;
  /** The refreshed state, or null where the object is gone. */
  read(request: ReadRequest<Client>): Promise<ObjectValue | null>;
  update(request: UpdateRequest<Client>): Promise<void>;
  /** Without an error in `diagnostics` the resource leaves the state. */
  delete(request: DeleteRequest<Client>): Promise<void>;
  /** The state that `read` can complete, from an import ID. Missing attributes are null. */
  import?(request: ImportRequest): ObjectValue | undefined;
}

export interface DataSource<Client> {
  readonly schema: Schema;
  validate?(request: ValidateRequest): void | Promise<void>;
  /** Undefined after an error. */
  read(request: ReadDataRequest<Client>): Promise<ObjectValue | undefined>;
}

/** A pure function: of the same arguments it always makes the same, whether the provider is configured or not. */
export interface ProviderFunction {
  /** One line. */
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  readonly returns: Type;
  /** Undefined after `refuse`. */
  call(request: CallFunctionRequest): Value | undefined | Promise<Value | undefined>;
}

export interface FunctionParameter {
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  readonly type: Type;
}

export interface CallFunctionRequest {
  /** One for each parameter, in order; neither null nor unknown, which Terraform deals with itself. */
  readonly arguments: readonly Value[];
  readonly log: Logger;
  readonly signal: AbortSignal;
  /**
   * Ends the call with an error.
   *
   * @param problem without a full stop, which Terraform adds
   * @param argument the position of the one at fault, from 0
   */
  refuse(problem: string, argument?: number): void;
}

interface Request {
  readonly diagnostics: Diagnostics;
  readonly log: Logger;
  /** Aborted when Terraform asks the provider to stop; waits should end and answer with what they have. */
  readonly signal: AbortSignal;
}

interface ClientRequest<Client> extends Request {
  readonly client: Client;
}

export interface ValidateRequest extends Request {
  readonly config: ObjectValue;
}

export interface ConfigureRequest extends Request {
  readonly config: ObjectValue;
  readonly terraformVersion: string;
}

export interface PlanRequest<Client> extends Request {
  /** Undefined while the provider's own configuration is unknown. */
  readonly client: Client | undefined;
  readonly config: ObjectValue;
  /** Null on create. */
  readonly prior: ObjectValue | null;
  /** What the attributes' rules left; the resource may replace it. */
  planned: ObjectValue;
  requireReplace(attribute: string): void;
}

export interface PlanDestroyRequest<Client> extends Request {
  readonly client: Client | undefined;
  readonly prior: ObjectValue;
}

/** Create. */
export interface ApplyRequest<Client> extends ClientRequest<Client> {
  readonly config: ObjectValue;
  /** Unknown where the provider decides. */
  readonly planned: ObjectValue;
  /**
   * Records the state of an object as soon as it exists, and again whenever more is known. Whatever way the call then
   * ends, an error or a defect included, the last recorded state is what Terraform keeps.
   */
  save(state: ObjectValue): void;
}

/** Update. The prior state counts as recorded until `save` is called. */
export interface UpdateRequest<Client> extends ApplyRequest<Client> {
  readonly prior: ObjectValue;
}

export interface ReadRequest<Client> extends ClientRequest<Client> {
  readonly state: ObjectValue;
}

export interface DeleteRequest<Client> extends ClientRequest<Client> {
  readonly state: ObjectValue;
}

export interface ImportRequest extends Request {
  readonly id: string;
}

export interface ReadDataRequest<Client> extends ClientRequest<Client> {
  readonly config: ObjectValue;
}
