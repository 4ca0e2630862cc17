import { join, resolve } from 'node:path';
import { CommandError, EXIT_CODES } from '../exit';
import { DEFAULT_ADDRESSES, formatAddress, type ProviderAddress } from './address';
import { addToRecord, readRecord, removeRecorded } from './installation';
import { fillMirror, planMirror } from './mirror';
import { describeInstallation, impliedMirror } from './report';

export interface InstallOptions {
  readonly directory?: string;
  readonly address?: ProviderAddress;
}

/** @param programs where the provider's files are, for tests that have no build */
export async function installProvider(options: InstallOptions, programs?: string): Promise<void> {
  const directory = resolve(options.directory ?? impliedMirror());
  const addresses = options.address ? [options.address] : DEFAULT_ADDRESSES;
  await attempt(`install the provider in ${directory}`, async () => {
    const layout = await planMirror(directory, addresses, programs);
    // Recorded first, so that an install that is killed can be undone.
    await addToRecord(directory, layout);
    await fillMirror(directory, layout);
  });
  console.log(describeInstallation(directory, addresses.map(formatAddress)));
}

export async function uninstallProvider({ directory: given }: Pick<InstallOptions, 'directory'>): Promise<void> {
  const directory = resolve(given ?? impliedMirror());
  const files = await attempt(`uninstall the provider from ${directory}`, async () => {
    const record = await readRecord(directory);
    if (record !== undefined) await removeRecorded(directory, record);
    return record?.files;
  });
  if (files === undefined) {
    throw new CommandError(
      `Nothing in ${directory} was installed by nuodbaas: pass the --directory that it was installed in.`,
      EXIT_CODES.notFound,
    );
  }
  console.log(['Removed:', ...files.map((file) => `  ${join(directory, file)}`)].join('\n'));
  console.log('Terraform asks the registry again for what it no longer finds here.');
}

async function attempt<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new CommandError(
      `Cannot ${what}: ${(error as Error).message}. Check that it may be written, or choose another --directory.`,
      EXIT_CODES.failed,
      { cause: error },
    );
  }
}
