import { resolve } from 'node:path';
import { type Document, withoutComments, withoutLocalState } from './document';
import type { Format } from './formats';
import { renderHcl } from './hcl/render-hcl';
import { type KubernetesOptions, renderKubernetes } from './kubernetes/render-kubernetes';
import { refuseLiteralSecrets } from './literal-secrets';
import { lockTree } from './lock';
import { refuseMachinePaths } from './machine-paths';
import { Schemas } from './schemas';
import { type App, appOfProject, synthesize } from './synthesize';
import { MARK, type Tree, writeTree } from './tree';

export interface RenderOptions extends KubernetesOptions {
  readonly format: Format;
  readonly out?: string;
  readonly schema?: string;
}

/** Renders one stack of an app into a folder or, without one, to standard output. */
export async function render(stack: string, command: readonly string[], options: RenderOptions): Promise<void> {
  const schemas = await Schemas.read(options.schema);
  const app: App = command.length > 0 ? command : await appOfProject();
  await synthesize(app, stack, async ({ document, assets, folder }) => {
    const portable = withoutLocalState(document);
    refuseMachinePaths(portable, [folder, resolve('.')]);
    refuseLiteralSecrets(portable, schemas);
    const files = await RENDERERS[options.format](portable, stack, schemas, options);
    if (options.out === undefined) return void process.stdout.write(Object.values(files).join('\n'));
    const isTerraform = options.format !== 'kubernetes';
    await writeTree(options.out, { files, assets: isTerraform ? assets : undefined });
    if (isTerraform) await lockTree(options.out, portable);
  });
}

type Files = Tree['files'];
type Renderer = (
  document: Document,
  stack: string,
  schemas: Schemas,
  options: KubernetesOptions,
) => Files | Promise<Files>;

const RENDERERS: Readonly<Record<Format, Renderer>> = {
  hcl: (document, stack, schemas) => marked(renderHcl(document, schemas), stack),
  terraform: (document, stack) => {
    const content = { '//': `${MARK} from the stack ${stack}.`, ...withoutComments(document) };
    return { 'cdk.tf.json': `${JSON.stringify(content, null, 2)}\n` };
  },
  kubernetes: async (document, stack, _, options) => marked(await renderKubernetes(document, options), stack),
};

function marked(files: Files, stack: string): Files {
  const mark = `# ${MARK} from the stack ${stack}.\n`;
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, `${mark}\n${text}`]));
}
