import type { Logger } from '../log';
import { type Methods, pluginServices, type UnaryHandler } from '../wire';

/** The methods of a provider's own service, which write to the log that they are made with. */
export type MakeMethods = (log: Logger) => ReadonlyMap<string, UnaryHandler>;

/** All that a plugin serves. */
export function pluginMethods(provider: ReadonlyMap<string, UnaryHandler>, onShutdown: () => void): Methods {
  const services = pluginServices({ onShutdown });
  return { ...services, unary: new Map([...services.unary, ...provider]) };
}
