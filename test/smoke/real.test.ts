/**
 * Against a control plane that is not of this package, such as NuoDB's own: only where NUODBAAS_TEST_REAL=1.
 *
 * It takes an on-demand backup of the database that NUODBAAS_TEST_REAL_DATABASE names (`org/project/database`, which it
 * does not change), plans a second time, reads the backup back by its import ID, and deletes the backup again.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { terraformWorkspace, type Workspace } from '../support/terraform';

const isAsked = process.env.NUODBAAS_TEST_REAL === '1';
const MINUTES = 60_000;

(isAsked ? describe : describe.skip)('a control plane of NuoDB DBaaS', () => {
  const [organization = '', project = '', database = ''] = (process.env.NUODBAAS_TEST_REAL_DATABASE ?? '').split('/');
  const settings = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('NUODB_CP_')));
  let workspace: Workspace;

  beforeAll(async () => {
    if (database === '')
      throw new Error('Name a database to back up: NUODBAAS_TEST_REAL_DATABASE=org/project/database.');
    workspace = await terraformWorkspace(settings as Record<string, string>);
    await writeFile(join(workspace.folder, 'main.tf'), configuration({ organization, project, database }));
    await workspace.terraform(['init']);
  });

  afterAll(async () => {
    await workspace?.terraform(['destroy', '-auto-approve']);
  }, 30 * MINUTES);

  test(
    'takes an on-demand backup that succeeds',
    async () => {
      await workspace.terraform(['apply', '-auto-approve']);

      const { stdout } = await workspace.terraform(['output', '-json', 'backup']);
      expect(JSON.parse(stdout)).toMatchObject({ status: { state: 'Succeeded', ready_to_use: true } });
    },
    120 * MINUTES,
  );

  test(
    'has nothing to change in a second plan',
    async () => {
      await workspace.terraform(['plan', '-detailed-exitcode']);
    },
    5 * MINUTES,
  );

  test(
    'reads the backup back into a state of its own',
    async () => {
      const { stdout } = await workspace.terraform(['output', '-json', 'backup']);
      const { name } = JSON.parse(stdout);
      await workspace.terraform(['state', 'rm', 'nuodbaas_backup.smoke']);

      await workspace.terraform(['import', 'nuodbaas_backup.smoke', [organization, project, database, name].join('/')]);

      await workspace.terraform(['plan', '-detailed-exitcode']);
    },
    5 * MINUTES,
  );
});

function configuration(ref: { organization: string; project: string; database: string }): string {
  return `
terraform {
  required_providers {
    nuodbaas = {
      source  = "nuodb/nuodbaas"
      version = ">= 2.0.0"
    }
  }
}

resource "nuodbaas_backup" "smoke" {
  organization = "${ref.organization}"
  project      = "${ref.project}"
  database     = "${ref.database}"
}

output "backup" {
  value = nuodbaas_backup.smoke
}
`;
}
