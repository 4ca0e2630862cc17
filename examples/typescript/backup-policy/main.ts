import { App, TerraformOutput, TerraformStack } from 'cdktf';
import {
  CloneSource,
  DatabaseBackupPolicy,
  DatabaseClone,
  DatabaseReference,
  DatabaseSelector,
  Duration,
  Frequency,
  provider,
  Retention,
} from 'cdktf-provider-nuodbaas';

const app = new App();
const stack = new TerraformStack(app, 'backup-policy');

// Where the control plane is, and who asks, comes from the environment: NUODB_CP_URL_BASE, NUODB_CP_USER, …
new provider.NuodbaasProvider(stack, 'nuodbaas');

const nightly = new DatabaseBackupPolicy(stack, 'nightly', {
  organization: 'acme',
  name: 'nightly',
  frequency: Frequency.daily({ hour: 2 }),
  selector: DatabaseSelector.inProject('acme', 'messaging', { labels: { rpo: '1d' } }),
  retention: Retention.daily(7).plus(Retention.weekly(4)).plus(Retention.monthly(6)),
});

// Look at what it would do, before it does it.
const preview = nightly.preview(new Date('2024-07-01T00:00:00Z'), new Date('2025-06-27T00:00:00Z'));
console.log(preview.toText());

// A database to try things on, from the latest backup there is when it is made. Later backups leave it alone.
const playground = new DatabaseClone(stack, 'playground', {
  organization: 'acme',
  project: 'messaging',
  name: 'playground',
  source: CloneSource.latestBackup(DatabaseReference.fromDatabaseName('acme/messaging/demo')),
  timeouts: { create: Duration.hours(2) },
  // A change destroys the clone, and makes another from the latest backup by then.
  triggers: { sprint: '42' },
  replaceWhenTriggered: true,
});

new TerraformOutput(stack, 'next_backup', { value: nightly.nextScheduleTime });
new TerraformOutput(stack, 'cloned_from', { value: playground.restoredFrom });
app.synth();
