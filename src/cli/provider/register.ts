import type { Command } from 'commander';
import { parseAddress } from './address';
import { examineProvider } from './doctor/doctor';
import { ownSurroundings } from './doctor/surroundings';
import { installProvider, uninstallProvider } from './install';

const EXAMPLES = {
  group: `
Example:
  $ nuodbaas provider install`,
  install: `
Lays out a filesystem mirror with this version of the provider, for this machine's platform, and says what that changes
for Terraform and OpenTofu. Doing it again brings the mirror up to date; where \`terraform init\` then says that a
checksum does not match, .terraform.lock.hcl has the one of another build: remove the provider's block there.

Examples:
  Where Terraform and OpenTofu look by themselves (~/.terraform.d/plugins), as nuodb/nuodbaas:
  $ nuodbaas provider install

  In a directory of your own, as a provider of a private registry:
  $ nuodbaas provider install --directory ./mirror --address terraform.example.com/acme/nuodbaas`,
  uninstall: `
Removes what install has put there, of all versions and addresses, and nothing else.

Example:
  $ nuodbaas provider uninstall`,
  doctor: `
Looks at the control plane that the environment names (URL, TLS, credentials, version, clock), at Terraform and OpenTofu,
and at where they would take the provider from. Ends with 1 where something is wrong. Changes nothing.

Example:
  $ nuodbaas provider doctor`,
};

export function registerProvider(program: Command): void {
  const provider = program
    .command('provider')
    .description('make the Terraform provider known to Terraform and OpenTofu on this machine')
    .addHelpText('after', EXAMPLES.group);
  provider
    .command('install')
    .description('install the provider in a directory that Terraform and OpenTofu look in')
    .option('--directory <dir>', 'the mirror to lay out (default: ~/.terraform.d/plugins)')
    .option('--address <HOST/NS/TYPE>', 'install it under this address instead of the default ones', parseAddress)
    .addHelpText('after', EXAMPLES.install)
    .action((options) => installProvider(options));
  provider
    .command('uninstall')
    .description('undo install')
    .option('--directory <dir>', 'the mirror that it was installed in (default: ~/.terraform.d/plugins)')
    .addHelpText('after', EXAMPLES.uninstall)
    .action(uninstallProvider);
  provider
    .command('doctor')
    .description('say what keeps the provider from working, and what to do about it')
    .addHelpText('after', EXAMPLES.doctor)
    .action(() => examineProvider(ownSurroundings()));
}
