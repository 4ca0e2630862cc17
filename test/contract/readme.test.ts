import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');
const README = read('README.md');

test('the README shows the example that is tested', () => {
  expect(README).toContain(`\`\`\`ts\n${read('examples/typescript/on-demand-backup/main.ts')}\`\`\``);
});

test('the scripts that README and CONTRIBUTING name are there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [
    ...(README + read('CONTRIBUTING.md') + read('docs/pipelines.md')).matchAll(
      /npm (?:run )?(quickstart|test|build|format|generate|package|executable)\b/g,
    ),
  ];

  expect(named.map(([, name]) => name).filter((name) => !(name in scripts))).toEqual([]);
});

test('the messages that the README explains are those of the provider', () => {
  const sources = [
    'backup/resource.ts',
    'backup/rules.ts',
    'attributes/immutable.ts',
    'waiting/settlement.ts',
    'backup/kind.ts',
  ]
    .map((path) => read(`src/provider/${path}`))
    .join('');
  const summaries = ['Backup under a past time', 'Backup is gone', 'Immutable Attribute Change'];

  for (const summary of summaries) {
    expect(README).toContain(`| \`${summary}\``);
    expect(sources).toContain(`'${summary}'`);
  }
});

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/registry.md',
  'docs/migration.md',
  'docs/security.md',
  'docs/recovery.md',
  'docs/transfer.md',
  'docs/policies.md',
  'docs/pipelines.md',
  'examples/pipelines/README.md',
  'examples/gitops/README.md',
  'examples/gitops/argo-cd/README.md',
  'examples/gitops/atlantis/README.md',
  'examples/gitops/flux/README.md',
  'examples/gitops/flux-tofu-controller/README.md',
  'examples/gitops/hcp-terraform/README.md',
  'docs/cdk-terrain.md',
  'docs/constructs/README.md',
  'examples/typescript/protected-database/README.md',
  'examples/python/protected-database/README.md',
  'examples/go/protected-database/README.md',
  'examples/java/protected-database/README.md',
])('every link of %s leads somewhere', (path) => {
  const targets = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target);

  expect(targets.filter((target) => !existsSync(resolve(ROOT, path, '..', target)))).toEqual([]);
});
