import { Lazy, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { expression } from '../../private/expression';
import { tokenOnly } from '../../private/token-only';
import type { RegistryPassword } from '../registry-password';

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
