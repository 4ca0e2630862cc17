import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { lockProvider } from '../../../src/cli/cdktf/lock-file';
import { DEFAULT_ADDRESSES } from '../../../src/cli/provider/address';
import { temporaryFolder } from '../../support/folders';

const [TERRAFORM, OPENTOFU] = DEFAULT_ADDRESSES.map(({ host }) => `provider "${host}/nuodb/nuodbaas" {`);
const SELECTION = `  version     = "${version}"\n  constraints = ">= 2.0.0, < 3.0.0"\n}\n`;

async function lock(before?: string, constraints: string | undefined = '>= 2.0.0, < 3.0.0'): Promise<string> {
  const folder = await temporaryFolder();
  const path = join(folder, '.terraform.lock.hcl');
  if (before !== undefined) await writeFile(path, before);
  await lockProvider(folder, DEFAULT_ADDRESSES, constraints);
  return readFile(path, 'utf8');
}

test('a new file selects the version for Terraform and OpenTofu, without checksums', async () => {
  expect(await lock()).toBe(`${TERRAFORM}\n${SELECTION}\n${OPENTOFU}\n${SELECTION}`);
});

test('a stack without a constraint gets a selection without one', async () => {
  const folder = await temporaryFolder();

  await lockProvider(folder, DEFAULT_ADDRESSES, undefined);

  expect(await readFile(join(folder, '.terraform.lock.hcl'), 'utf8')).not.toContain('constraints');
});

test('checksums and another version are forgotten, and what is said of other providers stays', async () => {
  const other =
    'provider "registry.terraform.io/hashicorp/null" {\n  version = "3.2.4"\n  hashes = [\n    "h1:x",\n  ]\n}';
  const head = '# This file is maintained automatically by "terraform init".';
  const ours = `${TERRAFORM}\n  version     = "2.0.0-rc1"\n  hashes = [\n    "h1:NUIt6dKsjZ2l3SYw98DjNFjRy3ggjA9z9eYYzOZ=",\n  ]\n}`;
  const expected = `${head}\n\n${other}\n\n${TERRAFORM}\n${SELECTION}\n${OPENTOFU}\n${SELECTION}`;

  expect(await lock(`${head}\n\n${other}\n\n${ours}\n`)).toBe(expected);
  expect(await lock(`${head}\n\n${ours}\n\n${other}\n`)).toBe(expected);
});

test('doing it again changes nothing', async () => {
  const once = await lock();

  expect(await lock(once)).toBe(once);
});
