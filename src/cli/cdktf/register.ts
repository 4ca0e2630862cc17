import type { Command } from 'commander';
import { runApp } from './run-app';

const HELP = `
Runs a CDKTF app, to be written into cdktf.json as its app, so that \`cdktf deploy\`, \`diff\` and \`destroy\` find the
provider that belongs to this package, on a machine where it is not installed and no registry has it. For every stack
that uses the provider it lays into the stack's folder (cdktf.out/stacks/NAME)
  terraform.d/plugins     a mirror with the provider, which Terraform and OpenTofu look in by themselves
  .terraform.lock.hcl     its version without checksums, so that it may be built again under the same version
Nothing else is touched, though CDKTF itself has Terraform keep a link to the mirror in ~/.terraform.d/plugin-cache, as
it does for every provider (CDKTF_DISABLE_PLUGIN_CACHE_ENV=true has it not). It does not work
  - where the CLI configuration has a provider_installation block, which switches such mirrors off;
  - for the first deployment of a stack that uses other providers as well: CDKTF then has them all looked up in the
    registry. Pass --skip-provider-lock to cdktf.

Example:
  $ nuodbaas cdktf -- npx tsx main.ts

The same in cdktf.json:
  "app": "npx nuodbaas cdktf -- npx tsx main.ts"`;

export function registerCdktf(program: Command): void {
  program
    .command('cdktf')
    .description('run a CDKTF app, and lay the provider beside what it synthesizes')
    .argument('<command...>', 'the app and its arguments, after --')
    .addHelpText('after', HELP)
    .action((command: string[]) => runApp(command));
}
