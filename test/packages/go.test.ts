import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeIn, documentIn, exampleIn, expectedDocument, packagesFor, run } from '../support/languages';

jest.setTimeout(600_000);

const GO = {
  name: 'go',
  needs: [
    { command: ['go', 'version'], otherwise: 'there is no go on the PATH' },
    {
      command: ['go', 'mod', 'download', 'github.com/hashicorp/terraform-cdk-go/cdktf@v0.21.0'],
      otherwise: 'go cannot fetch CDKTF',
    },
  ],
  cost: 'half a minute, and a minute and 300 MB in the caches of Go the first time',
} as const;

describeIn(GO, () => {
  test('the module, built into a program, synthesizes what TypeScript does', async () => {
    const packages = await packagesFor('cdktf', 'go');
    const example = await exampleIn('go');
    for (const module of await modulesIn(join(packages, 'go'))) {
      const [, path] = /^module (\S+)$/m.exec(await readFile(join(module, 'go.mod'), 'utf8')) ?? [];
      await run(example, 'go', ['mod', 'edit', '-replace', `${path}=${module}`]);
    }
    await run(example, 'go', ['mod', 'tidy']);

    await run(example, 'go', ['run', '.']);

    expect(await documentIn(example)).toBe(await expectedDocument());
  });
});

/** Ours, and those that stand in for what could not be fetched. */
async function modulesIn(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true });
  return paths.map((path) => join(folder, path)).filter((path) => existsSync(join(path, 'go.mod')));
}
