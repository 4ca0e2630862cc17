import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { measureChanges, measureGrowth, measurePlans, measureStarts } from './measures.mjs';
import { publish } from './report.mjs';
import { Results } from './results.mjs';

/** Runs all measures, ours and the other provider's in turn. */
export async function bench(options) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const providers = [{ name: 'ours', program: join(root, 'dist/terraform-provider-nuodbaas') }];
  if (options.against) providers.push({ name: 'other', program: options.against });
  const run = { ...options, folder, providers, results: new Results(), say: (text) => console.error(text) };
  try {
    for (const measure of [measureStarts, measurePlans, measureChanges, measureGrowth]) await measure(run);
    await publish(run);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
