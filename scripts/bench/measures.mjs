import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { makeProjects, withControlPlane } from './control-plane.mjs';
import { Workspace } from './workspace.mjs';

const PLAN = ['plan', '-detailed-exitcode', '-input=false'];
const APPLY = ['apply', '-auto-approve', '-input=false'];
const DESTROY = ['destroy', '-auto-approve', '-input=false'];

/** Terraform with as many items of its own, `terraform_data`: what no provider can save. */
const ALONE = { name: 'alone', files: [] };

/** From the start of a provider's process to the line by which Terraform connects. */
export async function measureStarts(run) {
  await inTurn({ ...run, repetitions: run.repetitions * 4 }, run.providers, 'start', async ({ files: [program] }) => {
    const start = performance.now();
    const child = spawn(program, [], { env: pluginEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    const wall = (performance.now() - start) / 1000;
    child.kill('SIGKILL');
    await once(child, 'close');
    return { wall };
  });
}

/** Refreshes and plans of what is there already, one item and many. */
export async function measurePlans(run) {
  await withControlPlane((controlPlane) => measurePlansOf(run, controlPlane, 'plan', [1, run.items]));
}

/** The same with more and more items, on a control plane that holds as many. */
export async function measureGrowth(run) {
  const fewer = { ...run, repetitions: Math.min(run.repetitions, 2) };
  for (const count of run.growth) {
    await withControlPlane((controlPlane) => measurePlansOf(fewer, controlPlane, 'growth', [count]));
  }
}

/** Creates many items, and destroys them. */
export async function measureChanges(run) {
  await withControlPlane(async ({ network }) => {
    const participants = [...run.providers, ALONE];
    const workspaces = await workspacesOf(run, participants, network);
    for (let repetition = 0; repetition < run.repetitions; repetition++) {
      for (const provider of ordered(participants, repetition)) {
        const workspace = workspaces.get(provider);
        await workspace.configure(`${provider.name}${repetition}`, run.items);
        note(run, `apply ${run.items}`, provider, await workspace.terraform(...APPLY));
        note(run, `destroy ${run.items}`, provider, await workspace.terraform(...DESTROY));
      }
    }
  });
}

async function measurePlansOf(run, controlPlane, name, counts) {
  const items = await makeProjects(controlPlane, 'acme', Math.max(...counts));
  const participants = [...run.providers, ALONE];
  for (const count of counts) {
    const workspaces = await workspacesOf(run, participants, controlPlane.network);
    for (const [participant, workspace] of workspaces) {
      if (participant === ALONE) await makeOwn(workspace, count);
      else await adoptItems(workspace, participant.name, items.slice(0, count));
    }
    await inTurn(run, participants, `${name} ${count}`, (participant) =>
      workspaces.get(participant).terraform(...PLAN),
    );
  }
}

/** A state of items that are there, as if Terraform had made them. */
async function adoptItems(workspace, organization, items) {
  // One item by Terraform gives the form of the state.
  await workspace.configure(`${organization}${items.length}`, 1);
  await workspace.terraform(...APPLY);
  workspace.adopt(items);
  await workspace.configure('acme', items.length);
}

async function makeOwn(workspace, count) {
  await workspace.configure('acme', count);
  await workspace.terraform(...APPLY);
}

async function workspacesOf(run, participants, network) {
  const made = participants.map(async (participant) => [participant, await Workspace.make(run, participant, network)]);
  return new Map(await Promise.all(made));
}

async function inTurn(run, participants, measure, work) {
  for (let repetition = 0; repetition < run.repetitions; repetition++) {
    for (const participant of ordered(participants, repetition))
      note(run, measure, participant, await work(participant));
  }
}

/** Whoever comes first may find caches cold or the machine at rest. */
function ordered(providers, repetition) {
  return repetition % 2 === 0 ? providers : [...providers].reverse();
}

function note({ results, say }, measure, { name }, figures) {
  results.add(measure, name, figures);
  say(`${measure} ${name}: ${JSON.stringify(figures)}`);
}

function pluginEnvironment() {
  return {
    PATH: process.env.PATH,
    TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
    PLUGIN_PROTOCOL_VERSIONS: '6',
    PLUGIN_MIN_PORT: '10000',
    PLUGIN_MAX_PORT: '25000',
  };
}
