import { join } from 'node:path';

/** A control plane that runs beside the quick start, and the commands that people would use to look into it. */
export class ControlPlane {
  #nuodbaas;
  #processes;
  #env;

  static async start({ root, processes }) {
    const nuodbaas = join(root, 'dist/nuodbaas');
    // A free port and a temporary data directory, which it removes when it stops.
    const line = await processes.start(nuodbaas, ['control-plane']);
    return new ControlPlane(nuodbaas, processes, line.replace(/^export NUODB_CP_URL_BASE=/, ''));
  }

  constructor(nuodbaas, processes, url) {
    this.#nuodbaas = nuodbaas;
    this.#processes = processes;
    this.url = url;
    this.#env = { ...process.env, NUODB_CP_URL_BASE: url };
    for (const name of ['NUODB_CP_USER', 'NUODB_CP_PASSWORD', 'NUODB_CP_TOKEN']) delete this.#env[name];
  }

  async backup(name) {
    return JSON.parse(await this.#run('backup', 'get', name));
  }

  /** What the volumes of a database hold. */
  async bytes(database) {
    const read = (volume) => this.#run('admin', 'read', database, FILE, '--volume', volume);
    return (await Promise.all(VOLUMES.map(read))).join('');
  }

  async change(database) {
    for (const volume of VOLUMES) {
      await this.#run('admin', 'write', database, FILE, '--volume', volume, '--text', 'changed after the backup');
    }
  }

  /** Everything that is there, by its path. */
  async items() {
    const lists = ['projects', 'databases', 'backups'].map(async (kind) => {
      const { items } = await (await fetch(`${this.url}/${kind}`)).json();
      return items.map((name) => `${kind}/${name}`);
    });
    return (await Promise.all(lists)).flat();
  }

  async #run(...args) {
    return (await this.#processes.run(this.#nuodbaas, args, { env: this.#env })).stdout;
  }
}

const VOLUMES = ['archive', 'journal'];
/** The file that the volumes of a new database start with; no two databases have the same. */
const FILE = 'created.json';
