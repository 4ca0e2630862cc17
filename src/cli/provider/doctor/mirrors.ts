import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatAddress, type ProviderAddress } from '../address';
import { terraformPlatform } from '../platform';
import type { Method } from './cli-configuration';
import type { Surroundings } from './surroundings';

/** The directories that are looked in without a block `provider_installation`, those that exist. */
export function impliedMirrors({ env, home, folder }: Surroundings): string[] {
  const data = [env.XDG_DATA_HOME || join(home, '.local/share'), ...searched(env.XDG_DATA_DIRS)];
  const directories = [
    join(folder, 'terraform.d/plugins'),
    join(home, '.terraform.d/plugins'),
    ...data.map((path) => join(path, 'terraform/plugins')),
  ];
  return directories.filter((path) => existsSync(path));
}

/** Whether a method of installation is asked for a provider. */
export function covers({ include, exclude = [] }: Method, address: ProviderAddress): boolean {
  const matches = (pattern: string) => matchesSource(pattern, address);
  return (include?.some(matches) ?? true) && !exclude.some(matches);
}

/** Whether `nuodb/nuodbaas`, `*\/*` or `example.com/*\/*` is, or stands for, the provider of this address. */
export function matchesSource(pattern: string, address: ProviderAddress): boolean {
  const parts = pattern.split('/');
  // A source without a host is on the default host, which that of the address is.
  const full = parts.length === 2 ? [address.host, ...parts] : parts;
  const names = formatAddress(address).split('/');
  return full.length === names.length && full.every((part, index) => part === '*' || part === names[index]);
}

/** The versions of a provider that a filesystem mirror has for this machine, unpacked or packed. */
export async function versionsIn(mirror: string, address: ProviderAddress, folder: string): Promise<string[]> {
  const root = resolve(folder, mirror, address.host, address.namespace, address.type);
  const platform = terraformPlatform();
  const packed = new RegExp(`^terraform-provider-${address.type}_(.+)_${platform}\\.zip$`);
  const names = existsSync(root) ? await readdir(root) : [];
  return names
    .map((name) => packed.exec(name)?.[1] ?? (existsSync(join(root, name, platform)) ? name : undefined))
    .filter((version) => version !== undefined);
}

function searched(directories = '/usr/local/share:/usr/share'): string[] {
  return directories.split(':').filter((path) => path !== '');
}
