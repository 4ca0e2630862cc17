import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { version } from '../../package.json';
import { startControlPlane } from '../support/control-plane';
import { temporaryFolder } from '../support/folders';
import {
  describeIn,
  documentIn,
  exampleIn,
  expectedDocument,
  packagesFor,
  run,
  typescript,
} from '../support/languages';
import { environmentWith, PYTHON } from '../support/python';
import { terraformWorkspace } from '../support/terraform';

const ROOT = resolve(__dirname, '../..');
const QUICKSTART = join(ROOT, 'examples/typescript/quickstart/main.ts');

jest.setTimeout(600_000);

describe('with the alias that the documentation shows, in TypeScript', () => {
  let project: string;
  beforeAll(async () => {
    project = await projectWithAlias();
    await copyFile(QUICKSTART, join(project, 'main.ts'));
    await run(project, process.execPath, typescript('main.ts'));
  });

  test('the quick start synthesizes what it does with CDKTF', async () => {
    const folder = await temporaryFolder();
    await run(folder, process.execPath, typescript(QUICKSTART));

    expect(withoutVersion(await documentIn(project))).toEqual(withoutVersion(await documentIn(folder)));
  });

  test('it is CDK Terrain that does it', async () => {
    expect(JSON.parse(await documentIn(project))['//'].metadata.version).toBe('0.24.0');
  });

  test('the quick start is deployed', async () => {
    await using controlPlane = await startControlPlane();
    const workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
    const document = join(project, 'cdktf.out/stacks/quickstart/cdk.tf.json');
    await copyFile(document, join(workspace.folder, 'cdk.tf.json'));
    await workspace.terraform(['init']);

    await workspace.terraform(['apply', '-auto-approve']);

    expect((await controlPlane.request('GET', '/databases/acme/messaging')).body.items).toEqual(['clone', 'demo']);
    await workspace.terraform(['plan', '-detailed-exitcode']);
  });
});

test('the package of its own is the same code with other imports', async () => {
  const folder = join(await packagesFor('cdktn', 'npm'), 'npm');
  await run(folder, 'tar', ['-xzf', (await readdir(folder))[0]]);
  const files = (await readdir(join(folder, 'package/lib'), { recursive: true })).filter((name) =>
    name.endsWith('.js'),
  );
  const read = (root: string, name: string) => readFile(join(root, 'lib', name), 'utf8');

  for (const name of files) {
    const text = await read(join(folder, 'package'), name);
    expect(text).not.toMatch(/(from |import\(|require\()['"]@?cdktf/);
    expect(text.replaceAll('cdktn', 'cdktf')).toBe(await read(ROOT, name));
  }
  expect(files.length).toBeGreaterThan(10);
});

describeIn(PYTHON, () => {
  test('the wheel for CDK Terrain synthesizes what the one for CDKTF does', async () => {
    const python = await environmentWith(await packagesFor('cdktn', 'python'));
    const example = await exampleIn('python');
    const program = await readFile(join(example, 'main.py'), 'utf8');
    await writeFile(join(example, 'main.py'), program.replace(/^from cdktf/gm, 'from cdktn'));

    await run(example, python, ['main.py']);

    expect(withoutVersion(await documentIn(example))).toEqual(withoutVersion(await expectedDocument()));
  });
});

/** A project with the `package.json` of the documentation, in which our package comes from a file. */
async function projectWithAlias(): Promise<string> {
  const project = await temporaryFolder();
  const packages = join(await packagesFor('cdktf', 'npm'), 'npm');
  const [tarball] = await readdir(packages);
  const [, shown] = /```json\n(.*?)```/s.exec(await readFile(join(ROOT, 'docs/cdk-terrain.md'), 'utf8')) ?? [];
  const manifest = JSON.parse(shown);
  expect(manifest.dependencies).toHaveProperty('cdktf-provider-nuodbaas', version);
  manifest.dependencies['cdktf-provider-nuodbaas'] = `file:${join(packages, tarball)}`;
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
  await run(project, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']);
  return project;
}

/** A document but for the framework's own version. */
function withoutVersion(text: string): unknown {
  const { '//': about, ...document } = JSON.parse(text);
  return { ...document, '//': { ...about, metadata: { ...about.metadata, version: undefined } } };
}
