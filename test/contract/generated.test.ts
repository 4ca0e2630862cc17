import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

test('what is generated is what its sources say', () => {
  const script = resolve(__dirname, '../../scripts/generate.mjs');

  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 60_000);
