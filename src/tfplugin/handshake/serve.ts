import type { Provider } from '../provider';
import { providerMethods } from '../server';
import { type ServeOptions, start } from './start';

/**
 * The whole of a provider's program. Serves the Terraform that started the process until it is done, or with `--debug`
 * any that is told of it, until a signal. Nothing else may write to stdout.
 */
export function serve<Client>(provider: Provider<Client>, options: ServeOptions): Promise<void> {
  return start((log) => providerMethods(provider, log), options);
}
