import { build } from 'esbuild';
import { root } from './setup.mjs';

/** The exports of a file in src/, without a build before. @param path from the root */
export async function loadSource(path) {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`);
}
