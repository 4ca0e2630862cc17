/**
 * Answers the calls of plugin protocol 6 with a `Provider`. `rpcs/` has a file for each: it finds the resource, decodes,
 * asks, encodes. `planning/`, `applying/` and `validation/` are what a call means, and never see a message; between the
 * two stand `converters/`. How calls arrive is not known here.
 */
import type { Logger } from '../log';
import type { Provider } from '../provider';
import * as wire from '../wire/generated/tfplugin6';
import type { UnaryHandler } from '../wire/transport';
import type { Session } from './call';
import { type Rpc, rpc } from './rpc';
import { applyResourceChange } from './rpcs/apply-resource-change';
import { callFunction } from './rpcs/call-function';
import { configureProvider } from './rpcs/configure-provider';
import {
  closeEphemeralResource,
  openEphemeralResource,
  renewEphemeralResource,
  validateEphemeralResourceConfig,
} from './rpcs/ephemeral-resources';
import { getFunctions } from './rpcs/get-functions';
import { getMetadata } from './rpcs/get-metadata';
import { getProviderSchema } from './rpcs/get-provider-schema';
import { importResourceState } from './rpcs/import-resource-state';
import { moveResourceState } from './rpcs/move-resource-state';
import { planResourceChange } from './rpcs/plan-resource-change';
import { readDataSource } from './rpcs/read-data-source';
import { readResource } from './rpcs/read-resource';
import { stopProvider } from './rpcs/stop-provider';
import { upgradeResourceState } from './rpcs/upgrade-resource-state';
import { validateDataResourceConfig } from './rpcs/validate-data-resource-config';
import { validateProviderConfig } from './rpcs/validate-provider-config';
import { validateResourceConfig } from './rpcs/validate-resource-config';
import { RunningCalls } from './running-calls';

const SERVICE = '/tfplugin6.Provider/';

const RPCS: Readonly<Record<string, Rpc>> = {
  GetMetadata: rpc(wire.GetMetadata_Request, wire.GetMetadata_Response, getMetadata),
  GetProviderSchema: rpc(wire.GetProviderSchema_Request, wire.GetProviderSchema_Response, getProviderSchema),
  ValidateProviderConfig: rpc(
    wire.ValidateProviderConfig_Request,
    wire.ValidateProviderConfig_Response,
    validateProviderConfig,
  ),
  ConfigureProvider: rpc(wire.ConfigureProvider_Request, wire.ConfigureProvider_Response, configureProvider),
  StopProvider: rpc(wire.StopProvider_Request, wire.StopProvider_Response, stopProvider),
  ValidateResourceConfig: rpc(
    wire.ValidateResourceConfig_Request,
    wire.ValidateResourceConfig_Response,
    validateResourceConfig,
  ),
  UpgradeResourceState: rpc(
    wire.UpgradeResourceState_Request,
    wire.UpgradeResourceState_Response,
    upgradeResourceState,
  ),
  ReadResource: rpc(wire.ReadResource_Request, wire.ReadResource_Response, readResource),
  PlanResourceChange: rpc(wire.PlanResourceChange_Request, wire.PlanResourceChange_Response, planResourceChange),
  ApplyResourceChange: rpc(wire.ApplyResourceChange_Request, wire.ApplyResourceChange_Response, applyResourceChange),
  ImportResourceState: rpc(wire.ImportResourceState_Request, wire.ImportResourceState_Response, importResourceState),
  MoveResourceState: rpc(wire.MoveResourceState_Request, wire.MoveResourceState_Response, moveResourceState),
  ValidateDataResourceConfig: rpc(
    wire.ValidateDataResourceConfig_Request,
    wire.ValidateDataResourceConfig_Response,
    validateDataResourceConfig,
  ),
  ReadDataSource: rpc(wire.ReadDataSource_Request, wire.ReadDataSource_Response, readDataSource),
  ValidateEphemeralResourceConfig: rpc(
    wire.ValidateEphemeralResourceConfig_Request,
    wire.ValidateEphemeralResourceConfig_Response,
    validateEphemeralResourceConfig,
  ),
  OpenEphemeralResource: rpc(
    wire.OpenEphemeralResource_Request,
    wire.OpenEphemeralResource_Response,
    openEphemeralResource,
  ),
  RenewEphemeralResource: rpc(
    wire.RenewEphemeralResource_Request,
    wire.RenewEphemeralResource_Response,
    renewEphemeralResource,
  ),
  CloseEphemeralResource: rpc(
    wire.CloseEphemeralResource_Request,
    wire.CloseEphemeralResource_Response,
    closeEphemeralResource,
  ),
  GetFunctions: rpc(wire.GetFunctions_Request, wire.GetFunctions_Response, getFunctions),
  CallFunction: rpc(wire.CallFunction_Request, wire.CallFunction_Response, callFunction),
};

/** The protocol's methods, by full name, for one process: they share what the provider makes of its configuration. */
export function providerMethods<Client>(provider: Provider<Client>, logger: Logger): Map<string, UnaryHandler> {
  const session: Session = { provider, client: undefined, running: new RunningCalls() };
  return new Map(Object.entries(RPCS).map(([name, make]) => [`${SERVICE}${name}`, make(name, session, logger)]));
}
