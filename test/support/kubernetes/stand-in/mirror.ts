import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { terraformPlatform } from '../../../../src/cli/provider/platform';

const HOSTS = ['registry.terraform.io', 'registry.opentofu.org'];
// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's
const LAUNCHER = '#!/bin/sh\nexec node "${0%/*}/provider.cjs" "$@"\n';

/** Lays the stand-in out as a filesystem mirror, under the version that it stands in for. */
export async function layOutStandIn(mirror: string, version: string): Promise<void> {
  for (const host of HOSTS) {
    const folder = join(mirror, host, 'hashicorp/kubernetes', version, terraformPlatform());
    await mkdir(folder, { recursive: true });
    await build({
      entryPoints: [join(__dirname, 'main.ts')],
      outfile: join(folder, 'provider.cjs'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
    });
    const launcher = join(folder, `terraform-provider-kubernetes_v${version}`);
    await writeFile(launcher, LAUNCHER);
    await chmod(launcher, 0o755);
  }
}
