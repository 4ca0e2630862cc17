import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { appOf } from '../support/synthesized-example';
import { requireTerraform, terraformWorkspace } from '../support/terraform';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../..');
const GITOPS = join(ROOT, 'examples/gitops');
const read = (path: string) => readFileSync(join(GITOPS, path), 'utf8');

const OF_CUSTOM_RESOURCES = [
  'argo-cd/application.yaml',
  'flux/backup.yaml',
  'manifests/registry-secrets.yaml',
  'flux-tofu-controller/terraform.yaml',
  'atlantis/atlantis.yaml',
];

/** What the schemas say against the documents. */
function wrongIn(documents: string): { kind?: string; error: string }[] {
  const checker = join(ROOT, 'test/support/published-schemas.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [checker], { input: documents, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test.each(OF_CUSTOM_RESOURCES)('%s is as its schema says', (path) => {
  expect(wrongIn(read(path))).toEqual([]);
});

test.each(OF_CUSTOM_RESOURCES)('the schema of %s would refuse another type', (path) => {
  const [first] = parseAllDocuments(read(path)).map((document) => document.toJS());
  const spoilt = { ...first, spec: 1, version: 'three' };

  expect(wrongIn(stringify(spoilt))).toHaveLength(1);
});

test('the manifests are what the app renders', async () => {
  const workspace = await terraformWorkspace({});
  const options = ['--cut-at', '2024-10-04T09:56:16Z', '--snapshots', join(GITOPS, 'snapshots.json')];
  const out = ['--secret-store', 'vault', '--out', workspace.folder];
  const app = appOf('examples/gitops/main.ts');

  const { status, stderr } = await workspace.run(join(ROOT, 'dist/nuodbaas'), [
    ...['render', 'release', '--format', 'kubernetes', ...options, ...out, '--', ...app],
  ]);

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const names = readdirSync(workspace.folder);
  expect(names).toEqual(readdirSync(join(GITOPS, 'manifests')));
  for (const name of names) expect(readFileSync(join(workspace.folder, name), 'utf8')).toBe(read(`manifests/${name}`));
});

test('what is rendered is synced by nobody but a person, and never removed', () => {
  const application = parse(read('argo-cd/application.yaml'));
  expect(application.spec.syncPolicy).not.toHaveProperty('automated');
  for (const name of readdirSync(join(GITOPS, 'manifests'))) {
    const { annotations } = parse(read(`manifests/${name}`)).metadata;
    expect(annotations).toMatchObject({
      'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
      'kustomize.toolkit.fluxcd.io/ssa': 'IfNotPresent',
    });
  }
});

test('the snapshot that Flux waits for is the one that is rendered', () => {
  const [, kustomization] = parseAllDocuments(read('flux/backup.yaml')).map((document) => document.toJS());
  const { apiVersion, kind, metadata } = parse(read('manifests/volume-snapshots.yaml'));

  expect(kustomization.spec.healthChecks).toEqual([
    { apiVersion, kind, name: metadata.name, namespace: metadata.namespace },
  ]);
});

test.each(['atlantis/terraform.rc', 'flux-tofu-controller/terraform.rc', 'hcp-terraform/cloud.tf'])(
  '%s is in the format of terraform fmt',
  (path) => {
    const { status, stdout } = spawnSync(requireTerraform(), ['fmt', '-'], { input: read(path), encoding: 'utf8' });

    expect({ status, stdout }).toEqual({ status: 0, stdout: read(path) });
  },
);
