import { Option } from 'commander';

export const FORMATS = ['json', 'yaml', 'table'] as const;

export type Format = (typeof FORMATS)[number];

export interface OutputOptions {
  readonly output?: Format;
}

/** `--output` as every command has it that prints items. @param without what is printed where it is left out */
export function outputOption(without: string): Option {
  const description = `print as json or yaml, which are the control plane's own, or as a table (default: ${without})`;
  return new Option('-o, --output <format>', description).choices(FORMATS);
}
