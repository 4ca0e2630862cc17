import { conditionOf, type ListItem, type ListQuery, pageOf } from '../../../src/control-plane/http';

const url = new URL('http://127.0.0.1:8080/backups/acme?labelFilter=odd');
const items: ListItem[] = Array.from({ length: 30 }, (_, index) => {
  const path = `messaging/demo/${100 + index}`;
  return { path, document: { name: `${100 + index}`, labels: index % 2 ? { odd: 'yes' } : {}, status: { index } } };
});

const list = (query: ListQuery) => pageOf(items, query, url).list;

test('without a query all items are listed by their paths', () => {
  const { items: listed, total, next, limit } = list({});

  expect(listed).toEqual(items.map(({ path }) => path));
  expect({ total, next, limit }).toEqual({ total: 30, next: undefined, limit: 0 });
});

test('expanded lists have 20 items unless more are asked for', () => {
  expect(list({ expand: 'true' }).items).toHaveLength(20);
  expect(list({ expand: 'true', limit: 0 }).items).toHaveLength(30);
});

test('an expanded item carries its path and its fields, all of them or those that are asked for', () => {
  expect(list({ expand: 'true', limit: 1 }).items).toEqual([{ $ref: items[0].path, ...items[0].document }]);
  expect(list({ expand: 'name,status', limit: 1 }).items).toEqual([
    { $ref: items[0].path, name: '100', status: { index: 0 } },
  ]);
});

test('following next, one gets every item that passes the filter once', () => {
  const seen: unknown[] = [];
  let query: ListQuery | undefined = { labelFilter: 'odd', limit: 4 };
  while (query) {
    const { items: page, next, total } = list(query);
    expect(total).toBe(15);
    seen.push(...(page ?? []));
    const { searchParams, pathname } = next ? new URL(next) : { searchParams: undefined, pathname: '/backups/acme' };
    expect(pathname).toBe('/backups/acme');
    query = searchParams && {
      labelFilter: searchParams.get('labelFilter') ?? undefined,
      cursor: searchParams.get('cursor') ?? undefined,
      limit: Number(searchParams.get('limit')),
    };
  }

  expect(seen).toEqual(items.filter((_, index) => index % 2).map(({ path }) => path));
});

test('offset skips, cursor starts after an item that need not exist any more', () => {
  expect(list({ offset: 28 }).items).toEqual(['messaging/demo/128', 'messaging/demo/129']);
  expect(list({ cursor: 'messaging/demo/1275' }).items).toEqual(['messaging/demo/128', 'messaging/demo/129']);
});

test('what was asked for is repeated in the answer', () => {
  expect(list({ offset: 1, cursor: 'a', limit: 2 })).toMatchObject({ offset: 1, cursor: 'a', limit: 2 });
});

test('all conditions of both filters must hold', () => {
  const condition = conditionOf({ labelFilter: 'odd,!even', fieldFilter: 'status.index=3' });

  expect(items.filter(({ document }) => condition(document)).map(({ path }) => path)).toEqual(['messaging/demo/103']);
});

test('an empty part between commas is refused', () => {
  expect(() => list({ labelFilter: 'a,,b' })).toThrow('"a,,b" has an empty part between its commas');
});
