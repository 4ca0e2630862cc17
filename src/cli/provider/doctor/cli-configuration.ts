import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, parseConfiguration, type SyntaxValue } from './configuration-syntax';
import type { Surroundings } from './surroundings';
import type { Program } from './terraform';

/** What the CLI configuration says of where providers come from. */
export interface CliConfiguration {
  /** The files that were read. */
  readonly files: readonly string[];
  /** A file that a variable names but that does not exist: Terraform warns and goes on. */
  readonly missing: string | undefined;
  /** Directories by the source of a provider. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Undefined without a block `provider_installation`: the implied mirrors are in force. */
  readonly methods: readonly Method[] | undefined;
}

export interface Method {
  readonly kind: 'filesystem_mirror' | 'network_mirror' | 'direct';
  /** Of a filesystem mirror. */
  readonly path?: string;
  /** Patterns of sources; all are included where it is undefined. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

const KINDS: readonly string[] = ['filesystem_mirror', 'network_mirror', 'direct'];

/** @throws Error that names the file which cannot be read, or the line that is not understood */
export async function readCliConfiguration(program: Program, surroundings: Surroundings): Promise<CliConfiguration> {
  const named = surroundings.env.TF_CLI_CONFIG_FILE || surroundings.env.TERRAFORM_CONFIG;
  const missing = named && !existsSync(named) ? named : undefined;
  // The file that is named comes in place of all others, also where it is missing.
  const files = named ? [named].filter((file) => file !== missing) : await ownFiles(program, surroundings);
  const entries = (await Promise.all(files.map(readEntries))).flat();
  const installation = entries.filter(({ name }) => name === 'provider_installation').map(bodyOf);
  const rules = installation.flat();
  return {
    files,
    missing,
    overrides: Object.fromEntries(
      rules
        .filter(({ name }) => name === 'dev_overrides')
        .flatMap(bodyOf)
        .map(({ name, value }) => [name, String(value)]),
    ),
    methods: installation.length > 0 ? rules.filter(({ name }) => KINDS.includes(name)).map(methodOf) : undefined,
  };
}

/** The files that are read by themselves. */
async function ownFiles(program: Program, { env, home }: Surroundings): Promise<string[]> {
  const folder = join(home, '.terraform.d');
  const names = existsSync(folder) ? await readdir(folder) : [];
  const more = names.filter((name) => /\.tfrc(\.json)?$/.test(name)).map((name) => join(folder, name));
  const main = mainFiles(program, env.XDG_CONFIG_HOME, home).find((path) => existsSync(path));
  return main === undefined ? more : [main, ...more];
}

function mainFiles(program: Program, xdg: string | undefined, home: string): string[] {
  const terraform = join(home, '.terraformrc');
  if (program === 'terraform') return [terraform];
  return [join(home, '.tofurc'), terraform, ...(xdg ? [join(xdg, 'opentofu', 'tofurc')] : [])];
}

async function readEntries(file: string): Promise<Entry[]> {
  const text = await readFile(file, 'utf8');
  try {
    // The same in JSON is one object; its members read as arguments do.
    return parseConfiguration(text.trimStart().startsWith('{') ? text.trim().slice(1, -1) : text);
  } catch (error) {
    throw new Error(`${file}: ${(error as SyntaxError).message}`, { cause: error });
  }
}

function methodOf(entry: Entry): Method {
  const values = new Map(bodyOf(entry).map(({ name, value }) => [name, value]));
  const path = values.get('path');
  return {
    kind: entry.name as Method['kind'],
    path: typeof path === 'string' ? path : undefined,
    include: textsOf(values.get('include')),
    exclude: textsOf(values.get('exclude')),
  };
}

function bodyOf({ value }: Entry): readonly Entry[] {
  return typeof value === 'object' && 'body' in value ? value.body : [];
}

function textsOf(value: SyntaxValue | undefined): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}
