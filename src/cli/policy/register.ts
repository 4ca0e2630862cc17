import type { Command } from 'commander';
import { registerPreview } from './preview';

const EXAMPLES = `
Example:
  $ nuodbaas policy preview --frequency @daily --keep-daily 7 --keep-weekly 4`;

export function registerPolicy(program: Command): void {
  const policy = program
    .command('policy')
    .description('look at what backup policies do')
    .addHelpText('after', EXAMPLES);
  registerPreview(policy);
}
