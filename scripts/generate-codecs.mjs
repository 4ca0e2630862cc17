// Codecs of the plugin protocol's messages, written ahead so that the provider parses no description when it starts.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './setup.mjs';

const FOLDER = 'src/tfplugin/wire/generated';
const MARK = '// Made from src/tfplugin/wire/proto by `npm run generate`. Do not edit.\n';
const bin = (name) => join(root, 'node_modules/.bin', name);

const OPTIONS = {
  esModuleInterop: true,
  env: 'node',
  forceLong: 'number',
  oneof: 'unions-value',
  outputJsonMethods: false,
  outputPartialMethods: false,
  outputServices: 'none',
};

export async function generateCodecs() {
  const work = await mkdtemp(join(tmpdir(), 'codecs-'));
  try {
    await writeFile(join(work, 'buf.gen.yaml'), JSON.stringify(template(work)));
    await promisify(execFile)(
      bin('buf'),
      ['generate', '--template', join(work, 'buf.gen.yaml'), 'src/tfplugin/wire/proto'],
      { cwd: root },
    );
    return await read(join(work, 'out'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function template(work) {
  const opt = Object.entries(OPTIONS).map(([name, value]) => `${name}=${value}`);
  return { version: 'v2', plugins: [{ local: bin('protoc-gen-ts_proto'), out: join(work, 'out'), opt }] };
}

async function read(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path.replace(folder, FOLDER), MARK + texts[index]]));
}
