import { copyFile, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Workspace } from './terraform';

const ROOT = resolve(__dirname, '../..');
/** What of the root the line needs; the rest, the state above all, is the workspace's own. */
const LINKED = ['package.json', 'node_modules', 'dist', 'examples'];

/**
 * Runs the line by which an example's README has it deployed, as if the workspace were the root of the repository, and
 * comes back with all that was printed.
 *
 * @param example its folder, such as `examples/typescript/snapshot-backup`
 * @param options what is added to the line, such as `--var=name=value`
 * @throws Error where the README has no such line, or the line fails
 */
export async function deployAsReadmeSays(
  { folder, run }: Workspace,
  example: string,
  options: readonly string[] = [],
): Promise<string> {
  const [line] = /^npx cdktf deploy .*$/m.exec(await readFile(join(ROOT, example, 'README.md'), 'utf8')) ?? [];
  if (line === undefined) throw new Error(`The README of ${example} does not say how it is deployed`);
  await copyFile(join(ROOT, 'cdktf.json'), join(folder, 'cdktf.json'));
  for (const name of LINKED) await symlink(join(ROOT, name), join(folder, name));
  const { status, stdout, stderr } = await run('sh', ['-c', `CI=1 ${[line, '--auto-approve', ...options].join(' ')}`]);
  if (status !== 0) throw new Error(`${line} ended with ${status}:\n${stdout}${stderr}`);
  return stdout + stderr;
}
