import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { formatAddress, type ProviderAddress } from '../provider/address';

export const NAME = '.terraform.lock.hcl';

/**
 * Has the dependency lock file of a stack select this version of the provider, without checksums: Terraform then takes
 * whatever build of it is there, and CDKTF has no reason to look for it in the registry. What the file says of other
 * providers stays; the block of a host that is not asked for is dropped by `terraform init`.
 */
export async function lockProvider(
  folder: string,
  addresses: readonly ProviderAddress[],
  constraints: string | undefined,
): Promise<void> {
  const path = join(folder, NAME);
  const before = await readFile(path, 'utf8').catch(() => '');
  await writeFile(path, withProvider(before, addresses.map(formatAddress), constraints));
}

function withProvider(text: string, sources: readonly string[], constraints: string | undefined): string {
  const others = sources.reduce(withoutBlock, text).trim();
  const blocks = sources.map((source) => block(source, constraints));
  return `${[others, ...blocks].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A block ends with the first line that begins with a brace: Terraform writes the file, in its own format. */
function withoutBlock(text: string, source: string): string {
  const start = text.indexOf(`provider "${source}" {`);
  if (start < 0) return text;
  const end = text.indexOf('\n}', start);
  return text.slice(0, start) + (end < 0 ? '' : text.slice(end + 2).trimStart());
}

function block(source: string, constraints: string | undefined): string {
  const lines = [`  version     = "${version}"`, ...(constraints ? [`  constraints = "${constraints}"`] : [])];
  return [`provider "${source}" {`, ...lines, '}'].join('\n');
}
