import { Client, clientOptionsFromEnvironment } from '../client';
import { refuseExposure } from './exposure';
import { clientFailure } from './failure';

/**
 * Calls `work` with a client of the control plane that the environment names.
 *
 * @param attempt what a failure says could not be done, such as `get backup acme/messaging/demo/1`
 */
export async function withClient<Result>(attempt: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  let client: Client | undefined;
  try {
    const options = clientOptionsFromEnvironment(process.env);
    client = new Client(options);
    refuseExposure(attempt, options);
    return await work(client);
  } catch (error) {
    throw clientFailure(attempt, error);
  } finally {
    await client?.close();
  }
}
