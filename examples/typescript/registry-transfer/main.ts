import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { App, TerraformOutput, TerraformStack, TerraformVariable } from 'cdktf';
import { ClusterRegion, provider, RegistryTransfer } from 'cdktf-provider-nuodbaas';
import type { Construct } from 'constructs';

class Transfer extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);

    const text = (name: string, description: string) =>
      new TerraformVariable(this, name, { type: 'string', description }).stringValue;

    // The control plane of the target cluster: NUODB_CP_URL_BASE, NUODB_CP_USER and NUODB_CP_PASSWORD say where it is.
    new provider.NuodbaasProvider(this, 'nuodbaas');
    const source = new KubernetesProvider(this, 'source', {
      alias: 'source',
      configPath: text('source_kubeconfig', 'The kubeconfig of the cluster that the backup was taken in.'),
    });
    const target = new KubernetesProvider(this, 'target', {
      alias: 'target',
      configPath: text('target_kubeconfig', 'The kubeconfig of the cluster that is to know the backup.'),
    });
    const namespace = text('registry_namespace', 'The namespace of the registry Secrets, in both clusters.');

    const demo = new RegistryTransfer(this, 'demo', {
      // Which backup it is where it was taken,
      source: 'acme/messaging/demo/20241004095616',
      // and what it is to be called in the target.
      organization: 'acme',
      project: 'messaging',
      database: 'demo',
      name: '20241004095616',
      // Regions are compared by what the nodes say: between regions nothing is copied.
      from: { kubernetes: source, namespace, region: ClusterRegion.ofNodes() },
      to: { kubernetes: target, namespace, region: ClusterRegion.ofNodes() },
      // For a Secret of this project's own format. Leave it out where NuoDB's operator wrote the Secret: it binds the
      // snapshots itself.
      snapshots: { journal: true },
      logicalId: 'demo',
    });

    new TerraformOutput(this, 'backup', { value: demo.fullyQualifiedName });
  }
}

const app = new App();
new Transfer(app, 'transfer');
app.synth();
