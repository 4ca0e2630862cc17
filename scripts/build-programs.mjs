// Bundles each program into one file that needs nothing but Node.js, and beside it the parts that not every start needs.
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

const KUBERNETES_CLIENT = '@kubernetes/client-node/dist/config.js';

/**
 * Leaves the Kubernetes client in a file of its own: Node.js reads all of a file before it runs any of it, which would
 * make every command of `nuodbaas` a quarter slower to start.
 */
const kubernetesClientApart = {
  name: 'kubernetes-client-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@kubernetes\/client-node/ }, ({ path }) => {
      if (path !== KUBERNETES_CLIENT) throw new Error(`${path} is not in the file that is kept apart`);
      return { path: './kubernetes-client.cjs', external: true };
    });
  },
};

const HTTP_CLIENT = 'src/client/http.ts';

/** The same for what sends requests: of the three starts of a plan, one sends any. */
const httpClientApart = {
  name: 'http-client-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/http$/ }, ({ importer }) =>
      dirname(importer) === dirname(join(root, HTTP_CLIENT))
        ? { path: './http-client.cjs', external: true }
        : undefined,
    );
  },
};

const PROVIDER = { ...common, entryPoints: ['src/provider/main.ts'] };

/** The provider as a single file, where there can be no other beside it. */
export async function buildProviderWhole(outfile) {
  await build({ ...PROVIDER, outfile });
}

export async function buildPrograms() {
  await mkdir(`${root}/dist`, { recursive: true });
  await Promise.all([
    build({ ...PROVIDER, outfile: 'dist/provider.cjs', plugins: [httpClientApart] }),
    build({ ...common, entryPoints: [HTTP_CLIENT], outfile: 'dist/http-client.cjs' }),
    build({
      ...common,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/nuodbaas',
      banner: { js: '#!/usr/bin/env node' },
      plugins: [kubernetesClientApart, httpClientApart],
    }),
    build({ ...common, entryPoints: [KUBERNETES_CLIENT], outfile: 'dist/kubernetes-client.cjs' }),
    copyFile(`${root}/src/provider/launcher.sh`, `${root}/dist/terraform-provider-nuodbaas`),
  ]);
  await Promise.all(['terraform-provider-nuodbaas', 'nuodbaas'].map((name) => chmod(`${root}/dist/${name}`, 0o755)));
}
