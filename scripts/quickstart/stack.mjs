import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quiet } from '../terraform.mjs';

/** The stack of examples/typescript/quickstart, synthesized into a folder of its own and deployed by the Terraform CLI. */
export class Stack {
  #terraform;
  #processes;
  #options;

  /** Runs the app. As with `npx cdktf deploy`, the app command brings the provider that was just built along. */
  static async synthesize({ root, folder, terraform, processes }, controlPlane) {
    const env = { ...(await environment(folder)), NUODB_CP_URL_BASE: controlPlane.url };
    const app = [join(root, 'node_modules/.bin/tsx'), join(root, 'examples/typescript/quickstart/main.ts')];
    await processes.run(join(root, 'dist/nuodbaas'), ['cdktf', '--', ...app], { cwd: folder, env });
    return new Stack(terraform.command, processes, { cwd: stackFolder(folder), env });
  }

  constructor(terraform, processes, options) {
    this.#terraform = terraform;
    this.#processes = processes;
    this.#options = options;
  }

  async init() {
    await this.#run(['init']);
  }

  async apply({ withClone }) {
    await this.#run(['apply', '-auto-approve', `-var=with_clone=${withClone}`]);
  }

  /** Whether a plan finds something to do. */
  async hasChanges({ withClone }) {
    const { status } = await this.#run(['plan', '-detailed-exitcode', `-var=with_clone=${withClone}`], [0, 2]);
    return status === 2;
  }

  async output(name) {
    const { stdout } = await this.#run(['output', '-raw', name]);
    return stdout;
  }

  async destroy() {
    await this.#run(['destroy', '-auto-approve']);
  }

  #run(args, allowed) {
    return this.#processes.run(this.#terraform, [...args, '-no-color'], { ...this.#options, allowed });
  }
}

function stackFolder(folder) {
  return join(folder, 'cdktf.out', 'stacks', 'quickstart');
}

/** The surroundings without anything that would have Terraform do, find or keep things elsewhere. */
async function environment(folder) {
  const own = Object.entries(process.env).filter(([name]) => !/^(TF_(?!LOG)|TOFU_|CDKTF_|NUODB_CP_)/.test(name));
  const configuration = join(folder, 'terraform.rc');
  const mirror = join(stackFolder(folder), 'terraform.d', 'plugins');
  await mkdir(folder, { recursive: true });
  await writeFile(configuration, `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`);
  // Temporary files and caches of what runs go with the folder.
  return { ...quiet(Object.fromEntries(own)), TF_CLI_CONFIG_FILE: configuration, TMPDIR: folder };
}
