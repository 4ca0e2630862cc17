import { KEEP_FOREVER_LABEL } from '../../registry';
import { type Diagnostics, isKnown, type ObjectValue, type Value } from '../../tfplugin';

/** Warns of a backup that policies may delete: because the plan lets them, or because a policy took it. */
export function warnOfLoss(prior: ObjectValue, planned: ObjectValue, diagnostics: Diagnostics): void {
  if (!isKnown(planned.labels) || isKept(planned.labels)) return;
  if (isKept(prior.labels)) {
    diagnostics.warning(
      'Backup will not be kept for ever',
      `The plan takes the label ${KEEP_FOREVER_LABEL}=true from the backup. From then on backup policies may ` +
        'delete it, as soon as their retention says so. Leave the label where the backup is to stay.',
      ['labels'],
    );
  }
  const policy = isKnown(prior.status) ? (prior.status as ObjectValue).created_by_policy : null;
  if (typeof policy !== 'string' || policy === '') return;
  diagnostics.warning(
    'Backup of a policy',
    `Backup policy ${policy} took this backup and may delete it, as its retention says. Terraform would then find it gone, ` +
      `and take another one of the data of that day. Label it ${KEEP_FOREVER_LABEL}=true to keep it as long ` +
      'as it is managed here.',
    ['labels'],
  );
}

function isKept(labels: Value): boolean {
  return isKnown(labels) && (labels as ObjectValue)[KEEP_FOREVER_LABEL] === 'true';
}
