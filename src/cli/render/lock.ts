import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { lockProvider, NAME } from '../cdktf/lock-file';
import { type Document as Configuration, requiredOf } from '../cdktf/stacks';
import { formatAddress } from '../provider/address';
import type { Document } from './document';

/**
 * Has the lock file of a tree select this version of the provider. No checksums are written, for they are those of a
 * build; where somebody has added them by `terraform providers lock`, the file is left alone.
 */
export async function lockTree(directory: string, document: Document): Promise<void> {
  const [required] = requiredOf(document as Configuration);
  if (required === undefined) return;
  // The first host alone: Terraform would take the other one's block out again, and OpenTofu adds its own.
  const [address] = required.addresses;
  const text = await readFile(join(directory, NAME), 'utf8').catch(() => '');
  if (text.includes(`provider "${formatAddress(address)}" {\n  version     = "${version}"`)) return;
  await lockProvider(directory, [address], required.constraints);
}
