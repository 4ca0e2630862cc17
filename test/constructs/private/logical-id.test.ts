import type { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { backup, ImportedBackup, OnDemandBackup, project, provider } from '../../../src';
import { newStack, resourcesOf, synthApp } from '../../support/synth';

const demo = { organization: 'acme', project: 'messaging', database: 'demo' };

function stackWithProvider(): TerraformStack {
  const stack = newStack();
  new provider.NuodbaasProvider(stack, 'Nuodbaas');
  return stack;
}

describe('a construct that is moved', () => {
  it('keeps its address where it has a logical ID', () => {
    const before = newStack();
    new OnDemandBackup(before, 'Nightly', { ...demo, logicalId: 'nightly' });
    const after = newStack();
    new OnDemandBackup(new Construct(after, 'Backups'), 'EveryNight', { ...demo, logicalId: 'nightly' });

    expect(resourcesOf(after)).toEqual(resourcesOf(before));
  });

  it('keeps its address where it gets the logical ID that it had of its own', () => {
    const before = newStack();
    const nightly = new OnDemandBackup(before, 'Nightly', demo);
    const after = newStack();
    const { logicalId } = nightly;
    new OnDemandBackup(new Construct(after, 'Backups'), 'EveryNight', { ...demo, logicalId });

    expect(resourcesOf(after)).toEqual(resourcesOf(before));
  });

  it('would get another address without', () => {
    const before = newStack();
    new OnDemandBackup(before, 'Nightly', demo);
    const after = newStack();
    new OnDemandBackup(after, 'EveryNight', demo);

    expect(resourcesOf(after)).not.toEqual(resourcesOf(before));
  });
});

describe('a stack is refused at synth where two resources have one address', () => {
  it('because they are given one logical ID', () => {
    const stack = stackWithProvider();
    new OnDemandBackup(stack, 'Nightly', { ...demo, logicalId: 'nightly' });
    new ImportedBackup(stack, 'Imported', { ...demo, name: 'copy', handle: 'backup', logicalId: 'nightly' });

    expect(() => synthApp(stack)).toThrow(
      'stack/Nightly/Resource and stack/Imported/Resource are both nuodbaas_backup.nightly to Terraform',
    );
  });

  it('because a new construct is made where one was that has been moved', () => {
    const former = new OnDemandBackup(newStack(), 'Nightly', demo).logicalId;
    const stack = stackWithProvider();
    new OnDemandBackup(stack, 'Monthly', { ...demo, logicalId: former });
    new OnDemandBackup(stack, 'Nightly', demo);

    expect(() => synthApp(stack)).toThrow('stack/Monthly/Resource and stack/Nightly/Resource are both');
  });

  it('also where only one of them is a construct of this library', () => {
    const stack = stackWithProvider();
    new OnDemandBackup(stack, 'Nightly', { ...demo, logicalId: 'Plain' });
    new backup.Backup(stack, 'Plain', demo);

    expect(() => synthApp(stack)).toThrow('are both nuodbaas_backup.Plain');
  });
});

it('one logical ID serves resources of different types, and in each stack anew', () => {
  const stack = stackWithProvider();
  const second = newStack(stack.node.root as App, 'second');
  new provider.NuodbaasProvider(second, 'Nuodbaas');
  const messaging = { organization: 'acme', name: 'messaging', sla: 'dev', tier: 'n0.small' };

  new OnDemandBackup(stack, 'Nightly', { ...demo, logicalId: 'one' });
  new OnDemandBackup(second, 'Nightly', { ...demo, logicalId: 'one' });
  new project.Project(stack, 'Messaging', messaging).overrideLogicalId('one');

  expect(() => synthApp(stack)).not.toThrow();
});
