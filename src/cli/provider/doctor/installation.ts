import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { version } from '../../../../package.json';
import { DEFAULT_ADDRESSES, formatAddress, type ProviderAddress } from '../address';
import { type CliConfiguration, readCliConfiguration } from './cli-configuration';
import { type Finding, note, ok, wrong } from './finding';
import { covers, impliedMirrors, matchesSource, versionsIn } from './mirrors';
import type { Surroundings } from './surroundings';
import { PROGRAMS, type Program } from './terraform';

const INSTALL = 'Run `nuodbaas provider install`';

/** Where a program would take the provider from, by the CLI configuration and the directories that it implies. */
export async function examineInstallation(program: Program, surroundings: Surroundings): Promise<Finding[]> {
  const address = DEFAULT_ADDRESSES[PROGRAMS.indexOf(program)];
  let configuration: CliConfiguration;
  try {
    configuration = await readCliConfiguration(program, surroundings);
  } catch (error) {
    return [wrong('The CLI configuration cannot be read.', `${(error as Error).message}. Correct or remove it.`)];
  }
  const read = examineFiles(configuration);
  const attached = surroundings.env.TF_REATTACH_PROVIDERS?.includes(formatAddress(address));
  if (attached)
    return [...read, note('TF_REATTACH_PROVIDERS attaches a provider that runs already; no other is looked for.')];
  const override = Object.entries(configuration.overrides).find(([source]) => matchesSource(source, address));
  const found = override
    ? await examineOverride(resolve(surroundings.folder, override[1]), address)
    : await examineMirrors(configuration, address, surroundings);
  return [...read, ...found];
}

function examineFiles({ files, missing }: CliConfiguration): Finding[] {
  if (missing === undefined) return files.map((file) => ok(`The CLI configuration is ${file}.`));
  return [
    note(
      `The CLI configuration ${missing} does not exist, and no other is read in its place.`,
      'Write it, or unset TF_CLI_CONFIG_FILE.',
    ),
  ];
}

async function examineOverride(directory: string, { type }: ProviderAddress): Promise<Finding[]> {
  const names = existsSync(directory) ? await readdir(directory) : [];
  if (names.some((name) => name.startsWith(`terraform-provider-${type}`))) {
    return [note(`dev_overrides takes the provider from ${directory}, whatever version is asked for.`)];
  }
  return [
    wrong(
      `dev_overrides takes the provider from ${directory}, where it is not.`,
      'Build it there, or remove the line from dev_overrides.',
    ),
  ];
}

async function examineMirrors(
  { methods }: CliConfiguration,
  address: ProviderAddress,
  surroundings: Surroundings,
): Promise<Finding[]> {
  const mirrors = methods
    ? methods.filter((method) => covers(method, address)).flatMap(({ path }) => path ?? [])
    : impliedMirrors(surroundings);
  const held = await Promise.all(
    mirrors.map(async (mirror) => ({ mirror, versions: await versionsIn(mirror, address, surroundings.folder) })),
  );
  const holding = held.filter(({ versions }) => versions.length > 0);
  if (holding.length > 0) return examineVersions(holding);
  const title = formatAddress(address);
  return [methods ? missingByRule(title, await impliedHolding(address, surroundings)) : missing(title)];
}

interface Holding {
  readonly mirror: string;
  readonly versions: readonly string[];
}

/** Another mirror may well have others: Terraform chooses among all of them. */
function examineVersions(holding: readonly Holding[]): Finding[] {
  const ours = holding.filter(({ versions }) => versions.includes(version));
  if (ours.length > 0) return ours.map(({ mirror }) => ok(`Version ${version} is in ${mirror}.`));
  return holding.map(({ mirror, versions }) =>
    note(`${mirror} has version ${versions.join(', ')}, and not ${version}, this one's.`, `${INSTALL} to add it.`),
  );
}

async function impliedHolding(address: ProviderAddress, surroundings: Surroundings): Promise<string | undefined> {
  for (const mirror of impliedMirrors(surroundings)) {
    if ((await versionsIn(mirror, address, surroundings.folder)).length > 0) return mirror;
  }
  return undefined;
}

function missingByRule(title: string, implied: string | undefined): Finding {
  const where = implied
    ? `${implied} has it, but a provider_installation block keeps it from being looked in`
    : 'no filesystem_mirror of the provider_installation block has it';
  return wrong(
    `${title} is not installed: ${where}.`,
    `${INSTALL}: it prints the filesystem_mirror to add to the block.`,
  );
}

function missing(title: string): Finding {
  return wrong(`${title} is not installed, and version ${version} is not to be had from the registry.`, `${INSTALL}.`);
}
