import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { type TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  ClusterRegion,
  DeletionPolicy,
  ImportedBackup,
  OnDemandBackup,
  provider,
  RegistryTransfer,
  type RegistryTransferProps,
} from '../../../src';
import {
  dataSourcesOf,
  expression,
  localsOf,
  newStack,
  onlyResource,
  resourcesOf,
  synthApp,
} from '../../support/synth';

const imported = { organization: 'acme', project: 'messaging', database: 'demo', name: '20241004095616' };
const source = 'acme/messaging/demo/20241004095616';
const SECRET = 'cp.nuodb.com.backup.acme-messaging-demo-20241004095616';
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

interface Clusters {
  readonly stack: TerraformStack;
  readonly from: RegistryTransferProps['from'];
  readonly to: RegistryTransferProps['to'];
}

function twoClusters(): Clusters {
  const stack = newStack();
  new provider.NuodbaasProvider(stack, 'Nuodbaas');
  const [from, to] = ['here', 'there'].map((alias) => ({
    kubernetes: new KubernetesProvider(stack, alias, { alias }),
  }));
  return { stack, from, to };
}

function transfer(props: Partial<RegistryTransferProps> = {}): TerraformStack {
  const { stack, from, to } = twoClusters();
  new RegistryTransfer(stack, 'Transfer', { ...imported, source, from, to, logicalId: 'demo', ...props });
  return stack;
}

