import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as cdktf from 'cdktf';
import ts from 'typescript';
import * as library from '../../src';

const ROOT = resolve(__dirname, '../..');
const CONSTRUCTS = join(ROOT, 'src/constructs');

/** What an example may use without saying so. */
const STACK = "const stack = new TerraformStack(new App(), 'stack');";
/** Where the compiler is told that each example is: beside the tests, so that packages are found from there. */
const PLACE = join(ROOT, 'test/contract');

interface Example {
  /** Such as `values/duration.ts, 9`. */
  readonly origin: string;
  readonly code: string;
}

/** All that is written by hand and may be public, by its path from `src/constructs`. */
const FILES = readdirSync(CONSTRUCTS, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !/^bindings\/|(^|\/)private\//.test(name),
);
const EXAMPLES = FILES.flatMap(examplesOf);

test('every construct, and every value that constructs take, has an example', () => {
  const withClass = FILES.filter((name) => publicClassesOf(name).length > 0);

  expect(withClass).toEqual(
    expect.arrayContaining(['backup/on-demand-backup.ts', 'clone/database-clone.ts', 'values/size.ts']),
  );
  expect(withClass.filter((name) => !EXAMPLES.some(({ origin }) => origin.startsWith(`${name},`)))).toEqual([]);
});

test('every example compiles as it would in a stack that imports the library', () => {
  expect(diagnosticsOf(EXAMPLES)).toEqual([]);
});

test('an example that does not compile would be found', () => {
  const wrong = { origin: 'a.ts, 1', code: 'Duration.minutes("90");\nnew NoSuchConstruct(stack);' };

  expect(diagnosticsOf([wrong])).toEqual([
    expect.stringMatching(/^a\.ts, 1: Argument of type 'string' is not assignable to parameter of type 'number'/),
    expect.stringMatching(/^a\.ts, 1: Cannot find name 'NoSuchConstruct'/),
  ]);
});

function publicClassesOf(name: string): string[] {
  const text = readFileSync(join(CONSTRUCTS, name), 'utf8');
  return [...text.matchAll(/^export class (\w+)/gm)].map(([, found]) => found).filter((found) => found in library);
}

function examplesOf(name: string): Example[] {
  const path = join(CONSTRUCTS, name);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<number, Example>();
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'example')) {
      const line = source.getLineAndCharacterOfPosition(tag.getStart()).line + 1;
      const code = ts.getTextOfJSDocComment(tag.comment) ?? '';
      found.set(line, { origin: `${name}, ${line}`, code });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()];
}

/** What the compiler has to say, by the example's origin. */
function diagnosticsOf(examples: readonly Example[]): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    ROOT,
  );
  const texts = new Map(examples.map((example, index) => [join(PLACE, `example-${index}.ts`), moduleOf(example)]));
  const lenient = {
    ...options,
    rootDir: ROOT,
    noEmit: true,
    declaration: false,
    noUnusedLocals: false,
    types: ['node'],
  };
  const program = ts.createProgram([...texts.keys()], lenient, hostWith(texts, lenient));
  return [...texts.keys()].flatMap((path, index) => {
    const source = program.getSourceFile(path);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return diagnostics.map(
      ({ messageText }) => `${examples[index].origin}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}

function hostWith(texts: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile(path, ...rest) {
      const text = texts.get(path);
      return text === undefined ? host.getSourceFile(path, ...rest) : ts.createSourceFile(path, text, rest[0]);
    },
  };
}

/** The example as a file of its own, with imports of what it names. */
function moduleOf({ code }: Example): string {
  const text = code.includes('stack') ? `${STACK}\n${code}` : code;
  return [importOf(text, 'cdktf', cdktf), importOf(text, 'cdktf-provider-nuodbaas', library), text, 'export {};'].join(
    '\n',
  );
}

function importOf(text: string, from: string, exported: object): string {
  const words = new Set(text.match(/\w+/g));
  const names = Object.keys(exported).filter((name) => words.has(name) && !text.includes(`const ${name} =`));
  return `import { ${names.join(', ')} } from '${from}';`;
}
