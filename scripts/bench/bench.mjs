import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { measureChanges, measureGrowth, measurePlans, measureStarts } from './measures.mjs';
import { publish } from './report.mjs';
import { Results } from './results.mjs';
import { stateServer } from './state-server.mjs';

const OURS = ['terraform-provider-nuodbaas', 'provider.cjs', 'http-client.cjs'].map((name) => join(root, 'dist', name));

/** Runs all measures, ours and the other provider's in turn. */
export async function bench(options) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const providers = [{ name: 'ours', files: OURS }];
  if (options.against) providers.push({ name: 'other', files: [options.against] });
  const states = await stateServer();
  const run = { ...options, folder, states, providers, results: new Results(), say: (text) => console.error(text) };
  try {
    for (const measure of [measureStarts, measurePlans, measureChanges, measureGrowth]) await measure(run);
    await publish(run);
  } finally {
    states.close();
    await rm(folder, { recursive: true, force: true });
  }
}
