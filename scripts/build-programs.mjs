// Bundles each program into one file that needs nothing but Node.js.
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { build } from 'esbuild';
import { root } from './setup.mjs';

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  legalComments: 'none',
};

export async function buildPrograms() {
  await mkdir(`${root}/dist`, { recursive: true });
  await Promise.all([
    build({ ...common, entryPoints: ['src/provider/main.ts'], outfile: 'dist/provider.cjs' }),
    build({
      ...common,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/nuodbaas',
      banner: { js: '#!/usr/bin/env node' },
    }),
    copyFile(`${root}/src/provider/launcher.sh`, `${root}/dist/terraform-provider-nuodbaas`),
  ]);
  await Promise.all(['terraform-provider-nuodbaas', 'nuodbaas'].map((name) => chmod(`${root}/dist/${name}`, 0o755)));
}
