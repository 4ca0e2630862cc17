import type { Readable } from 'node:stream';
import type { EventType } from '../api';
import { pathOf, type Request, type Send } from './request';

export interface WatchEvent<Item> {
  readonly type: EventType;
  /** The server's name for the event, where it gives one. */
  readonly id?: string;
  /** Null where the item does not exist, and with HEARTBEAT. */
  readonly item: Item | null;
}

export interface WatchOptions {
  /** Whether to also see items that were not there when the stream began. @default false */
  readonly watchAll?: boolean;
  /** How many items of a scope the first event holds; 0 is all of them. @default 20 */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/**
 * Yields events until the server ends the stream. Leaving the loop closes it.
 *
 * @param path the parts of the path below `/events`
 * @param lost makes the error of a stream that breaks off
 */
export async function* watchEvents<Item>(
  send: Send,
  path: readonly string[],
  { watchAll, limit, signal }: WatchOptions,
  lost: (request: Request, cause: unknown) => Error,
): AsyncGenerator<WatchEvent<Item>> {
  const request: Request = {
    method: 'GET',
    path: pathOf(['events', ...path]),
    query: { watchAll, limit },
    headers: { accept: 'text/event-stream' },
    safety: 'repeatable',
    stream: true,
    signal,
  };
  const { stream } = await send(request);
  if (!stream) return;
  try {
    yield* parseEvents<Item>(stream);
  } catch (error) {
    signal?.throwIfAborted();
    throw lost(request, error);
  } finally {
    // Nobody listens any more: without this, an error of the closing connection would end the process.
    stream.on('error', () => {}).destroy();
  }
}

async function* parseEvents<Item>(stream: Readable): AsyncGenerator<WatchEvent<Item>> {
  const { createParser } = await import('eventsource-parser');
  const parsed: WatchEvent<Item>[] = [];
  const parser = createParser({
    onEvent: ({ event, id, data }) => parsed.push({ type: event as EventType, id, item: itemOf<Item>(data) }),
  });
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    parser.feed(decoder.decode(chunk as Buffer, { stream: true }));
    yield* parsed.splice(0);
  }
}

function itemOf<Item>(data: string): Item | null {
  return data === '' ? null : (JSON.parse(data) as Item | null);
}
