import { TerraformOutput } from 'cdktf';
import {
  DatabaseBackupPolicy,
  type DatabaseBackupPolicyProps,
  DatabaseReference,
  DatabaseSelector,
  DayOfWeek,
  Duration,
  Frequency,
  Month,
  Retention,
} from '../../src';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { newStack, synthesizeInto } from '../support/synth';
import { terraformWorkspace, type Workspace } from '../support/terraform';

jest.setTimeout(120_000);

let controlPlane: TestControlPlane;
let workspace: Workspace;

beforeEach(async () => {
  controlPlane = await startControlPlane();
  workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
});
afterEach(() => controlPlane.close());

type Rules = Omit<DatabaseBackupPolicyProps, 'organization' | 'name'>;

async function deploy(rules: Rules): Promise<void> {
  await synthesizeInto(workspace.folder, (stack) => {
    const policy = new DatabaseBackupPolicy(stack, 'Policy', { organization: 'acme', name: 'policy', ...rules });
    new TerraformOutput(stack, 'name', { value: policy.fullyQualifiedName });
  });
  await workspace.terraform(['init']);
  await workspace.terraform(['apply', '-auto-approve']);
  await workspace.terraform(['plan', '-detailed-exitcode']);
}

const served = async () => (await controlPlane.request('GET', '/backuppolicies/acme/policy')).body;

const everySixHours: Rules = {
  frequency: Frequency.every(Duration.hours(6)),
  selector: DatabaseSelector.ofDatabase(DatabaseReference.fromDatabaseName('acme/messaging/demo')),
};

it('a policy is created with all that its values say, changed in place, and nothing is left to change', async () => {
  await deploy({
    ...everySixHours,
    retention: Retention.daily(7).plus(Retention.weekly(4)).plus(Retention.yearly(3)).withSettings({
      dayOfWeek: DayOfWeek.SATURDAY,
      month: Month.APRIL,
      relativeToLast: false,
      promoteLatestToDaily: true,
    }),
    labels: { made: 'policy' },
    suspended: true,
    propagateDatabaseLabels: false,
  });
  expect(await served()).toMatchObject({
    frequency: '0 */6 * * *',
    selector: { scope: 'acme/messaging/demo' },
    retention: {
      ...{ daily: 7, weekly: 4, yearly: 3 },
      settings: { dayOfWeek: 'Saturday', month: 'April', relativeToLast: false, promoteLatestToDaily: true },
    },
    labels: { made: 'policy' },
    suspended: true,
    properties: { propagatePolicyLabels: true, propagateDatabaseLabels: false },
  });

  await deploy({ ...everySixHours, suspended: false, retention: Retention.monthly(12) });

  expect(await served()).toMatchObject({ suspended: false, retention: { monthly: 12 } });
  expect((await workspace.terraform(['output', '-raw', 'name'])).stdout).toBe('acme/policy');
});

it('where its rules are those of a preview, the first backup comes when that says', async () => {
  await deploy(everySixHours);
  const { status } = await served();
  const now = new Date();

  const stack = newStack();
  const policy = new DatabaseBackupPolicy(stack, 'Policy', { organization: 'acme', name: 'policy', ...everySixHours });
  const [first] = policy.preview(now, new Date(now.getTime() + 86_400_000)).backups;

  // The clock may have come to a time of the policy in between.
  expect([first.time.getTime(), first.time.getTime() - 6 * 3_600_000]).toContain(Date.parse(status.nextScheduleTime));
});