describe('the transfer of a registry Secret', () => {
  it('reads it in one cluster: first its keys, then the value of each in base64', () => {
    const { kubernetes_secret_v1: secrets, ...others } = dataSourcesOf(transfer());

    const where = { provider: 'kubernetes.here', metadata: { name: SECRET, namespace: 'nuodb-cp-system' } };
    expect(secrets).toEqual({
      demo_keys: { ...where, lifecycle: expect.anything() },
      demo: {
        ...where,
        binary_data: expression(
          '{ for key in nonsensitive(try(keys(data.kubernetes_secret_v1.demo_keys.data), [])) : key => "" }',
        ),
      },
    });
    expect(others).toEqual({});
  });

  it('writes data, type, labels and annotations in the other, once, and nothing else', () => {
    const { lifecycle, ...secret } = onlyResource(transfer(), 'kubernetes_secret_v1');

    expect(secret).toEqual({
      provider: 'kubernetes.there',
      metadata: {
        name: SECRET,
        namespace: 'nuodb-cp-system',
        labels: expression('try(data.kubernetes_secret_v1.demo.metadata[0].labels, null)'),
        annotations: expression('try(data.kubernetes_secret_v1.demo.metadata[0].annotations, null)'),
      },
      type: expression('data.kubernetes_secret_v1.demo.type'),
      binary_data: expression('local.demo_data'),
    });
    expect(lifecycle).toMatchObject({
      ignore_changes: ['binary_data', 'data', 'type', 'metadata[0].labels', 'metadata[0].annotations'],
      prevent_destroy: true,
    });
  });

  it('imports it after that, and lets the plan ask whether the control plane reads the format', () => {
    expect(onlyResource(transfer(), 'nuodbaas_backup')).toEqual({
      ...imported,
      import_source: {
        backup_handle: 'acme-messaging-demo-20241004095616',
        backup_plugin: 'embedded.cp.nuodb.com',
      },
      registry_format: expression(
        'try(startswith(nonsensitive(base64decode(local.demo_data["format"])), "cdktf-provider-nuodbaas/") ? ' +
          'nonsensitive(base64decode(local.demo_data["format"])) : null, null)',
      ),
      lifecycle: { ignore_changes: ['registry_format'] },
      deletion_policy: 'retain',
      depends_on: ['kubernetes_secret_v1.demo'],
    });
  });

  it('takes it for missing where the two readings were not of the same Secret', () => {
    const { demo_data: data } = localsOf(transfer());

    const [keys, entry] = ['demo_keys', 'demo'].map((id) => `data.kubernetes_secret_v1.${id}`);
    const same = (it: string) => `${keys}.metadata[0].${it} == ${entry}.metadata[0].${it}`;
    expect(data).toBe(
      expression(
        `try(length(${entry}.type) > 0 && ${same('resource_version')} && ${same('uid')}, false) ? ` +
          `${entry}.binary_data : { "the source Secret is missing" = "" }`,
      ),
    );
  });

  it('is refused by the plan where the Secret is missing, or kubectl keeps it in clear', () => {
    const stack = transfer();

    expect(onlyResource(stack, 'kubernetes_secret_v1').lifecycle).toMatchObject({
      postcondition: [
        {
          condition: expression('!contains(keys(self.binary_data), "the source Secret is missing")'),
          error_message: expect.stringContaining(`There is no registry Secret ${SECRET} to copy`),
        },
      ],
    });
    expect(dataSourcesOf(stack).kubernetes_secret_v1.demo_keys.lifecycle).toEqual({
      postcondition: [
        {
          condition: expression(`!contains(try(keys(self.metadata[0].annotations), []), "${LAST_APPLIED}")`),
          error_message: expect.stringContaining(`Secret nuodb-cp-system/${SECRET} was written by "kubectl apply"`),
        },
      ],
    });
  });

  it('is between the namespaces that are given, and can be destroyed where the policy says so', () => {
    const { stack, from, to } = twoClusters();

    new RegistryTransfer(stack, 'Transfer', {
      ...{ ...imported, source, deletionPolicy: DeletionPolicy.DELETE },
      from: { ...from, namespace: 'here' },
      to: { ...to, namespace: 'there' },
    });

    const [keys, entry] = Object.values(dataSourcesOf(stack).kubernetes_secret_v1);
    expect(keys.metadata).toEqual({ name: SECRET, namespace: 'here' });
    expect(entry.metadata).toEqual({ name: SECRET, namespace: 'here' });
    const secret = onlyResource(stack, 'kubernetes_secret_v1');
    expect(secret.metadata).toMatchObject({ name: SECRET, namespace: 'there' });
    expect(secret.lifecycle).toMatchObject({ prevent_destroy: false });
    expect(onlyResource(stack, 'nuodbaas_backup')).toMatchObject({ deletion_policy: 'delete' });
  });

  it('takes the handle of a backup in the same stack, and waits for what it is told to', () => {
    const { stack, from, to } = twoClusters();
    const other = new provider.NuodbaasProvider(stack, 'Here', { alias: 'here' });
    const nightly = new OnDemandBackup(stack, 'Nightly', { ...imported, provider: other, logicalId: 'nightly' });

    const made = new RegistryTransfer(stack, 'Transfer', {
      ...{ ...imported, handle: nightly.handle, from, to, dependsOn: [nightly], logicalId: 'demo' },
    });

    expect(onlyResource(stack, 'kubernetes_secret_v1').metadata).toMatchObject({
      name: `cp.nuodb.com.backup.${expression('nuodbaas_backup.nightly.status.backup_handle')}`,
    });
    expect(resourcesOf(stack).nuodbaas_backup.demo.depends_on).toEqual([
      'nuodbaas_backup.nightly',
      'kubernetes_secret_v1.demo',
    ]);
    expect(made.secret.friendlyUniqueId).toBe('demo');
  });

  it('is recognized as what it is, which is also an imported backup', () => {
    const { stack, from, to } = twoClusters();
    const made = new RegistryTransfer(stack, 'Transfer', { ...imported, source, from, to });
    const plain = new ImportedBackup(stack, 'Imported', { ...imported, source });

    expect([made, plain].map(RegistryTransfer.isRegistryTransfer)).toEqual([true, false]);
    expect(ImportedBackup.isImportedBackup(made)).toBe(true);
  });

  it('can be let go of, and so can others beside it', () => {
    const stack = newStack();

    RegistryTransfer.forget(stack, 'demo');
    RegistryTransfer.forget(stack, 'other');

    const { removed } = JSON.parse(Testing.synth(stack)) as { removed: { from: string; lifecycle: object }[] };
    expect(removed.map(({ from }) => from)).toEqual(
      ['demo', 'other'].flatMap((id) => [
        ...[`kubernetes_secret_v1.${id}`, `nuodbaas_backup.${id}`],
        ...[`kubernetes_manifest.${id}_archive`, `kubernetes_manifest.${id}_archive_content`],
        ...[`kubernetes_manifest.${id}_journal`, `kubernetes_manifest.${id}_journal_content`],
        `terraform_data.${id}_snapshots`,
      ]),
    );
    expect(removed.every(({ lifecycle }) => 'destroy' in lifecycle && lifecycle.destroy === false)).toBe(true);
    expect(() => RegistryTransfer.forget(stack, 'no id')).toThrow('logicalId is "no id" but must be a letter or "_"');
  });

  it('may be made twice in a stack', () => {
    const { stack, from, to } = twoClusters();
    const region = ClusterRegion.ofNodes();
    for (const name of ['1', '2']) {
      const props = { ...imported, name, source: `acme/messaging/demo/${name}`, snapshots: { journal: true } };
      const clusters = { from: { ...from, region }, to: { ...to, region } };
      new RegistryTransfer(stack, `Transfer${name}`, { ...props, ...clusters, logicalId: `demo${name}` });
    }

    expect(() => synthApp(stack)).not.toThrow();
  });
});

