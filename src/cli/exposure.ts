import { type ClientOptions, exposingHost } from '../client';
import { CommandError, EXIT_CODES } from './exit';

/**
 * A script that sends its credentials in the clear would do so for years before somebody reads its output: so a warning
 * is not enough here.
 *
 * @throws CommandError unless the environment allows it
 */
export function refuseExposure(attempt: string, options: ClientOptions): void {
  const host = exposingHost(options);
  if (host === undefined || process.env.NUODBAAS_ALLOW_PLAIN_HTTP === 'true') return;
  throw new CommandError(
    `Cannot ${attempt}: the credentials would be sent to ${host} without encryption. Let NUODB_CP_URL_BASE begin with ` +
      'https://, or set NUODBAAS_ALLOW_PLAIN_HTTP=true where the network on the way is to be trusted.',
    EXIT_CODES.usage,
  );
}
