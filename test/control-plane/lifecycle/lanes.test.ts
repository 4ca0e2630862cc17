import { Lanes } from '../../../src/control-plane/lifecycle/lanes';

/** Work that writes down when it begins and ends, in between letting other work have a turn. */
function diary() {
  const entries: string[] = [];
  const work = (name: string) => async () => {
    entries.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    entries.push(`${name} ends`);
  };
  return { entries, work };
}

test('work in one lane is done one after the other, in the order in which it came', async () => {
  const { entries, work } = diary();
  const lanes = new Lanes();

  await Promise.all([lanes.run('a', work('first')), lanes.run('a', work('second'))]);

  expect(entries).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('work in two lanes is done side by side', async () => {
  const { entries, work } = diary();
  const lanes = new Lanes();

  await Promise.all([lanes.run('a', work('first')), lanes.run('b', work('second'))]);

  expect(entries).toEqual(['first begins', 'second begins', 'first ends', 'second ends']);
});
