import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { creationNotes } from '../../../src/provider/notes/creation-notes';
import { markHandedOver, type Note } from '../../../src/provider/notes/note-file';
import { isRunning } from '../../../src/provider/notes/running';
import { temporaryFolder } from '../../support/folders';
import { request } from '../../support/provider';
import { until } from '../../support/until';

const URL = 'http://127.0.0.1:8080';
const DEMO = 'backups/acme/messaging/demo';
/** Greater than the process IDs that systems give. */
const GONE = { pid: 2 ** 30, run: 'another' };

let data: string;
let folder: string;
beforeEach(async () => {
  data = await temporaryFolder();
  folder = join(data, 'nuodbaas-creations');
});

const { log, lines } = request();
const notesOf = (url = URL) => creationNotes({ TF_DATA_DIR: data }, url, log);
const files = () => readdir(folder).catch(() => []);

/** A note of a run before this one. */
async function earlier(note: Partial<Note> = {}): Promise<Note> {
  const whole = { url: URL, asked: DEMO, requestId: 'r1', writer: GONE, ...note };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${whole.requestId}.json`), JSON.stringify(whole));
  return whole;
}

test('a creation is noted before it is asked for, in a file that only the user may read', async () => {
  const { requestId, isEarlier } = await notesOf().begin(DEMO, false);

  const [file, ...others] = await files();
  expect([isEarlier, others]).toEqual([false, []]);
  expect(JSON.parse(await readFile(join(folder, file), 'utf8'))).toMatchObject({ url: URL, asked: DEMO, requestId });
  expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('what was refused is struck, and what was answered stays noted with its name', async () => {
  const notes = notesOf();
  const [refused, answered] = [await notes.begin(DEMO, false), await notes.begin(DEMO, false)];

  refused.strike();
  answered.answered(`${DEMO}/1`);

  const [file, ...others] = await files();
  expect(others).toEqual([]);
  expect(JSON.parse(await readFile(join(folder, file), 'utf8'))).toMatchObject({ created: `${DEMO}/1` });
});

test('a note of a run that was killed is taken up by one creation of the same', async () => {
  await earlier();
  const notes = notesOf();

  expect(await notes.begin(DEMO, false)).toMatchObject({ requestId: 'r1', isEarlier: true });
  expect(await notes.begin(DEMO, false)).toMatchObject({ isEarlier: false });
});

test.each<[string, Partial<Note>]>([
  ['another object', { asked: `${DEMO}2` }],
  ['another control plane', { url: 'http://127.0.0.1:8081' }],
  ['a process that lives', { writer: { pid: process.ppid, run: 'another' } }],
])('a note of %s is not taken up', async (_, difference) => {
  await earlier(difference);

  expect(await notesOf().begin(DEMO, false)).toMatchObject({ isEarlier: false });
});

test("a run's own notes are not taken up, also by another configuration of the provider", async () => {
  await notesOf().begin(DEMO, false);

  expect(await notesOf().begin(DEMO, false)).toMatchObject({ isEarlier: false });
});

test('of a run that ended in order only what has a name of its own is taken up', async () => {
  const unnamed = await earlier();
  const named = await earlier({ asked: `${DEMO}/mine`, requestId: 'r2' });
  for (const note of [unnamed, named]) markHandedOver(folder, note);
  const notes = notesOf();

  expect(await notes.begin(DEMO, false)).toMatchObject({ isEarlier: false });
  expect(await notes.begin(`${DEMO}/mine`, true)).toMatchObject({ isEarlier: true });
});

test.each<[string, Partial<Note>, string, string]>([
  ['the name that was asked for', { asked: `${DEMO}/mine` }, `${DEMO}/mine`, 'another'],
  ['the name that was made', { created: `${DEMO}/1` }, `${DEMO}/1`, 'another'],
  ['the label', {}, `${DEMO}/1`, 'r1'],
])('a note is struck by %s, whether or not it was handed over', async (_, difference, name, requestId) => {
  await earlier(difference);
  markHandedOver(folder, await earlier({ ...difference, requestId: requestId === 'r1' ? 'r1' : 'r2' }));
  const notes = notesOf();

  await notes.strike(`${DEMO}/other`, 'other');
  expect((await files()).length).toBeGreaterThan(0);
  await notes.strike(name, requestId);

  expect(await files()).toEqual([]);
});

test('what is no note is passed over and left alone', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'half.json'), '{"url":');
  await writeFile(join(folder, 'other.json'), 'null');

  expect(await notesOf().begin(DEMO, false)).toMatchObject({ isEarlier: false });
  await notesOf().strike(DEMO);
  expect(await files()).toEqual(expect.arrayContaining(['half.json', 'other.json']));
});

test('a folder that cannot be written is logged, and ends nothing', async () => {
  await writeFile(folder, 'a file in its place');

  const noted = await notesOf().begin(DEMO, false);
  await noted.answered(`${DEMO}/1`);

  expect(noted.isEarlier).toBe(false);
  expect(lines.join('\n')).toContain('Cannot note what is being created');
});

test('a process is told from one that is gone, and from another that had the same ID', async () => {
  expect(isRunning({ pid: process.ppid, run: 'another' })).toBe(true);
  expect(isRunning(GONE)).toBe(false);
  expect(isRunning({ pid: process.pid, run: 'another' })).toBe(false);
});

// Elsewhere nothing tells of it, and such a note is not taken up.
(process.platform === 'linux' ? test : test.skip)(
  'a process that was killed and not buried does not live',
  async () => {
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [printed] = await once(parent.stdout, 'data');
      const pid = Number(printed);
      expect(isRunning({ pid, run: 'another' })).toBe(true);
      // A shell that is still one may bury its children.
      await until(async () => (await readFile(`/proc/${parent.pid}/comm`, 'utf8')) === 'sleep\n');

      process.kill(pid, 'SIGKILL');

      await until(() => !isRunning({ pid, run: 'another' }));
      // It is still there.
      process.kill(pid, 0);
    } finally {
      parent.kill('SIGKILL');
    }
  },
);
