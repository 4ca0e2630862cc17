import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../setup.mjs';
import { slowNetwork } from './slow-network.mjs';

/** Milliseconds that every request takes besides. */
export const LATENCY = 20;

/** The embedded control plane as a process of its own, behind a network that takes its time. */
export async function withControlPlane(work) {
  const child = spawn(join(root, 'dist/nuodbaas'), ['control-plane'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const url = line.replace(/^export NUODB_CP_URL_BASE=/, '');
  const network = await slowNetwork(url, LATENCY);
  try {
    return await work({ url, network });
  } finally {
    network.close();
    child.kill('SIGTERM');
    await ended;
  }
}

/** Projects of an organization, made without Terraform. @returns them as the server tells them */
export async function makeProjects({ url }, organization, count) {
  const upcoming = Array.from({ length: count }, (_, index) => index).values();
  const worker = async () => {
    for (const index of upcoming) {
      const { status } = await fetch(`${url}/projects/${organization}/${projectName(index)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ sla: 'dev', tier: 'n0.nano' }),
      });
      if (status !== 201) throw new Error(`Project ${index} was answered with ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  for (;;) {
    const { items } = await (await fetch(`${url}/projects/${organization}?expand=true&limit=0`)).json();
    if (items.every(({ status }) => status?.state === 'Available')) return items;
  }
}

/** As `format("p%05d", count.index)` in the configuration. */
export function projectName(index) {
  return `p${String(index).padStart(5, '0')}`;
}
