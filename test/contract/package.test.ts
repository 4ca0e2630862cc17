import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import manifest from '../../package.json';
import { temporaryFolder } from '../support/folders';

const ROOT = resolve(__dirname, '../..');
const PEERS = Object.keys(manifest.peerDependencies);

let project: string;

/** Packs the package as `npm publish` would and installs it into an empty project beside its peers alone. */
beforeAll(async () => {
  project = await temporaryFolder();
  const [{ filename }] = JSON.parse(npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', project));
  writeFileSync(join(project, 'package.json'), '{"private":true}');
  npm(project, 'install', '--offline', '--no-save', '--ignore-scripts', '--legacy-peer-deps', `./${filename}`);
  for (const peer of PEERS) {
    mkdirSync(dirname(join(project, 'node_modules', peer)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', peer), join(project, 'node_modules', peer));
  }
}, 120_000);

test('the library brings no dependency but its peers', () => {
  expect(manifest).not.toHaveProperty('dependencies');
  expect(PEERS.sort()).toEqual(['@cdktf/provider-kubernetes', 'cdktf', 'constructs']);
});

test('the library can be required, and synthesizes', () => {
  const program = `
    const { App, TerraformStack, Testing } = require('cdktf');
    const nuodbaas = require('cdktf-provider-nuodbaas');
    const stack = new TerraformStack(Testing.app({ outdir: ${JSON.stringify(join(project, 'synthesized'))} }), 'stack');
    new nuodbaas.provider.NuodbaasProvider(stack, 'nuodbaas', { urlBase: 'http://127.0.0.1:1' });
    new nuodbaas.OnDemandBackup(stack, 'backup', { organization: 'acme', project: 'messaging', database: 'demo' });
    process.stdout.write(Testing.synth(stack));
  `;

  const { terraform, resource } = JSON.parse(node('-e', program));

  expect(terraform.required_providers.nuodbaas).toEqual({ source: 'nuodb/nuodbaas', version: '>= 2.0.0, < 3.0.0' });
  expect(Object.keys(resource)).toEqual(['nuodbaas_backup']);
});

test('the matchers can be required by themselves', () => {
  const program = `
    const { backupMatchers } = require('cdktf-provider-nuodbaas/testing');
    process.stdout.write(String(backupMatchers.toTakeBackupOf('{}', 'acme/messaging/demo').pass));
  `;

  expect(node('-e', program)).toBe('false');
});

test('the jsii assembly, which other languages are made from, is of this version', () => {
  const assembly = JSON.parse(readFileSync(installed('.jsii'), 'utf8'));

  expect(assembly).toMatchObject({ name: manifest.name, version: manifest.version });
});

test('the nuodbaas command runs', () => {
  expect(execFileSync(join(project, 'node_modules/.bin/nuodbaas'), ['--version'], { encoding: 'utf8' })).toBe(
    `${manifest.version}\n`,
  );
});

test('the nuodbaas command finds the Kubernetes client that is packed beside it', () => {
  const kubeconfig = join(project, 'kubeconfig');
  // Nothing listens on port 1; JSON is YAML.
  const cluster = { server: 'https://127.0.0.1:1' };
  const names = ['a', 'b'];
  writeFileSync(
    kubeconfig,
    JSON.stringify({
      clusters: names.map((name) => ({ name, cluster })),
      users: names.map((name) => ({ name, user: { token: 'x' } })),
      contexts: names.map((name) => ({ name, context: { cluster: name, user: name } })),
    }),
  );
  const options = ['--kubeconfig', kubeconfig, '--from-context', 'a', '--to-context', 'b', '--to-namespace', 'other'];

  expect(() =>
    execFileSync(join(project, 'node_modules/.bin/nuodbaas'), ['registry', 'sync', ...options], {
      encoding: 'utf8',
      stdio: 'pipe',
    }),
  ).toThrow(/The API server at https:\/\/127\.0\.0\.1:1 does not answer: connect ECONNREFUSED/);
});

test('the provider needs nothing beside what is packed with it', () => {
  const apart = join(project, 'apart');
  cpSync(installed('dist'), apart, { recursive: true });

  // Terraform alone starts it; whoever else does is told so.
  expect(() => execFileSync(join(apart, 'terraform-provider-nuodbaas'), { encoding: 'utf8', stdio: 'pipe' })).toThrow(
    /terraform/i,
  );
});

test.each(manifest.files)('%s is packed', (path) => {
  expect(execFileSync('ls', ['-d', installed(path)], { encoding: 'utf8' })).toContain(path);
});

function installed(path: string): string {
  return join(project, 'node_modules', manifest.name, path);
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}
