import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { quiet } from '../terraform.mjs';
import { timed } from './processes.mjs';

/** A folder in which Terraform finds one provider. */
export class Workspace {
  #command;
  #folder;
  #env;

  static async make({ terraform, folder }, { name, program }, network) {
    const base = join(folder, `${name}-${Math.random().toString(36).slice(2)}`);
    const stack = join(base, 'stack');
    await mkdir(stack, { recursive: true });
    await symlink(resolve(program), join(base, 'terraform-provider-nuodbaas'));
    const override = `dev_overrides {\n    "nuodb/nuodbaas" = "${base}"\n  }`;
    await writeFile(join(base, 'terraform.rc'), `provider_installation {\n  ${override}\n}\n`);
    const env = {
      ...quiet({ PATH: process.env.PATH, HOME: base }),
      TF_CLI_CONFIG_FILE: join(base, 'terraform.rc'),
      NUODB_CP_URL_BASE: network.url,
    };
    return new Workspace(terraform.command, stack, env, network);
  }

  constructor(command, folder, env, network) {
    this.#command = command;
    this.#folder = folder;
    this.#env = env;
    this.network = network;
  }

  /** Runs a command. @returns its figures, among them how many requests the provider sent */
  async terraform(...args) {
    const before = this.network.requests;
    const usage = await timed(this.#command, [...args, '-no-color'], { cwd: this.#folder, env: this.#env });
    return { ...usage, requests: this.network.requests - before };
  }

  async configure(organization, count) {
    await writeFile(join(this.#folder, 'main.tf'), configuration(organization, count));
  }

  /** Makes a state of items that are there, from that of the first. */
  async adopt(items) {
    const path = join(this.#folder, 'terraform.tfstate');
    const state = JSON.parse(await readFile(path, 'utf8'));
    const [resource] = state.resources;
    const [first] = resource.instances;
    resource.instances = items.map((item, index) => ({
      ...first,
      index_key: index,
      attributes: fill(first.attributes, item),
    }));
    await writeFile(path, JSON.stringify({ ...state, serial: state.serial + 1 }));
  }
}

function configuration(organization, count) {
  return `
terraform {
  required_providers {
    nuodbaas = { source = "nuodb/nuodbaas" }
  }
}
resource "nuodbaas_project" "p" {
  count        = ${count}
  organization = "${organization}"
  name         = format("p%05d", count.index)
  sla          = "dev"
  tier         = "n0.nano"
}
`;
}

/** @param template the attributes of one item, by which those of another are named */
function fill(template, item) {
  const attributes = Object.entries(template).map(([name, value]) => {
    const field = name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
    const isObject = typeof value === 'object' && value !== null;
    return [name, isObject ? fill(value, item[field] ?? {}) : (item[field] ?? value)];
  });
  return Object.fromEntries(attributes);
}
