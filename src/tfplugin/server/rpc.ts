import { Diagnostics } from '../diagnostics';
import type { Logger } from '../log';
import { LOG_KEYS } from '../log-keys';
import type { MessageFns } from '../wire/generated/tfplugin6';
import type { UnaryHandler } from '../wire/transport';
import type { Call, Session } from './call';
import { rpcLog } from './rpc-log';

/** Makes the handler of one RPC for a session. */
export type Rpc = (name: string, session: Session, logger: Logger) => UnaryHandler;

/** An RPC: how its messages are coded, and what answers it. */
export function rpc<Request extends object, Response>(
  requestCodec: MessageFns<Request>,
  responseCodec: MessageFns<Response>,
  answer: (call: Call, request: Request) => Response | Promise<Response>,
): Rpc {
  return (name, session, logger) => (message, caller) =>
    session.running.run(caller, async (signal) => {
      const request = requestCodec.decode(message);
      const log = rpcLog(logger, name, request);
      const context = { diagnostics: new Diagnostics(), log, signal };
      const start = performance.now();
      log.trace('Answering a call');
      const response = await answer({ session, context }, request);
      log.trace('Answered a call', { [LOG_KEYS.duration]: Math.round(performance.now() - start) });
      return responseCodec.encode(response).finish();
    });
}
