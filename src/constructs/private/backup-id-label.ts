import { conditional, Fn, Op, Token } from 'cdktf';
import { backupIdLabelValue } from '../../registry';
import { isKnownToTerraformOnly } from './prop-check';

/** The value of the label `backup.cp.nuodb.com/backup-id`, which Terraform computes where only it knows the handle. */
export function backupIdLabelOf(handle: string): string {
  if (!isKnownToTerraformOnly(handle)) return backupIdLabelValue(handle);
  const shortened = Fn.join('-', [Fn.substr(handle, 0, 52), Fn.substr(Fn.sha256(handle), 0, 10)]);
  return Token.asString(conditional(Op.lte(Fn.lengthOf(handle), 63), handle, shortened));
}
