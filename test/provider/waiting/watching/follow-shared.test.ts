import type { WatchEvent } from '../../../../src/client';
import { followShared } from '../../../../src/provider/waiting/watching/follow-shared';
import { Inbox } from '../../../../src/provider/waiting/watching/inbox';

interface Item {
  readonly resourceVersion?: string;
}

const { signal } = new AbortController();
const updated = (resourceVersion: string): WatchEvent<Item> => ({ type: 'UPDATED', item: { resourceVersion } });

function follow({
  wasOpen = true,
  version,
  answer = null,
}: {
  wasOpen?: boolean;
  version?: string;
  answer?: Item | null;
}) {
  const inbox = new Inbox<WatchEvent<Item>>();
  const get = jest.fn(async () => answer);
  return { inbox, get, events: followShared<Item>(inbox, wasOpen, { version, get, signal }) };
}

test('what the stream told before the wait began needs no question', async () => {
  const { inbox, get, events } = follow({ version: '7' });
  inbox.put(updated('8'));

  expect((await events.next()).value).toEqual(updated('8'));
  expect(get).not.toHaveBeenCalled();
});

test('of several events the last one counts', async () => {
  const { inbox, events } = follow({ version: '7' });
  inbox.put(updated('8'));
  inbox.put(updated('9'));

  expect((await events.next()).value).toEqual(updated('9'));
});

test('a stream that opened after the write does not know what was in between', async () => {
  const answer = { resourceVersion: '9' };
  const { inbox, get, events } = follow({ wasOpen: false, version: '7', answer });

  expect((await events.next()).value).toEqual({ type: 'RESYNC', item: answer });
  inbox.put(updated('8'));
  inbox.put(updated('10'));
  expect((await events.next()).value).toEqual(updated('10'));
  expect(get).toHaveBeenCalledTimes(1);
});

test('a stream that says nothing at first is not waited for', async () => {
  const { get, events } = follow({ version: '7', answer: null });

  expect((await events.next()).value).toEqual({ type: 'RESYNC', item: null });
  expect(get).toHaveBeenCalledTimes(1);
});

test.each([
  ['an event from before', { type: 'DELETED', item: { resourceVersion: '6' } }],
  ['an event without a version', { type: 'DELETED', item: null }],
  ['a version that is no number', updated('8-b')],
] as const)('%s is not believed', async (_, event) => {
  const answer = { resourceVersion: '7' };
  const { inbox, events } = follow({ version: '7', answer });
  inbox.put(event);

  expect((await events.next()).value).toEqual({ type: 'RESYNC', item: answer });
});

test('the end of the stream ends it, with what the stream ended in', async () => {
  const { inbox, events } = follow({ version: '7' });
  inbox.close(() => {
    throw new Error('cut');
  });

  await expect(events.next()).rejects.toThrow('cut');
});
