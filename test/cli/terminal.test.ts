import { PassThrough } from 'node:stream';
import { askSecret, confirm } from '../../src/cli/terminal';

function terminal() {
  const input = Object.assign(new PassThrough(), {
    raw: [] as boolean[],
    setRawMode: (raw: boolean) => void input.raw.push(raw),
  });
  const output = new PassThrough();
  return { input, output, shown: () => String(output.read() ?? '') };
}

test.each([
  ['y', true],
  ['YES', true],
  ['', false],
  ['n', false],
  ['yesterday', false],
])('the answer "%s" to a question counts as %s', async (answer, expected) => {
  const { input, output, shown } = terminal();
  input.write(`${answer}\n`);

  expect(await confirm({ input, output }, 'Delete it?')).toBe(expected);
  expect(shown()).toBe('Delete it? [y/N] ');
});

test('an input that ends counts as no', async () => {
  const { input, output } = terminal();
  input.end();

  expect(await confirm({ input, output }, 'Delete it?')).toBe(false);
});

test('a secret is read without being shown, and corrections count', async () => {
  const { input, output, shown } = terminal();
  const asked = askSecret({ input, output }, 'DBA password');
  for (const typed of ['s3', 'x', '\u007f', 'crèt', '\r']) input.write(typed);

  expect(await asked).toBe('s3crèt');
  expect(shown()).toBe('DBA password: \n');
  expect(input.raw).toEqual([true, false]);
});

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s leaves the terminal as it was, and nothing is entered', async (_, key) => {
  const { input, output } = terminal();
  const asked = askSecret({ input, output }, 'DBA password');
  input.write(`abc${key}`);

  await expect(asked).rejects.toThrow('Nothing was entered.');
  expect(input.raw).toEqual([true, false]);
});
