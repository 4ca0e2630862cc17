import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { dataNuodbaasDatabase, OnDemandBackup, provider } from 'cdktf-provider-nuodbaas';

const app = new App();
const stack = new TerraformStack(app, 'release');

// Where the control plane is, and who asks, comes from the environment: NUODB_CP_URL_BASE, NUODB_CP_USER, …
new provider.NuodbaasProvider(stack, 'nuodbaas');

// A database that is there already.
const demo = new dataNuodbaasDatabase.DataNuodbaasDatabase(stack, 'demo', {
  organization: 'acme',
  project: 'messaging',
  name: 'demo',
});

const backup = new OnDemandBackup(stack, 'before-release', {
  organization: demo.organization,
  project: demo.project,
  database: demo.name,
  // A change takes a new backup in place.
  triggers: { release: '1.4.0' },
});

new TerraformOutput(stack, 'backup', { value: backup.fullyQualifiedName });
app.synth();
