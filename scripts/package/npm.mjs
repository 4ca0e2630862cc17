import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.mjs';

/** The tarball that `npm publish` would send. */
export async function packNpm({ module, out, say }) {
  const folder = join(out, 'npm');
  await mkdir(folder, { recursive: true });
  const printed = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, module]);
  say(`npm/${JSON.parse(printed)[0].filename}`);
}
