import { code } from './code';
import type { LastBackupLost } from './last-backups';
import { SECTIONS } from './sections';
import type { Summary } from './summary';

/** Comments have a limit, and nobody reads more. */
const MOST_LINES = 40;

/** For a comment on a pull request or a merge request. */
export function markdownSummary(summary: Summary): string {
  const { dangers, effects } = summary;
  const blocks = [
    '### What this plan does to backups',
    ...dangers.map(alertOf),
    ...SECTIONS.flatMap(({ title, lines }) => sectionOf(title, lines(effects))),
    ...(effects.length === 0 ? ['Nothing: backups, databases and backup policies stay as they are.'] : []),
    ...notesOf(summary),
  ];
  return blocks.join('\n\n');
}

function sectionOf(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_LINES).map((line) => `- ${line}`);
  const rest = lines.length - shown.length;
  return [[`**${title}**`, '', ...shown, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n')];
}

function alertOf({ database, backups, anotherIsTaken, databaseIsDestroyed }: LastBackupLost): string {
  const lines = [
    `**The last restorable backup of ${code(database)} is destroyed**: ${backups.map(code).join(', ')}.`,
    ...(databaseIsDestroyed ? ['The database is destroyed as well: its data is lost for good.'] : []),
    ...(anotherIsTaken ? ['The plan takes another one, but that need not have succeeded before this one goes.'] : []),
    'To keep it, apply `deletion_policy = "retain"` first, or have Terraform forget it: `removed` with `destroy = false`.',
  ];
  return ['> [!CAUTION]', ...lines.map((line) => `> ${line}`)].join('\n');
}

function notesOf({ effects, askedControlPlane, isPartial }: Summary): string[] {
  const notes = [
    ...(isPartial ? ['The plan leaves resources out (`-target`): an apply without that does more.'] : []),
    ...(effects.length === 0 || askedControlPlane
      ? []
      : ['Backups that Terraform does not manage are not seen: only the state was looked at, not the control plane.']),
  ];
  return notes.length === 0 ? [] : [notes.map((note) => `<sub>${note}</sub>`).join('\n')];
}
