import { CommandError } from '../../exit';
import { examineConnection } from './connection';
import { type Finding, formatFinding } from './finding';
import { examineInstallation } from './installation';
import type { Surroundings } from './surroundings';
import { examinePrograms } from './terraform';

/**
 * Looks at all that the provider needs on this machine, and says what is fine and what to fix.
 *
 * @throws CommandError where something is wrong
 */
export async function examineProvider(surroundings: Surroundings): Promise<void> {
  const { programs, findings } = await examinePrograms(surroundings);
  const sections: readonly (readonly [string, readonly Finding[]])[] = [
    ['Control plane', await examineConnection(surroundings)],
    ['Terraform and OpenTofu', findings],
    ...(await Promise.all(
      programs.map(
        async (program) =>
          [`Provider, as ${program} finds it`, await examineInstallation(program, surroundings)] as const,
      ),
    )),
  ];
  console.log(sections.map(([title, found]) => [title, ...found.map(formatFinding)].join('\n')).join('\n\n'));

  const faults = sections.flatMap(([, found]) => found).filter(({ verdict }) => verdict === 'wrong').length;
  if (faults === 0) return;
  throw new CommandError(`${faults === 1 ? 'One thing is' : `${faults} things are`} wrong: see above for what to do.`);
}
