// From a bare clone to the main job, done for real: packages, build, then quickstart/run.mjs.
import { run, setUp } from './setup.mjs';
import { findTerraform, TERRAFORM_MISSING } from './terraform.mjs';

if (!findTerraform()) {
  console.error(TERRAFORM_MISSING);
  process.exit(1);
}
setUp();
console.log('Building…');
run(process.execPath, ['scripts/build.mjs']);
await import('./quickstart/run.mjs');
