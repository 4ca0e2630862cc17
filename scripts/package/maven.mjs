import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { run } from './command.mjs';

const QUICKLY = ['-Dmaven.javadoc.skip=true', '-Dmaven.source.skip=true'];

/** Maven with a repository of our own in the user's cache, where what is made in the place of a published jar does no harm. */
export class Maven {
  repository = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdktf-provider-nuodbaas', 'maven');

  run(args, cwd) {
    return run('mvn', ['--batch-mode', '--quiet', `-Dmaven.repo.local=${this.repository}`, ...args], { cwd });
  }

  /** @param artifact such as `com.hashicorp:cdktf:0.21.0` */
  has(artifact) {
    return this.run(['dependency:get', `-Dartifact=${artifact}`, '-Dtransitive=false'], root).then(
      () => true,
      () => false,
    );
  }

  /** Builds an artifact that no registry has. @param extent what it holds, to be told by `madeExtent` */
  async install(artifact, sources, extent) {
    await this.run(['install', ...QUICKLY], sources);
    await mkdir(join(this.repository, '.made'), { recursive: true });
    await writeFile(this.#note(artifact), extent);
  }

  /** What an artifact holds that was made here; undefined of all others. */
  madeExtent(artifact) {
    return readFile(this.#note(artifact), 'utf8').catch(() => undefined);
  }

  #note(artifact) {
    return join(this.repository, '.made', artifact.replaceAll(':', '_'));
  }
}
