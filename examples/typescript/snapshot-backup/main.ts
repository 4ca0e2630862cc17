import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { App, TerraformOutput, TerraformStack, TerraformVariable } from 'cdktf';
import { BackupTarget, provider, RegistryPassword, SnapshotBackup, SnapshotConsistency } from 'cdktf-provider-nuodbaas';
import type { Construct } from 'constructs';

class BeforeRelease extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);

    const namespace = new TerraformVariable(this, 'namespace', {
      type: 'string',
      description: 'Where the database is.',
      default: 'databases',
    });
    const registry = new TerraformVariable(this, 'registry_namespace', {
      type: 'string',
      description: 'Where the control plane looks backup handles up.',
      default: 'nuodb-cp-system',
    });
    const release = new TerraformVariable(this, 'release', {
      type: 'string',
      description: 'What the backup is taken before. Another one takes another backup.',
      default: '1.4.0',
    });
    const dbaPassword = new TerraformVariable(this, 'dba_password', {
      type: 'string',
      description: 'The password of the DBA user, which neither state nor plan keeps.',
      sensitive: true,
    });
    // CDKTF does not know it yet; Terraform does, from 1.10 on.
    dbaPassword.addOverride('ephemeral', true);

    // Which cluster comes from KUBE_CONFIG_PATH, and which control plane from NUODB_CP_URL_BASE.
    new KubernetesProvider(this, 'kubernetes', {});
    new provider.NuodbaasProvider(this, 'nuodbaas');

    const backup = new SnapshotBackup(this, 'backup', {
      organization: 'acme',
      project: 'messaging',
      database: 'demo',
      target: BackupTarget.lowestReadyOrdinal({
        namespace: namespace.stringValue,
        domain: 'acme-messaging',
        database: 'demo',
      }),
      // The journal is on the archive's volume, so one snapshot is of one moment.
      consistency: SnapshotConsistency.SINGLE_VOLUME,
      password: RegistryPassword.ephemeral(dbaPassword.stringValue),
      databaseProperties: { tier: 'n0.small', productVersion: '6.0.2' },
      registryNamespace: registry.stringValue,
      triggers: { release: release.stringValue },
      // With an ID of its own the construct can be moved, and let go of by SnapshotBackup.forget(this, 'backup').
      logicalId: 'backup',
    });

    new TerraformOutput(this, 'name', { value: backup.fullyQualifiedName });
    new TerraformOutput(this, 'storage_manager', { value: backup.storageManager });
    new TerraformOutput(this, 'taken_at', { value: backup.creationTime });
  }
}

const app = new App();
new BeforeRelease(app, 'before-release');
app.synth();
