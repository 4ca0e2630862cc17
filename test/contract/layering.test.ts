import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { preProcessFile } from 'typescript';

const SRC = resolve(__dirname, '../../src');
const TEST = resolve(__dirname, '..');

/** The folders of src/, and those that each may import. What a folder is for is said at the head of its index.ts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  api: [],
  registry: [],
  policy: [],
  templates: [],
  tfplugin: [],
  client: ['api'],
  kubernetes: [],
  'control-plane': ['api', 'registry', 'policy', 'kubernetes'],
  provider: ['tfplugin', 'client', 'api', 'registry'],
  constructs: ['registry', 'policy', 'templates'],
  testing: ['registry'],
  cli: ['api', 'registry', 'policy', 'templates', 'tfplugin', 'client', 'kubernetes', 'control-plane', 'provider'],
};

/** Where only these packages, Node's own among them, may be imported; other folders are free. */
const PACKAGES: Record<string, RegExp> = {
  api: /^$/,
  registry: /^node:crypto$/,
  policy: /^$/,
  templates: /^$/,
  testing: /^$/,
  // Deep imports alone: the index of provider-kubernetes takes seconds and 190 MB to load.
  constructs: /^(cdktf|constructs|@cdktf\/provider-kubernetes\/lib\/.+)$/,
};

const FOLDERS = Object.keys(MAY_IMPORT);

test('every folder of src/ has its rule', () => {
  const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(folders.map((entry) => entry.name).sort()).toEqual([...FOLDERS].sort());
});

describe.each(FOLDERS)('src/%s', (folder) => {
  const imports = sourceFiles(join(SRC, folder)).flatMap(importsOf);

  test('imports the folders that it may and no others', () => {
    const allowed = [folder, ...MAY_IMPORT[folder]];
    const wrong = imports.filter(({ target }) => isOurs(target) && !allowed.includes(topFolder(target)));

    expect(wrong.map(describeImport)).toEqual([]);
  });

  test('imports other folders by an index, so that what is private stays so', () => {
    const elsewhere = imports.filter(({ target }) => isOurs(target) && topFolder(target) !== folder);
    const deep = elsewhere.filter(({ target }) => !existsSync(join(target, 'index.ts')));

    expect(deep.map(describeImport)).toEqual([]);
  });

  test('imports the packages that it may and no others', () => {
    const packages = imports.filter(({ target }) => !isOurs(target));
    const wrong = packages.filter(({ target }) => folder in PACKAGES && !PACKAGES[folder].test(target));

    expect(wrong.map(describeImport)).toEqual([]);
  });

  test('says at the head of its index what lives there', () => {
    expect(readFileSync(join(SRC, folder, 'index.ts'), 'utf8')).toMatch(/^\/\*\*\n \* \S/);
  });
});

test('src/kubernetes alone loads the Kubernetes client, so that nobody else pays for it', () => {
  const loading = sourceFiles(SRC)
    .flatMap(importsOf)
    .filter(({ target }) => target.startsWith('@kubernetes/'));

  expect(loading.map(({ file }) => relative(SRC, file))).toEqual([join('kubernetes', 'client.ts')]);
});

test('src/index.ts, what users of the library load, re-exports the constructs and nothing else', () => {
  expect(importsOf(join(SRC, 'index.ts')).map(({ target }) => relative(SRC, target))).toEqual(['constructs']);
});

test('the plugin protocol knows no domain', () => {
  const knowing = sourceFiles(join(SRC, 'tfplugin')).filter((file) => /nuodb/i.test(readFileSync(file, 'utf8')));

  expect(knowing).toEqual([]);
});

test.each(FOLDERS)('no files of src/%s import each other in a circle, not even for types', (folder) => {
  const imports = new Map(sourceFiles(join(SRC, folder)).map((file) => [idOf(file), importsOf(file)]));
  const cleared = new Set<string>();
  const circleFrom = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (cleared.has(file)) return undefined;
    cleared.add(file);
    return firstOf(imports.get(file) ?? [], ({ target }) => circleFrom(target, [...trail, file]));
  };

  const circle = firstOf([...imports.keys()], (file) => circleFrom(file, []));

  expect(circle?.map((file) => relative(SRC, file))).toBeUndefined();
});

test('what is shipped imports no tests', () => {
  const wrong = sourceFiles(SRC)
    .flatMap(importsOf)
    .filter(({ target }) => target.startsWith(TEST + sep));

  expect(wrong.map(describeImport)).toEqual([]);
});

interface Import {
  readonly file: string;
  /** An absolute path without extension for a file, the folder for an index; a package's name as it is written. */
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const { importedFiles } = preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .map((name) => ({
      file,
      target: name.startsWith('.') ? resolve(dirname(file), name).replace(/\/index$/, '') : name,
    }));
}

/** A file as the target of an import. */
function idOf(file: string): string {
  return file.replace(/(\/index)?\.ts$/, '');
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOurs(target: string): boolean {
  return target.startsWith(SRC + sep);
}

function topFolder(path: string): string {
  return relative(SRC, path).split(sep)[0];
}

function describeImport({ file, target }: Import): string {
  return `${relative(SRC, file)} imports ${isOurs(target) ? relative(SRC, target) : target}`;
}
