import { ControlPlane } from './control-plane.mjs';
import { Stack } from './stack.mjs';

const DATABASE = 'acme/messaging/demo';
const CLONE = 'acme/messaging/clone';

/** Goes through the main job a step a line, and throws where a step does not come out as it must. */
export async function doMainJob(context) {
  const { progress, terraform } = context;
  const controlPlane = await progress.step(
    'Starting a control plane',
    () => ControlPlane.start(context),
    ({ url }) => `Control plane at ${url}`,
  );
  const stack = await progress.step(
    'Synthesizing the stack',
    () => Stack.synthesize(context, controlPlane),
    () => 'Stack synthesized from examples/typescript/quickstart/main.ts',
  );
  await progress.step(
    `Initializing ${terraform.version}`,
    () => stack.init(),
    () => `${terraform.version} initialized`,
  );

  await takeBackup(progress, stack, controlPlane);
  await planAgain(progress, stack);
  await restoreClone(progress, stack, controlPlane);
  await destroy(progress, stack, controlPlane);
}

async function takeBackup(progress, stack, controlPlane) {
  await progress.step(
    'Applying',
    () => stack.apply({ withClone: false }),
    () => 'Applied: project acme/messaging, database demo, an on-demand backup, an import of it',
  );
  await showBackup(
    progress,
    controlPlane,
    await stack.output('backup_name'),
    ({ status }) => `taken at ${status.creationTime}`,
  );
  const handleOf = ({ importSource }) => `imported by the handle ${importSource.backupHandle}`;
  await showBackup(progress, controlPlane, await stack.output('import_name'), handleOf);
}

async function showBackup(progress, controlPlane, name, origin) {
  const look = async () => {
    const backup = await controlPlane.backup(name);
    check(backup.status.state === 'Succeeded', `backup ${name} is ${backup.status.state}: ${backup.status.message}`);
    return backup;
  };
  await progress.step(`Looking at backup ${name}`, look, (backup) => `Backup ${name} Succeeded, ${origin(backup)}`);
}

async function planAgain(progress, stack) {
  const plan = async () =>
    check(!(await stack.hasChanges({ withClone: false })), 'a second plan wants to change things');
  await progress.step('Planning again', plan, () => 'Planned again: no changes');
}

async function restoreClone(progress, stack, controlPlane) {
  const backedUp = await controlPlane.bytes(DATABASE);
  const change = async () => {
    await controlPlane.change(DATABASE);
    check((await controlPlane.bytes(DATABASE)) !== backedUp, `the bytes of ${DATABASE} have not changed`);
  };
  await progress.step('Changing the database', change, () => `Changed the bytes of ${DATABASE}, as its users would`);

  const restore = async () => {
    await stack.apply({ withClone: true });
    check((await controlPlane.bytes(CLONE)) === backedUp, `the bytes of ${CLONE} are not those of the backup`);
  };
  await progress.step(
    'Restoring the backup into a clone',
    restore,
    () => `Restored into ${CLONE}: it has the bytes of the backup`,
  );
}

async function destroy(progress, stack, controlPlane) {
  const remove = async () => {
    await stack.destroy();
    const left = await controlPlane.items();
    check(left.length === 0, `there is something left: ${left.join(', ')}`);
  };
  await progress.step('Destroying', remove, () => 'Destroyed: nothing is left');
}

function check(isAsExpected, otherwise) {
  if (!isAsExpected) throw new Error(`This is not how it should be: ${otherwise}. Please report it.`);
}
