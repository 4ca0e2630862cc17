import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationFrom, requireTerraform } from '../terraform';
import { runFolder, sayOnce } from '../test-run';
import { KUBERNETES_PROVIDER } from './required-provider';

/** Names a folder laid out as a filesystem mirror of Terraform's that holds the provider. */
const MIRROR = 'NUODBAAS_TEST_PLUGIN_MIRROR';
/** In milliseconds; the provider is 40 MB to fetch. */
const LONGEST_INIT = 180_000;

/** A folder laid out as a mirror that holds the provider, or why there is none. */
export type FoundProvider = { readonly mirror: string } | { readonly absent: string };

/**
 * Finds the real provider of Kubernetes: in the mirror of the environment, else wherever `terraform init` gets it. Says
 * which it was. Asks once in a run, and at once: only what is known when a file is read can leave its tests out.
 */
export function findKubernetesProvider(): FoundProvider {
  const answer = join(runFolder(), 'kubernetes-provider.json');
  if (existsSync(answer)) return JSON.parse(readFileSync(answer, 'utf8'));
  const found = askTerraform();
  const unfinished = `${answer}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(found));
  renameSync(unfinished, answer);
  sayOnce('kubernetes-provider', describe(found));
  return found;
}

function askTerraform(): FoundProvider {
  const folder = mkdtempSync(join(runFolder(), 'kubernetes-provider-'));
  const required = { required_providers: { kubernetes: KUBERNETES_PROVIDER } };
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: required }));
  const { status, stderr } = spawnSync(requireTerraform(), ['init', '-no-color'], {
    cwd: folder,
    env: { ...process.env, ...QUICK_TO_GIVE_UP, ...fromMirror(folder) },
    encoding: 'utf8',
    timeout: LONGEST_INIT,
  });
  if (status === 0) return { mirror: join(folder, '.terraform/providers') };
  return { absent: reasonIn(stderr) || `terraform init did not end within ${LONGEST_INIT / 1000} s` };
}

const QUICK_TO_GIVE_UP = {
  CHECKPOINT_DISABLE: '1',
  TF_IN_AUTOMATION: '1',
  TF_REGISTRY_CLIENT_TIMEOUT: '5',
  TF_REGISTRY_DISCOVERY_RETRY: '0',
};

function fromMirror(folder: string): Record<string, string> {
  const mirror = process.env[MIRROR];
  if (!mirror) return {};
  const configuration = join(folder, 'terraform.rc');
  writeFileSync(configuration, installationFrom(mirror));
  return { TF_CLI_CONFIG_FILE: configuration };
}

/** What follows the title of the error, on one line. */
function reasonIn(printed: string): string {
  const text = printed.replace(/^[│╷╵]/gm, ' ').replace(/\s+/g, ' ');
  return /Error: (.*?)(?: To see which modules|$)/.exec(text)?.[1].trim() ?? text.trim();
}

function describe(found: FoundProvider): string {
  const provider = `${KUBERNETES_PROVIDER.source} ${KUBERNETES_PROVIDER.version}`;
  if ('mirror' in found) {
    const origin = process.env[MIRROR] ? `found in ${MIRROR}` : 'fetched by terraform init';
    return `${provider} was ${origin}: what is synthesized is applied with it.`;
  }
  return `${provider} cannot be had (${found.absent}): what is synthesized is applied with a stand-in, by the JavaScript client.`;
}
