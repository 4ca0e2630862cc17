// Draws docs/policies/nightly.svg: the preview of the policy that docs/policies.md is about.
import { build } from 'esbuild';
import { root } from './setup.mjs';

const FREQUENCY = '0 2 * * *';
const RETENTION = { daily: 7, weekly: 4, monthly: 6 };
const FROM = new Date('2024-07-01T00:00:00Z');
const TO = new Date('2025-06-27T00:00:00Z');

/** The picture by its path. What draws it is read from the source, so nothing needs to be built before. */
export async function generatePolicyPicture() {
  const { Schedule, preview, svgOf } = await policyModule();
  const previewed = preview(Schedule.parse(FREQUENCY), RETENTION, FROM, TO);
  return { 'docs/policies/nightly.svg': svgOf(previewed, 'Backup policy acme/nightly') };
}

async function policyModule() {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: ['src/policy/index.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`);
}
