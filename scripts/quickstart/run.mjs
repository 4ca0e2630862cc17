// The main job: constructs, the Terraform CLI, the provider and a control plane take a backup, import it, and restore it
// into a clone. Leaves nothing behind, also when it fails or is interrupted.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { findTerraform } from '../terraform.mjs';
import { doMainJob } from './main-job.mjs';
import { Processes } from './processes.mjs';
import { Progress } from './progress.mjs';

const NEXT = `
What to try next:
  node dist/nuodbaas control-plane    a control plane of your own, in a second shell; paste the line that it prints
  npx cdktf deploy                    what you have just seen, from examples/typescript/quickstart/main.ts
  node dist/nuodbaas --help           backups from the command line`;

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interruption.abort(signal));
const folder = await mkdtemp(join(tmpdir(), 'nuodbaas-quickstart-'));
const processes = new Processes(interruption.signal);
try {
  await doMainJob({ root, folder, terraform: findTerraform(), processes, progress: new Progress(process.stdout) });
  console.log(NEXT);
} catch (error) {
  if (!interruption.signal.aborted) console.error(error.message);
  process.exitCode = interruption.signal.aborted ? 130 : 1;
} finally {
  await processes.stop();
  await rm(folder, { recursive: true, force: true });
}
if (interruption.signal.aborted) {
  console.error(`Interrupted by ${interruption.signal.reason}: everything that was started is stopped.`);
}
