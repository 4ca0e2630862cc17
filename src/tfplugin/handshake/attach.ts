import { logWriter } from '../log-writer';
import type { Provider } from '../provider';
import { providerMethods } from '../server';
import { type Attached, serveForReattaching } from './reattach';

/**
 * Serves a provider from within this process, such as a test's.
 *
 * @param address such as `registry.terraform.io/example/example`
 */
export function attach<Client>(provider: Provider<Client>, address: string): Promise<Attached> {
  return serveForReattaching((log) => providerMethods(provider, log), [address], logWriter());
}
