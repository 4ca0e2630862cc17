import type { FastifyReply } from 'fastify';
import type { EventType } from '../../api';
import type { Clock } from '../clock';
import type { ItemStore, Items, Kind } from '../items';
import type { Commit, Stored } from '../store';

/** What a stream is about. */
export interface Feed {
  readonly kind: Kind;
  /** The state when the stream starts. */
  readonly resync: unknown;
  /** Whether an item is in the scope of the stream. */
  covers(key: string): boolean;
  /** Whether an item passes the filters. */
  matches(stored: Stored<Items[Kind]>): boolean;
  render(stored: Stored<Items[Kind]>): unknown;
  /** The path of an item relative to the request; absent where the stream is about one. */
  readonly idOf?: (key: string) => string;
}

export interface StreamContext {
  readonly store: ItemStore;
  readonly clock: Clock;
  readonly closing: AbortSignal;
  readonly heartbeatMilliseconds: number;
}

/** A consumer that is this far behind is cut off: it connects again and gets the state as a whole. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/**
 * Streams a feed until the client or the control plane goes.
 *
 * Call it in the same turn in which the state for the RESYNC was read, so that nothing falls between that and the first
 * change.
 */
export function openEventStream(context: StreamContext, reply: FastifyReply, feed: Feed): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const send = (type: EventType, data: unknown, id?: string) => {
    if (raw.writableEnded || raw.destroyed) return;
    if (raw.writableLength > MOST_UNREAD_BYTES) raw.destroy();
    else raw.write(format(type, data, id));
  };

  send('RESYNC', feed.resync);
  const ends = [
    context.store.subscribe((commit) => {
      const event = eventOf(feed, commit);
      if (event) send(event.type, feed.render(event.item), feed.idOf?.(commit.key));
    }),
    every(context.clock, context.heartbeatMilliseconds, () => send('HEARTBEAT', undefined)),
    onAbort(context.closing, () => raw.end()),
  ];
  raw.once('close', () => {
    for (const end of ends) end();
  });
}

interface ItemEvent {
  readonly type: EventType;
  readonly item: Stored<Items[Kind]>;
}

/** How a change looks through the feed's filters: an item that begins to match is new, one that ceases to is gone. */
function eventOf(feed: Feed, commit: Commit<Items>): ItemEvent | undefined {
  if (commit.kind !== feed.kind || !feed.covers(commit.key)) return undefined;
  const { before, after } = commit as Commit<Items, Kind>;
  const matched = before !== undefined && feed.matches(before);
  if (after !== undefined && feed.matches(after)) return { type: matched ? 'UPDATED' : 'CREATED', item: after };
  return matched ? { type: 'DELETED', item: before } : undefined;
}

/** A heartbeat has an empty data line: without any, clients would not see the event at all. */
function format(event: EventType, data: unknown, id: string | undefined): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${event}\n${idLine}data: ${data === undefined ? '' : JSON.stringify(data)}\n\n`;
}

function every(clock: Clock, milliseconds: number, callback: () => void): () => void {
  let cancel: () => void;
  const schedule = () => {
    cancel = clock.after(milliseconds, () => {
      schedule();
      callback();
    });
  };
  schedule();
  return () => cancel();
}

function onAbort(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) callback();
  else signal.addEventListener('abort', callback);
  return () => signal.removeEventListener('abort', callback);
}
