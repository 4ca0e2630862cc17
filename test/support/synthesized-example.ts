import { copyFile, cp, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandOutcome, Workspace } from './terraform';

const ROOT = resolve(__dirname, '../..');
const TSX = resolve(ROOT, 'node_modules/tsx/dist/loader.mjs');

/** The stacks of the examples, by the names of the folders that they are in under examples/typescript. */
export const EXAMPLE_STACKS = {
  'backup-policy': 'backup-policy',
  'on-demand-backup': 'release',
  'protected-database': 'protected-database',
  quickstart: 'quickstart',
  'registry-transfer': 'transfer',
  'snapshot-backup': 'before-release',
} as const;

export type Example = keyof typeof EXAMPLE_STACKS;

const ON_KUBERNETES: readonly string[] = ['registry-transfer', 'snapshot-backup'];

export const EXAMPLES = Object.keys(EXAMPLE_STACKS) as Example[];
/** Those that ask nothing but a control plane when they are planned. */
export const EXAMPLES_WITHOUT_CLUSTER = EXAMPLES.filter((example) => !ON_KUBERNETES.includes(example));

/**
 * A program and its arguments that run an app, wherever they are run.
 *
 * @param path of the app, from the root
 */
export function appOf(path: string): string[] {
  return [process.execPath, '--import', TSX, join(ROOT, path)];
}

/**
 * Runs an example's app as its README does, but for CDKTF's command line. It runs in the workspace, for that is where
 * CDKTF has the state kept.
 */
export async function synthesizeExample({ folder, run }: Workspace, example: Example): Promise<CommandOutcome> {
  const [program, ...options] = appOf(mainOf(example));
  const outcome = await run(program, options);
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  const document = join(folder, 'cdktf.out/stacks', EXAMPLE_STACKS[example], 'cdk.tf.json');
  await copyFile(document, join(folder, 'cdk.tf.json'));
  return outcome;
}

/** Renders an example into the folder of a workspace by the command line of the build. */
export async function renderExample(workspace: Workspace, example: Example, format: string): Promise<void> {
  const nuodbaas = resolve(ROOT, 'dist/nuodbaas');
  const options = [EXAMPLE_STACKS[example], '--format', format, '--out', workspace.folder];
  const { status, stderr } = await workspace.run(nuodbaas, ['render', ...options, '--', ...appOf(mainOf(example))]);
  if (status !== 0) throw new Error(`nuodbaas render ended with ${status}:\n${stderr}`);
}

export async function copyHcl(workspace: Workspace, example: Example): Promise<void> {
  await cp(join(ROOT, 'examples/hcl', example), workspace.folder, { recursive: true });
}

/** Which address of what the construct made stands for which of what a person wrote: `mapping.json` of the example. */
export async function mappingOf(example: Example): Promise<Record<string, string>> {
  return JSON.parse(await readFile(join(ROOT, 'examples/hcl', example, 'mapping.json'), 'utf8'));
}

function mainOf(example: Example): string {
  return join('examples/typescript', example, 'main.ts');
}
