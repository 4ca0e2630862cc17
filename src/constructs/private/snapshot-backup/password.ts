import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { RegistryPassword } from '../../snapshot-backup/registry-password';
import { tokenOnly } from '../token-only';

/** The password, which may stand in a text: when that is synthesized, a literal is refused. */
export function passwordToken(construct: IConstruct, password: RegistryPassword): string {
  return Token.asString(tokenOnly(construct, 'password', password._value));
}
