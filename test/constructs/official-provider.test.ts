import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { type TerraformStack, Testing } from 'cdktf';
import {
  CloneSource,
  DatabaseBackupPolicy,
  DatabaseClone,
  DatabaseSelector,
  Frequency,
  provider,
  RegistryTransfer,
  Retention,
  Size,
} from '../../src';
import { OFFICIAL } from '../contract/official-attributes';
import { newStack, onlyResource } from '../support/synth';

/** As the docstrings have it. */
const CONSTRUCTS: [type: string, define: (stack: TerraformStack) => void][] = [
  [
    'nuodbaas_backuppolicy',
    (stack) => {
      new DatabaseBackupPolicy(stack, 'Nightly', {
        ...{ organization: 'acme', name: 'nightly', frequency: Frequency.daily({ hour: 2 }) },
        selector: DatabaseSelector.inProject('acme', 'messaging', { labels: { rpo: '1d' } }),
        retention: Retention.daily(7).plus(Retention.weekly(4)),
        propagateDatabaseLabels: false,
      });
    },
  ],
  [
    'nuodbaas_database',
    (stack) => {
      const source = CloneSource.backupName('acme/messaging/demo/golden');
      new DatabaseClone(stack, 'Clone', {
        ...{ organization: 'acme', project: 'messaging', name: 'clone', source, archiveSize: Size.gibibytes(50) },
        ...{ triggers: { sprint: '42' }, replaceWhenTriggered: true },
      });
    },
  ],
  [
    'nuodbaas_backup',
    (stack) => {
      const [here, there] = ['here', 'there'].map((alias) => ({
        kubernetes: new KubernetesProvider(stack, alias, { alias }),
      }));
      const transfer = new RegistryTransfer(stack, 'Transfer', {
        ...{ source: 'acme/messaging/demo/20241004095616', from: here, to: there, snapshots: {} },
        ...{ organization: 'acme', project: 'messaging', database: 'demo', name: '20241004095616' },
      });
      transfer.resource.resetRegistryFormat();
      transfer.resource.resetDeletionPolicy();
      transfer.resource.lifecycle = undefined;
    },
  ],
];

test.each(CONSTRUCTS)('the official provider takes the %s of a construct that says so', (type, define) => {
  const stack = newStack();
  new provider.NuodbaasProvider(stack, 'Nuodbaas');

  define(stack);
  stack.addOverride('terraform.required_providers.nuodbaas.version', '~> 1.5');

  const { terraform, data = {} } = JSON.parse(Testing.synth(stack));
  const { depends_on, lifecycle, ...attributes } = onlyResource(stack, type);
  const official = OFFICIAL[`resource ${type}`];
  expect(terraform.required_providers.nuodbaas).toEqual({ source: 'nuodb/nuodbaas', version: '~> 1.5' });
  expect(unknownTo(official, attributes)).toEqual([]);
  // Terraform looks these up as well.
  const { ignore_changes: ignored = [] } = (lifecycle ?? {}) as { ignore_changes?: string[] };
  expect(ignored.filter((path) => !official.some((line) => line.startsWith(`${path}:`)))).toEqual([]);
  expect(Object.keys(data).filter((kind) => kind.startsWith('nuodbaas_'))).toEqual([]);
});

/** The paths of the attributes that a resource of these does not have. */
function unknownTo(official: readonly string[], attributes: object, prefix = ''): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const path = prefix + name;
    if (!official.some((line) => line.startsWith(`${path}:`))) return [path];
    const isObject = official.some((line) => line.startsWith(`${path}.`));
    return isObject ? unknownTo(official, value, `${path}.`) : [];
  });
}