describe('the regions of the two clusters', () => {
  function between(
    here: ClusterRegion | undefined,
    there: ClusterRegion | undefined,
    stackOf = twoClusters(),
  ): TerraformStack {
    const { stack, from, to } = stackOf;
    const clusters = { from: { ...from, region: here }, to: { ...to, region: there } };
    new RegistryTransfer(stack, 'Transfer', { ...imported, source, ...clusters, logicalId: 'demo' });
    return stack;
  }

  function preconditionsOf(stack: TerraformStack): unknown {
    return (onlyResource(stack, 'kubernetes_secret_v1').lifecycle as { precondition: unknown }).precondition;
  }

  const west = ClusterRegion.named('eu-west-1');

  it.each<[string, ClusterRegion | undefined, ClusterRegion | undefined]>([
    ['neither', undefined, undefined],
    ['one by name', west, undefined],
    ['one by its nodes', undefined, ClusterRegion.ofNodes()],
  ])('are not compared where %s is given', (_, here, there) => {
    const stack = between(here, there);

    expect(preconditionsOf(stack)).toEqual([]);
    expect(dataSourcesOf(stack).kubernetes_nodes).toBeUndefined();
  });

  it('are compared at synth where both are written out', () => {
    expect(() => between(west, ClusterRegion.named('us-east-1'))).toThrow(
      'stack/Transfer: from is in region "eu-west-1", to in "us-east-1". Snapshots can be bound by clusters of one region only',
    );
    expect(() => between(west, ClusterRegion.named('eu-west-1'))).not.toThrow();
  });

  it('are compared by the plan where one is a token, or read from the nodes', () => {
    const clusters = twoClusters();
    const name = new TerraformVariable(clusters.stack, 'region', {}).stringValue;
    const stack = between(ClusterRegion.named(name), ClusterRegion.ofNodes(), clusters);

    const [nodes] = Object.entries(dataSourcesOf(stack).kubernetes_nodes);
    expect(nodes[1]).toEqual({ provider: 'kubernetes.there' });
    const locals = Object.entries(localsOf(stack)).filter(([id]) => id.includes('Regions'));
    const [[here, ofHere], [there, ofThere]] = locals;
    expect(ofHere).toBe(expression(`toset([var.region])`));
    expect(ofThere).toBe(
      expression(
        `toset(compact([for node in data.kubernetes_nodes.${nodes[0]}.nodes : ` +
          'try(node.metadata[0].labels["topology.kubernetes.io/region"], "")]))',
      ),
    );
    const lengths = `length(local.${here}) == 0 || length(local.${there}) == 0`;
    expect(preconditionsOf(stack)).toEqual([
      {
        condition: expression(`${lengths} || length(setintersection(local.${here}, local.${there})) > 0`),
        error_message: expect.stringContaining(`The source cluster is in \${join(", ", local.${here})}`),
      },
    ]);
  });

  it('are recognized as what they are', () => {
    expect([west, ClusterRegion.ofNodes(), 'eu-west-1'].map(ClusterRegion.isClusterRegion)).toEqual([
      true,
      true,
      false,
    ]);
    expect([west, ClusterRegion.ofNodes()].map(({ name }) => name)).toEqual(['eu-west-1', undefined]);
  });
});

describe('a transfer is refused where it is made', () => {
  const sameCluster = () => {
    const { stack, from } = twoClusters();
    new RegistryTransfer(stack, 'Transfer', { ...imported, source, from, to: from });
  };
  const refused: readonly [string, () => void, string][] = [
    ['onto itself', sameCluster, 'from and to are the same provider, stack/here, and namespace, nuodb-cp-system'],
    [
      'with no handle',
      () => transfer({ source: undefined }),
      'exactly one of handle and source must tell which backup to import',
    ],
    ['with a handle too long for a Secret', () => transfer({ source: undefined, handle: 'h'.repeat(234) }), '254 char'],
    ['to no namespace', () => transferTo('Nuo DB'), 'to.namespace is "Nuo DB" but must be at most 63 lower-case'],
    ['with an empty driver', () => transfer({ snapshots: { driver: '' } }), 'snapshots.driver is "" but must be'],
    ['with snapshots in no namespace', () => transfer({ snapshots: { namespace: '-' } }), 'snapshots.namespace is "-"'],
    ['in no region', () => transferIn(''), 'to.region is "" but must be letters, digits'],
  ];

  function transferTo(namespace: string): void {
    const { stack, from, to } = twoClusters();
    new RegistryTransfer(stack, 'Transfer', { ...imported, source, from, to: { ...to, namespace } });
  }

  function transferIn(region: string): void {
    const { stack, from, to } = twoClusters();
    const clusters = {
      from: { ...from, region: ClusterRegion.ofNodes() },
      to: { ...to, region: ClusterRegion.named(region) },
    };
    new RegistryTransfer(stack, 'Transfer', { ...imported, source, ...clusters });
  }

  it.each(refused)('%s', (_, define, message) => {
    expect(define).toThrow(message);
  });

  it('but may be between two namespaces of a cluster', () => {
    const { stack, from } = twoClusters();
    const to = { ...from, namespace: 'elsewhere' };

    expect(() => new RegistryTransfer(stack, 'Transfer', { ...imported, source, from, to })).not.toThrow();
  });
});
