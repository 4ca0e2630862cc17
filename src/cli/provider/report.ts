import { homedir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { terraformPlatform } from './platform';

/** Where Terraform and OpenTofu look by themselves. */
export function impliedMirror(): string {
  return join(homedir(), '.terraform.d', 'plugins');
}

/** What people are told about an installation: where it is, what it changes, and how to undo it. */
export function describeInstallation(directory: string, addresses: readonly string[]): string {
  const installed = `Installed version ${version} for ${terraformPlatform()} in ${directory}, as\n${indented(addresses)}`;
  return [
    installed,
    '',
    ...(directory === impliedMirror() ? implied(directory, addresses) : explicit(directory, addresses)),
  ].join('\n');
}

function implied(directory: string, addresses: readonly string[]): string[] {
  return [
    'What this changes: Terraform and OpenTofu look in this directory by themselves, and take this provider, in every',
    'project of yours, from here alone. The registry is no longer asked for it, not even for other versions.',
    '',
    'A provider_installation block in the CLI configuration (~/.terraformrc, ~/.tofurc or TF_CLI_CONFIG_FILE) switches',
    'this off. Where you have one, add to it:',
    block(directory, addresses),
    '',
    'To undo it: nuodbaas provider uninstall',
  ];
}

function explicit(directory: string, addresses: readonly string[]): string[] {
  return [
    'Terraform and OpenTofu do not look here by themselves. Add to the CLI configuration (~/.terraformrc, ~/.tofurc or',
    'TF_CLI_CONFIG_FILE):',
    '  provider_installation {',
    block(directory, addresses, '  '),
    '  }',
    'What this changes: the provider is taken from here alone. The registry is no longer asked for it, not even for other',
    'versions; and the directories that are looked in without such a block no longer are.',
    '',
    `To undo it: nuodbaas provider uninstall --directory ${directory}`,
  ];
}

function block(directory: string, addresses: readonly string[], indent = ''): string {
  const list = addresses.map((address) => JSON.stringify(address)).join(', ');
  return [
    '  filesystem_mirror {',
    `    path    = ${JSON.stringify(directory)}`,
    `    include = [${list}]`,
    '  }',
    '  direct {',
    `    exclude = [${list}]`,
    '  }',
  ]
    .map((line) => indent + line)
    .join('\n');
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
