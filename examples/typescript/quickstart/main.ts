import { App, conditional, Fn, TerraformOutput, TerraformStack, TerraformVariable, Token } from 'cdktf';
import { DeletionPolicy, database, ImportedBackup, OnDemandBackup, project, provider } from 'cdktf-provider-nuodbaas';
import type { Construct } from 'constructs';

class Quickstart extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);

    const dbaPassword = new TerraformVariable(this, 'dba_password', {
      type: 'string',
      description: 'The password of the DBA user; left out, one is made.',
      sensitive: true,
      nullable: true,
    });
    // A default of null cannot be passed to the constructor.
    dbaPassword.addOverride('default', null);
    const withClone = new TerraformVariable(this, 'with_clone', {
      type: 'bool',
      description: 'Whether to restore the backup into a database of its own.',
      default: true,
    });

    // Where the control plane is, and who asks, comes from NUODB_CP_URL_BASE, NUODB_CP_USER and NUODB_CP_PASSWORD.
    new provider.NuodbaasProvider(this, 'nuodbaas');

    const messaging = new project.Project(this, 'messaging', {
      organization: 'acme',
      name: 'messaging',
      sla: 'dev',
      tier: 'n0.small',
    });
    const demo = new database.Database(this, 'demo', {
      organization: messaging.organization,
      project: messaging.name,
      name: 'demo',
      // A literal would be refused. Without a password of yours Terraform makes one, and must then keep to the first.
      dbaPassword: Fn.coalesce([dbaPassword.stringValue, Fn.uuid()]),
      lifecycle: { ignoreChanges: ['dba_password'] },
      properties: { archiveDiskSize: '5Gi', journalDiskSize: '1Gi' },
    });

    const backup = new OnDemandBackup(this, 'backup', {
      organization: demo.organization,
      project: demo.project,
      database: demo.name,
      // With an ID of its own the construct can be renamed and moved, and Terraform plans no change.
      logicalId: 'backup',
      // Backups are retained unless you say otherwise: this example is to leave nothing behind when it is destroyed.
      deletionPolicy: DeletionPolicy.DELETE,
    });

    // The same bytes under a name that says what they are for. Where the registry entry of the backup has been brought
    // to another control plane of the region, this is how that one comes to know the backup.
    const golden = new ImportedBackup(this, 'golden', {
      organization: demo.organization,
      project: demo.project,
      database: demo.name,
      name: 'golden',
      handle: backup.handle,
      logicalId: 'golden',
      deletionPolicy: DeletionPolicy.DELETE,
    });

    new database.Database(this, 'clone', {
      organization: messaging.organization,
      project: messaging.name,
      name: 'clone',
      restoreFrom: { backup: backup.fullyQualifiedName },
      count: Token.asNumber(conditional(withClone.value, 1, 0)),
    });

    new TerraformOutput(this, 'backup_name', { value: backup.fullyQualifiedName });
    new TerraformOutput(this, 'import_name', { value: golden.fullyQualifiedName });
    new TerraformOutput(this, 'demo_dba_password', { value: demo.dbaPassword, sensitive: true });
  }
}

const app = new App();
new Quickstart(app, 'quickstart');
app.synth();
