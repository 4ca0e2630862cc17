import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { runApp } from '../../../src/cli/cdktf/run-app';
import { terraformPlatform } from '../../../src/cli/provider/platform';
import { run } from '../../support/command-line';
import { builtProvider, temporaryFolder, tree } from '../../support/folders';

const PACKAGE = `nuodb/nuodbaas/${version}/${terraformPlatform()}`;
const LAUNCHER = `terraform-provider-nuodbaas_v${version}`;

/** The line of an app that writes a stack as CDKTF does. */
function synthesize(stack: string, source: string, { hcl = false } = {}): string {
  const requirement = { terraform: { required_providers: { any: { source, version: '>= 2.0.0, < 3.0.0' } } } };
  return `synthesize(${JSON.stringify({ stack, requirement, hcl })});`;
}

const APP = `
  const fs = require('node:fs');
  const out = process.env.CDKTF_OUTDIR;
  const stacks = {};
  function synthesize({ stack, requirement, hcl }) {
    const workingDirectory = 'stacks/' + stack;
    fs.mkdirSync(out + '/' + workingDirectory, { recursive: true });
    stacks[stack] = {
      workingDirectory,
      synthesizedStackPath: workingDirectory + (hcl ? '/cdk.tf' : '/cdk.tf.json'),
      stackMetadataPath: workingDirectory + '/metadata.json',
    };
    fs.writeFileSync(out + '/' + workingDirectory + (hcl ? '/metadata.json' : '/cdk.tf.json'), JSON.stringify(requirement));
    fs.writeFileSync(out + '/manifest.json', JSON.stringify({ stacks }));
  }
`;

let output: string;
beforeEach(async () => {
  output = await temporaryFolder();
  jest.replaceProperty(process, 'env', { ...process.env, CDKTF_OUTDIR: output });
});
afterEach(() => jest.restoreAllMocks());

function node(...lines: string[]): string[] {
  return [process.execPath, '-e', APP + lines.join('\n')];
}

it('lays a mirror and a lock file beside each stack that uses the provider, and beside no other', async () => {
  const app = node(
    synthesize('backups', 'nuodb/nuodbaas'),
    synthesize('cluster', 'hashicorp/kubernetes'),
    synthesize('official', 'registry.terraform.io/nuodb/nuodbaas'),
  );

  await runApp(app, await builtProvider());

  const files = await tree(join(output, 'stacks'));
  expect(files).toContain(`backups/terraform.d/plugins/registry.terraform.io/${PACKAGE}/${LAUNCHER}`);
  expect(files).toContain(`backups/terraform.d/plugins/registry.opentofu.org/${PACKAGE}/provider.cjs`);
  expect(files).toContain('backups/.terraform.lock.hcl');
  expect(files).toContain(`official/terraform.d/plugins/registry.terraform.io/${PACKAGE}/${LAUNCHER}`);
  expect(files).not.toContain('official/terraform.d/plugins/registry.opentofu.org/');
  expect(files.filter((path) => path.startsWith('cluster/'))).toEqual(['cluster/', 'cluster/cdk.tf.json']);
  const lock = await readFile(join(output, 'stacks/backups/.terraform.lock.hcl'), 'utf8');
  expect(lock).toContain(`version     = "${version}"\n  constraints = ">= 2.0.0, < 3.0.0"`);
});

it('serves a stack that is synthesized as HCL', async () => {
  await runApp(node(synthesize('backups', 'nuodb/nuodbaas', { hcl: true })), await builtProvider());

  expect(await tree(output)).toContain('stacks/backups/.terraform.lock.hcl');
});

it('serves the provider that was built since', async () => {
  const app = node(synthesize('backups', 'nuodb/nuodbaas'));
  await runApp(app, await builtProvider('before'));

  await runApp(app, await builtProvider('after'));

  const copy = join(output, 'stacks/backups/terraform.d/plugins/registry.terraform.io', PACKAGE, 'provider.cjs');
  expect(await readFile(copy, 'utf8')).toBe('after');
});

it.each([
  [
    'an app that fails',
    node('process.exit(3)'),
    1,
    /^error: The app .* ended with exit code 3: see what it says above/,
  ],
  ['an app that is killed', node("process.kill(process.pid, 'SIGKILL')"), 1, /ended with SIGKILL/],
  ['a file that is no program', [__filename], 2, /not allowed to execute .*run-app\.test\.ts\. Check what follows --/],
  ['a command that does not exist', ['no-such-command'], 2, /there is no command no-such-command/],
  ['an app that synthesizes nothing', node(), 1, /has not synthesized into .*manifest\.json.* calls app\.synth\(\)/],
])('%s is told apart', async (_, command, exitCode, message) => {
  expect(await run('cdktf', '--', ...command)).toEqual({
    exitCode,
    stdout: '',
    stderr: expect.stringMatching(message),
  });
});
