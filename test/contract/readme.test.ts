import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');
const README = read('README.md');

test('the README shows the example that is tested', () => {
  expect(README).toContain(`\`\`\`ts\n${read('examples/typescript/on-demand-backup/main.ts')}\`\`\``);
});

test('the README leads every kind of reader to their page, above everything that takes long to read', () => {
  const [, table] = /^## Where to go\n(.*?)^## /ms.exec(README) ?? [];
  const pages = [...table.matchAll(/\]\(([^)]+)\)/g)].map(([, page]) => page);

  expect(README.indexOf(table)).toBeLessThan(2_000);
  expect(pages).toEqual(
    expect.arrayContaining([
      ...['python', 'go', 'java'].map((language) => `examples/${language}/protected-database`),
      ...['examples/typescript/quickstart', 'examples/hcl', 'docs/index.md', 'docs/migration.md'],
      ...['docs/pipelines.md', 'docs/registry.md', 'docs/command-line.md', 'CONTRIBUTING.md'],
    ]),
  );
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

test.each(pages())('every link of %s leads somewhere', (path) => {
  const targets = [...read(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
  const astray = targets.filter(([, file, section]) => {
    const target = file === '' ? path : join(dirname(path), file);
    return !existsSync(resolve(ROOT, target)) || (section !== undefined && !sectionsOf(target).includes(section));
  });

  expect(astray.map(([link]) => link)).toEqual([]);
});

/** All that is written for people, but for what comes with packages. */
function pages(): string[] {
  const below = ['docs', 'examples'].flatMap((folder) =>
    readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const written = below.filter((path) => path.endsWith('.md') && !path.includes('node_modules'));
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...written];
}

/** What a link can say behind `#`: what GitHub makes of headings, and what is named. */
function sectionsOf(path: string): string[] {
  const text = read(path).replace(/^```.*?^```/gms, '');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .replace(/\]\([^)]*\)/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...text.matchAll(/<a id="([^"]*)"/g)].map(([, id]) => id)];
}
