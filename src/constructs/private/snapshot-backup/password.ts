import { Lazy, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { RegistryPassword } from '../../snapshot-backup/registry-password';
import { expression } from '../expression';
import { tokenOnly } from '../token-only';

/** The password; when that is synthesized, a literal is refused. */
export function passwordToken(construct: IConstruct, password: RegistryPassword): string {
  return Token.asString(tokenOnly(construct, 'password', password._value));
}

/**
 * What a function of Terraform's makes of the password. Not by `Fn`, which takes what may be written as a token or as
 * an expression, but not both.
 */
export function ofPassword(construct: IConstruct, password: RegistryPassword, name: string): string {
  const checked = tokenOnly(construct, 'password', password._value);
  return Token.asString(Lazy.anyValue({ produce: (context) => expression(`${name}("${context.resolve(checked)}")`) }));
}
