import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Finding, note, ok, wrong } from './finding';
import type { Surroundings } from './surroundings';

/** The programs that can run the provider. */
export const PROGRAMS = ['terraform', 'tofu'] as const;
export type Program = (typeof PROGRAMS)[number];

const TITLES: Readonly<Record<Program, string>> = { terraform: 'Terraform', tofu: 'OpenTofu' };
const INSTALL =
  'Install Terraform (https://developer.hashicorp.com/terraform/install) or OpenTofu ' +
  '(https://opentofu.org/docs/intro/install), and put it on the PATH.';
/** The first minor version 1.x that the provider is made for. */
const FIRST = 6;
/** The first minor version 1.x that calls functions of providers. */
const FIRST_WITH_FUNCTIONS: Readonly<Record<Program, number>> = { terraform: 8, tofu: 7 };
/** Long enough for a cold start on a busy machine. */
const LONGEST_START = 30_000;

export interface Programs {
  /** Those that there are. */
  readonly programs: readonly Program[];
  readonly findings: readonly Finding[];
}

export async function examinePrograms(surroundings: Surroundings): Promise<Programs> {
  const versions = await Promise.all(PROGRAMS.map((program) => versionOf(program, surroundings)));
  const present = PROGRAMS.filter((_, index) => versions[index] !== undefined);
  if (present.length === 0) {
    return { programs: [], findings: [wrong('Neither terraform nor tofu is on the PATH.', INSTALL)] };
  }
  const findings = PROGRAMS.flatMap((program, index) => judge(program, versions[index]));
  return { programs: present, findings };
}

/** Undefined where it is not there; empty where it does not tell. */
async function versionOf(program: Program, { env }: Surroundings): Promise<string | undefined> {
  try {
    const options = { env: { ...env, CHECKPOINT_DISABLE: '1' }, timeout: LONGEST_START };
    const { stdout } = await promisify(execFile)(program, ['version', '-json'], options);
    return (JSON.parse(stdout) as { terraform_version?: string }).terraform_version ?? '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

function judge(program: Program, version: string | undefined): Finding[] {
  if (version === undefined) return [];
  const title = TITLES[program];
  const [, major, minor] = (/^(\d+)\.(\d+)\./.exec(version) ?? []).map(Number);
  if (minor === undefined) {
    return [wrong(`${title} does not tell its version.`, `Run \`${program} version\`: it says why.`)];
  }
  if (major === 1 && minor < FIRST) {
    return [wrong(`${title} ${version} is older than 1.${FIRST}, which the provider needs.`, 'Install a later one.')];
  }
  if (major === 1 && minor < FIRST_WITH_FUNCTIONS[program]) {
    return [note(`${title} ${version} has no provider functions: these need 1.${FIRST_WITH_FUNCTIONS[program]}.`)];
  }
  return [ok(`${title} ${version}`)];
}
