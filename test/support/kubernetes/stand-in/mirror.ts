import { chmod, cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { terraformPlatform } from '../../../../src/cli/provider/platform';
import { KUBERNETES_PROVIDER } from '../required-provider';

const HOSTS = ['registry.terraform.io', 'registry.opentofu.org'];
// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's
const LAUNCHER = '#!/bin/sh\nexec node "${0%/*}/main.js" "$@"\n';

/**
 * Builds the stand-in and lays it out as a filesystem mirror, under the version that it stands in for.
 *
 * @returns the folder
 */
export async function buildStandIn(mirror: string): Promise<string> {
  const { source, version } = KUBERNETES_PROVIDER;
  const [folder, ...others] = HOSTS.map((host) => join(mirror, host, source, version, terraformPlatform()));
  const launcher = join(folder, `terraform-provider-kubernetes_v${version}`);
  await build({
    entryPoints: ['main.ts', 'client.ts'].map((name) => join(__dirname, name)),
    // Node.js reads all of a file before it runs any of it.
    external: ['./client'],
    supported: { 'dynamic-import': false },
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
  await writeFile(launcher, LAUNCHER);
  await chmod(launcher, 0o755);
  for (const other of others) await cp(folder, other, { recursive: true });
  return mirror;
}
