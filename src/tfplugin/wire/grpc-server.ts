import { createServer, type ServerHttp2Session } from 'node:http2';
import type { Duplex } from 'node:stream';
import type { Logger } from '../log';
import { LOG_KEYS } from '../log-keys';
import { Call } from './call';
import { GrpcError } from './status';
import type { Methods } from './transport';

export interface GrpcServerOptions {
  readonly methods: Methods;
  readonly log: Logger;
}

/** Answers calls over the connections that it is given, whoever listens for them and whatever secures them. */
export interface GrpcServer {
  accept(connection: Duplex): void;
  readonly connections: number;
  /** Ends the running calls, then closes all connections. */
  close(): Promise<void>;
}

/** A message of some megabytes takes a round trip for each window; the default of 64 KiB would make hundreds. */
const WINDOW = 16 * 1024 * 1024;
/** Megabytes. The default of 10 refuses calls while others carry large states. */
const SESSION_MEMORY = 4096;
/** What a handler that does not heed its signal is left. */
const MILLISECONDS_TO_END = 200;

export function grpcServer({ methods, log }: GrpcServerOptions): GrpcServer {
  const sessions = new Set<ServerHttp2Session>();
  const calls = new Set<Call>();
  const http = createServer({ settings: { initialWindowSize: WINDOW }, maxSessionMemory: SESSION_MEMORY });

  http.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
    session.setLocalWindowSize(WINDOW);
  });
  http.on('sessionError', (error) => log.debug('A connection failed', { [LOG_KEYS.error]: error.message }));
  http.on('stream', (stream, headers) => {
    const call = new Call(stream, headers, log);
    calls.add(call);
    stream.once('close', () => calls.delete(call));
    void call.answer(methods);
  });

  return {
    accept(connection) {
      connection.on('error', (error) => log.debug('A connection broke off', { [LOG_KEYS.error]: error.message }));
      http.emit('connection', connection);
    },
    get connections() {
      return sessions.size;
    },
    async close() {
      for (const call of calls) call.abort(new GrpcError('cancelled', 'The plugin is shutting down'));
      await Promise.all([...sessions].map(closeSession));
    },
  };
}

function closeSession(session: ServerHttp2Session): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => session.destroy(), MILLISECONDS_TO_END);
    session.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    session.close();
  });
}
