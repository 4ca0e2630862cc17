import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import type { TerraformStack } from 'cdktf';
import {
  ClusterRegion,
  DeletionPolicy,
  RegistryTransfer,
  RegistryTransfers,
  type RegistryTransfersProps,
} from '../../../src';
import { dataSourcesOf, expression, localsOf, newStack, onlyResource } from '../../support/synth';

function transferAll(props: Partial<RegistryTransfersProps> = {}): TerraformStack {
  const stack = newStack();
  const [from, to] = ['here', 'there'].map((alias) => ({
    kubernetes: new KubernetesProvider(stack, alias, { alias }),
  }));
  RegistryTransfer.all(stack, 'Transfers', { from, to, logicalId: 'all', ...props });
  return stack;
}

describe('the transfer of all registry Secrets', () => {
  it('finds them by the label that all of them have', () => {
    const { lifecycle, ...found } = dataSourcesOf(transferAll()).kubernetes_resources.all;

    expect(found).toEqual({
      provider: 'kubernetes.here',
      api_version: 'v1',
      kind: 'Secret',
      namespace: 'nuodb-cp-system',
      label_selector: 'backup.cp.nuodb.com/backup-id',
    });
    expect(lifecycle).toEqual({
      postcondition: [
        {
          condition: expect.stringMatching(/^\$\{alltrue\(\[for it in self\.objects : can\(regex\("\^cp\[\.\]nuodb/),
          error_message: expect.stringContaining('are not named after the backup'),
        },
        {
          condition: expect.stringContaining(
            '!contains(try(keys(it.metadata.annotations), []), "kubectl.kubernetes.io/',
          ),
          error_message: expect.stringContaining('written by "kubectl apply"'),
        },
      ],
    });
  });

  it('has addresses by their names, and takes the data for sensitive', () => {
    const stack = transferAll();

    expect(localsOf(stack).all).toBe(
      expression(
        '{ for it in data.kubernetes_resources.all.objects : it.metadata.name => ' +
          '{ data = sensitive(it.data == null ? {} : it.data), type = it.type, ' +
          'labels = it.metadata.labels, annotations = it.metadata.annotations } }',
      ),
    );
    expect(onlyResource(stack, 'kubernetes_secret_v1')).toMatchObject({
      provider: 'kubernetes.there',
      for_each: expression('toset(keys(local.all))'),
      metadata: {
        name: expression('each.key'),
        namespace: 'nuodb-cp-system',
        labels: expression('try(local.all[each.key].labels, null)'),
        annotations: expression('try(local.all[each.key].annotations, null)'),
      },
      type: expression('local.all[each.key].type'),
      binary_data: expression('local.all[each.key].data'),
      lifecycle: { prevent_destroy: true },
    });
  });

  it('imports each under the name that its handle is made of', () => {
    const handle = 'trimprefix(each.key, "cp.nuodb.com.backup.")';
    const part = (index: number) => expression(`split("-", ${handle})[${index}]`);

    expect(onlyResource(transferAll(), 'nuodbaas_backup')).toEqual({
      for_each: expression('toset(keys(local.all))'),
      ...{ organization: part(0), project: part(1), database: part(2), name: part(3) },
      import_source: { backup_handle: expression(handle), backup_plugin: 'embedded.cp.nuodb.com' },
      registry_format: expect.stringContaining('local.all[each.key].data["format"]'),
      lifecycle: { ignore_changes: ['registry_format'] },
      deletion_policy: 'retain',
      depends_on: ['kubernetes_secret_v1.all'],
    });
  });

  it('takes a selector of your own, and the policy for all of them', () => {
    const stack = transferAll({ selector: 'tier=gold', deletionPolicy: DeletionPolicy.DELETE });

    expect(dataSourcesOf(stack).kubernetes_resources.all.label_selector).toBe('tier=gold');
    expect(onlyResource(stack, 'kubernetes_secret_v1').lifecycle).toMatchObject({ prevent_destroy: false });
    expect(onlyResource(stack, 'nuodbaas_backup').deletion_policy).toBe('delete');
  });

  it('is recognized as what it is', () => {
    const stack = newStack();
    const [from, to] = ['a', 'b'].map((alias) => ({ kubernetes: new KubernetesProvider(stack, alias, { alias }) }));
    const made = RegistryTransfer.all(stack, 'Transfers', { from, to });

    expect(RegistryTransfers.isRegistryTransfers(made)).toBe(true);
    expect(RegistryTransfer.isRegistryTransfer(made)).toBe(false);
  });

  it('is refused between regions, with an empty selector and with no policy', () => {
    const stack = newStack();
    const [a, b] = ['a', 'b'].map((alias) => ({
      kubernetes: new KubernetesProvider(stack, alias, { alias }),
      region: ClusterRegion.named(alias),
    }));

    expect(() => RegistryTransfer.all(stack, 'Regions', { from: a, to: b })).toThrow(
      'stack/Regions: from is in region "a", to in "b"',
    );
    expect(() => transferAll({ selector: '' })).toThrow('selector is "" but must be a text that is not empty');
    expect(() => transferAll({ deletionPolicy: 'keep' as DeletionPolicy })).toThrow('deletionPolicy is "keep" but');
  });
});
