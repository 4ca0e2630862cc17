/**
 * What a backup policy means: when it takes backups, which of them it keeps, and what that looks like over time. Pure,
 * and imports nothing: the control plane that goes by a policy and the preview of it cannot disagree.
 */
export { judge, type Verdict } from './expiry';
export { isFinerThan } from './fineness';
export { type Preview, type PreviewedBackup, preview } from './preview/preview';
export { svgOf } from './preview/svg';
export { textOf } from './preview/text';
export {
  CYCLES,
  type Cycle,
  type DayOfWeek,
  type Month,
  type Retention,
  type Rotated,
  type RotationSettings,
  rotate,
} from './rotation';
export { Schedule } from './schedule';
