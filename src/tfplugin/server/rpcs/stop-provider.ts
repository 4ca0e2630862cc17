import type { StopProvider_Response } from '../../wire/generated/tfplugin6';
import type { Call } from '../call';

/** Answers at once: the calls under way end by themselves, with the state they have. */
export function stopProvider({ session, context }: Call): StopProvider_Response {
  context.log.info('Terraform asked to stop: aborting the calls under way');
  session.running.stop();
  return { Error: '' };
}
