import { type Preview, type PreviewedBackup as PreviewedData, preview, svgOf, textOf } from '../../policy';
import { generatedBackupName } from '../../registry';
import { isKnownToTerraformOnly } from '../private/prop-check';
import type { Frequency } from './frequency';
import type { Retention } from './retention';

/** A backup that a policy would take. */
export interface PreviewedBackup {
  /** The name that it would have, `yyyyMMddHHmmss` in UTC. */
  readonly name: string;
  /** When it would be taken. */
  readonly time: Date;
  /** Whether it would still be there at the end of the preview. */
  readonly kept: boolean;
  /** The cycles that would keep it at the end: `hourly`, `daily`, `weekly`, `monthly`, `yearly`. */
  readonly retainedAs: string[];
  /** When it would be deleted; undefined where it is kept. */
  readonly deletedAt?: Date;
}

export interface PolicyPreviewProps {
  /** When the policy takes backups. */
  readonly frequency: Frequency;

  /**
   * Which it keeps.
   *
   * @default - all
   */
  readonly retention?: Retention;

  /** When the policy is created, with no backups yet. Backups are taken after this time. */
  readonly from: Date;

  /** The last time at which a backup may be taken. */
  readonly to: Date;

  /**
   * What to write above it.
   *
   * @default - nothing above the calendar, a general title above the picture
   */
  readonly title?: string;
}

/**
 * What a policy would do to one database, to look at before anybody trusts it: by the very rules that the control plane
 * of this package goes by. Every backup is taken to succeed at once and to have no label `keep-forever`.
 *
 * @example
 * const preview = new PolicyPreview({
 *   frequency: Frequency.daily(),
 *   retention: Retention.daily(7).plus(Retention.weekly(4)),
 *   from: new Date('2025-01-01T00:00:00Z'),
 *   to: new Date('2025-04-01T00:00:00Z'),
 * });
 * const names = preview.kept.map((backup) => backup.name);
 * console.log(preview.toText());
 */
export class PolicyPreview {
  private readonly data: Preview;

  /**
   * @throws Error where the times are in the wrong order, there are more than 10,000 backups between them, or something
   * that it depends on is only known to Terraform.
   */
  public constructor(private readonly props: PolicyPreviewProps) {
    const { frequency, retention, from, to } = props;
    const schedule = frequency._schedule;
    if (schedule === undefined || retention?._cycles.some((cycle) => isKnownToTerraformOnly(retention._data[cycle]))) {
      throw new Error(
        'A preview cannot be made of a frequency or a retention that only Terraform will know. Make it of literals.',
      );
    }
    try {
      this.data = preview(schedule, retention?._data, from, to);
    } catch (error) {
      const { message } = error as RangeError;
      throw new Error(`A preview of frequency ${frequency.expression} ${message}. Choose other times.`);
    }
  }

  /** All backups that would be taken, in the order of time. */
  public get backups(): PreviewedBackup[] {
    return this.data.backups.map(described);
  }

  /** Those that would still be there at the end. */
  public get kept(): PreviewedBackup[] {
    return this.backups.filter((backup) => backup.kept);
  }

  /** The most backups that there would be at any time, with the one that is being taken. */
  public get mostAtATime(): number {
    return this.data.most;
  }

  /** A calendar for a terminal, with a letter beside each day and a legend. It has no colours, and ends with a line break. */
  public toText(): string {
    return textOf(this.data, this.props.title);
  }

  /**
   * A picture: an SVG document with a legend and without scripts, the same each time. Whoever cannot see it is told in
   * words what it shows.
   */
  public toSvg(): string {
    return svgOf(this.data, this.props.title);
  }
}

function described({ time, cycles, deletedAt }: PreviewedData): PreviewedBackup {
  return { name: generatedBackupName(time), time, kept: deletedAt === undefined, retainedAs: [...cycles], deletedAt };
}
