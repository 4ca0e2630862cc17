import { App, TerraformOutput, TerraformStack, TerraformVariable } from 'cdktf';
import {
  backuppolicy,
  DeletionPolicy,
  database,
  ImportedBackup,
  OnDemandBackup,
  project,
  provider,
} from 'cdktf-provider-nuodbaas';
import type { Construct } from 'constructs';

class ProtectedDatabase extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);

    // Set TF_VAR_dba_password when deploying: a literal would be refused.
    const dbaPassword = new TerraformVariable(this, 'dba_password', { type: 'string', sensitive: true });

    // Where the control plane is, and who asks, comes from the environment: NUODB_CP_URL_BASE, NUODB_CP_USER, …
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
      dbaPassword: dbaPassword.stringValue,
      labels: { rpo: '1d' },
      properties: { archiveDiskSize: '5Gi' },
    });

    // A backup every night, for whichever databases of the project ask for it.
    new backuppolicy.Backuppolicy(this, 'nightly', {
      organization: messaging.organization,
      name: 'nightly',
      frequency: '0 2 * * *',
      selector: { scope: `${messaging.organization}/${messaging.name}`, labels: { rpo: '1d' } },
      retention: { daily: 7, monthly: 12, settings: { dayOfWeek: 'Saturday', promoteLatestToDaily: true } },
    });

    // A backup now, and another one in its place with each release.
    const backup = new OnDemandBackup(this, 'before-release', {
      organization: demo.organization,
      project: demo.project,
      database: demo.name,
      triggers: { release: '1.4.0' },
      labels: { purpose: 'release' },
      deletionPolicy: DeletionPolicy.DELETE,
    });
    const golden = new ImportedBackup(this, 'golden', {
      organization: demo.organization,
      project: demo.project,
      database: demo.name,
      name: 'golden',
      handle: backup.handle,
      deletionPolicy: DeletionPolicy.DELETE,
    });

    new TerraformOutput(this, 'backup', { value: backup.fullyQualifiedName });
    new TerraformOutput(this, 'import', { value: golden.fullyQualifiedName });
  }
}

const app = new App();
new ProtectedDatabase(app, 'protected-database');
app.synth();
