import { type Diagnostics, isKnown, type ObjectValue, type Value } from '../../tfplugin';

/** The label that exempts a backup from the retention of every policy. */
const KEEP = 'keep-forever';

/** Warns of a backup that policies may delete: because the plan lets them, or because a policy took it. */
export function warnOfLoss(prior: ObjectValue, planned: ObjectValue, diagnostics: Diagnostics): void {
  if (!isKnown(planned.labels) || isKept(planned.labels)) return;
  if (isKept(prior.labels)) {
    diagnostics.warning(
      'Backup will not be kept for ever',
      `The plan takes the label ${KEEP}=true from the backup. From then on backup policies may delete it, as soon as their ` +
        'retention says so. Leave the label where the backup is to stay.',
      ['labels'],
    );
  }
  const policy = isKnown(prior.status) ? (prior.status as ObjectValue).created_by_policy : null;
  if (typeof policy !== 'string' || policy === '') return;
  diagnostics.warning(
    'Backup of a policy',
    `Backup policy ${policy} took this backup and may delete it, as its retention says. Terraform would then find it gone, ` +
      `and take another one of the data of that day. Label it ${KEEP}=true to keep it as long as it is managed here.`,
    ['labels'],
  );
}

function isKept(labels: Value): boolean {
  return isKnown(labels) && (labels as ObjectValue)[KEEP] === 'true';
}
