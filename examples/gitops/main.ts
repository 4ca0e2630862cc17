import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { BackupTarget, provider, RegistryPassword, SnapshotBackup, SnapshotConsistency } from 'cdktf-provider-nuodbaas';

const app = new App();
const stack = new TerraformStack(app, 'release');

new KubernetesProvider(stack, 'kubernetes', {});
new provider.NuodbaasProvider(stack, 'nuodbaas');

const dbaPassword = new TerraformVariable(stack, 'dba_password', { type: 'string', sensitive: true });
// CDKTF does not know it yet; Terraform does, from 1.10 on.
dbaPassword.addOverride('ephemeral', true);

new SnapshotBackup(stack, 'backup', {
  organization: 'acme',
  project: 'messaging',
  database: 'demo',
  // Named, for which storage manager is ready is known to Terraform alone, when it plans.
  target: BackupTarget.claims({
    namespace: 'databases',
    archive: 'archive-volume-sm-acme-messaging-demo-zfb77wc-0',
  }),
  consistency: SnapshotConsistency.SINGLE_VOLUME,
  password: RegistryPassword.ephemeral(dbaPassword.stringValue),
  databaseProperties: { tier: 'n0.small', productVersion: '6.0.2' },
});

app.synth();
