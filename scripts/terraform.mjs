// Finds the Terraform CLI, or OpenTofu's, that the quick start and the acceptance tests drive.
import { spawnSync } from 'node:child_process';

export const TERRAFORM_MISSING =
  'Neither terraform nor tofu is on the PATH: install one of them, Terraform from ' +
  'https://developer.hashicorp.com/terraform/install or OpenTofu from https://opentofu.org/docs/intro/install.';

/** The command to run and what it calls itself, such as `Terraform v1.11.4`; undefined where there is none. */
export function findTerraform() {
  for (const command of ['terraform', 'tofu']) {
    const { status, stdout } = spawnSync(command, ['version'], { encoding: 'utf8', env: quiet(process.env) });
    if (status === 0) return { command, version: stdout.split('\n')[0] };
  }
  return undefined;
}

/** Without the question to HashiCorp whether there is a newer version, and without hints for people at a keyboard. */
export function quiet(environment) {
  return { ...environment, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', TF_INPUT: '0' };
}
