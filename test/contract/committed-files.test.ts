import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** In pieces, so that this file does not hold what it looks for. */
const PACKAGE_HOSTS = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['pypi', 'org'],
  ['files', 'pythonhosted', 'org'],
  ['proxy', 'golang', 'org'],
  ['repo1', 'maven', 'org'],
  ['repo', 'maven', 'apache', 'org'],
].map((labels) => labels.join('.'));

/** A checkout's or a person's folder, as it would be on one machine alone. */
const PERSONAL_PATH = /(?<![\w.$}-])\/(?:home|root|Users|work|workspace)\/[\w.-]+/;

const FILES = execFileSync('git', ['ls-files', '-z'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(`${ROOT}/${path}`))
  .map((path) => ({ path, text: readFileSync(`${ROOT}/${path}`, 'utf8') }));

test('packages come from whatever registry npm is set to: no file names one', () => {
  const naming = FILES.filter(({ text }) => PACKAGE_HOSTS.some((host) => text.includes(host)));

  expect(FILES.length).toBeGreaterThan(50);
  expect(naming.map(({ path }) => path)).toEqual([]);
});

test('the lock file says what a package is, not where it was fetched from', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
  const fetched = Object.entries(packages).filter(([path, { inBundle }]) => path !== '' && !inBundle);
  const named = (wrong: typeof fetched) => wrong.map(([path]) => path);

  expect(named(fetched.filter(([, { resolved }]) => resolved !== undefined))).toEqual([]);
  expect(named(fetched.filter(([, { integrity }]) => integrity === undefined))).toEqual([]);
});

test('no file holds a path of the machine it was written on', () => {
  const holding = FILES.flatMap(({ path, text }) => {
    const found = PERSONAL_PATH.exec(text);
    return found ? [`${path}: ${found[0]}`] : [];
  });

  expect(holding).toEqual([]);
});

test.each(['quickstart', 'test', 'build', 'generate'])('npm run %s needs no script before or after it', (name) => {
  // `ignore-scripts` skips those.
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  expect(scripts).toHaveProperty(name);
  expect(scripts).not.toHaveProperty(`pre${name}`);
  expect(scripts).not.toHaveProperty(`post${name}`);
});

interface LockedPackage {
  /** Part of the package above it, and fetched with that. */
  readonly inBundle?: true;
  readonly resolved?: string;
  readonly integrity?: string;
}

function read(path: string): string {
  return readFileSync(`${ROOT}/${path}`, 'utf8');
}
