// Measures the provider, and with --against another one beside it, and writes docs/benchmarks.md.
//
//   npm run bench -- [--against PATH] [--repetitions 5] [--items 1000] [--growth 100,1000,10000] [--quick]
//
// --quick takes small numbers once and prints what it would write.
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { findTerraform, TERRAFORM_MISSING } from './terraform.mjs';

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    repetitions: { type: 'string', default: '5' },
    items: { type: 'string', default: '1000' },
    growth: { type: 'string', default: '100,1000,10000' },
    quick: { type: 'boolean', default: false },
  },
});
if (values.quick) Object.assign(values, { repetitions: '1', items: '50', growth: '10,100' });

const terraform = findTerraform();
if (!terraform) {
  console.error(TERRAFORM_MISSING);
  process.exit(1);
}
setUp();
// Imported after the set-up: these need the packages it installs.
const { buildPrograms } = await import('./build-programs.mjs');
await buildPrograms();
const { bench } = await import('./bench/bench.mjs');
await bench({
  terraform,
  against: values.against,
  repetitions: Number(values.repetitions),
  items: Number(values.items),
  growth: values.growth.split(',').map(Number),
  writes: !values.quick,
});
