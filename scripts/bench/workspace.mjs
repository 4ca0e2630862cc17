import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { quiet } from '../terraform.mjs';
import { timed } from './processes.mjs';

/** Any that the configuration asks for: the other provider's own is not known here. */
const VERSION = '2.0.0';

/** A folder in which Terraform has installed one provider, from a mirror, and keeps its state on a server. */
export class Workspace {
  #command;
  #folder;
  #env;
  #states;
  #name;

  static async make({ terraform, folder, states }, provider, network) {
    const name = `${provider.name}-${Math.random().toString(36).slice(2)}`;
    const base = join(folder, name);
    const stack = join(base, 'stack');
    await mkdir(stack, { recursive: true });
    if (provider.files.length > 0) await layOut(join(base, 'mirror'), provider.files);
    const mirror = `filesystem_mirror {\n    path = "${join(base, 'mirror')}"\n  }`;
    await writeFile(join(base, 'terraform.rc'), `provider_installation {\n  ${mirror}\n}\n`);
    const env = {
      ...quiet({ PATH: process.env.PATH, HOME: base }),
      TF_CLI_CONFIG_FILE: join(base, 'terraform.rc'),
      NUODB_CP_URL_BASE: network.url,
    };
    const workspace = new Workspace(terraform.command, stack, env, states, name);
    workspace.network = network;
    workspace.hasProvider = provider.files.length > 0;
    await workspace.configure('nobody', 1);
    await workspace.terraform('init', '-input=false');
    return workspace;
  }

  constructor(command, folder, env, states, name) {
    this.#command = command;
    this.#folder = folder;
    this.#env = env;
    this.#states = states;
    this.#name = name;
  }

  /** Runs a command. @returns its figures, among them how many requests the provider sent */
  async terraform(...args) {
    const before = this.network.requests;
    const usage = await timed(this.#command, [...args, '-no-color'], { cwd: this.#folder, env: this.#env });
    return { ...usage, requests: this.network.requests - before };
  }

  async configure(organization, count) {
    const address = this.#states.addressOf(this.#name);
    await writeFile(
      join(this.#folder, 'main.tf'),
      this.hasProvider ? projects(address, organization, count) : ownItems(address, organization, count),
    );
  }

  /** Makes a state of items that are there, from that of the first. */
  adopt(items) {
    const state = this.#states.read(this.#name);
    const [resource] = state.resources;
    const [first] = resource.instances;
    resource.instances = items.map((item, index) => ({
      ...first,
      index_key: index,
      attributes: fill(first.attributes, item),
    }));
    this.#states.write(this.#name, { ...state, serial: state.serial + 1 });
  }
}

/** @param files the program first, which is named as Terraform expects it */
async function layOut(mirror, [program, ...others]) {
  const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
  for (const host of ['registry.terraform.io', 'registry.opentofu.org']) {
    const folder = join(mirror, host, 'nuodb/nuodbaas', VERSION, platform);
    await mkdir(folder, { recursive: true });
    await copyFile(program, join(folder, 'terraform-provider-nuodbaas'));
    await chmod(join(folder, 'terraform-provider-nuodbaas'), 0o755);
    for (const file of others) await copyFile(file, join(folder, basename(file)));
  }
}

function projects(address, organization, count) {
  return `
terraform {
  required_providers {
    nuodbaas = { source = "nuodb/nuodbaas" }
  }
  ${backend(address)}
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

/** What Terraform keeps itself, without any provider. */
function ownItems(address, organization, count) {
  return `
terraform {
  ${backend(address)}
}
resource "terraform_data" "p" {
  count = ${count}
  input = {
    organization = "${organization}"
    name         = format("p%05d", count.index)
    sla          = "dev"
    tier         = "n0.nano"
  }
}
`;
}

function backend(address) {
  return `backend "http" {\n    address = "${address}"\n  }`;
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
