import { type IResolvable, Lazy } from 'cdktf';
import type { IConstruct } from 'constructs';
import { refersElsewhere } from '../../templates';

/**
 * The secret as it may be synthesized: a value that refers to where the secret is kept. Whether it does is only known
 * when tokens are resolved, so the check is made then, on the very text that would be written.
 */
export function tokenOnly(construct: IConstruct, prop: string, secret: string | undefined): IResolvable | undefined {
  if (secret === undefined) return undefined;
  return Lazy.anyValue({
    produce: (context) => {
      const resolved: unknown = context.resolve(secret);
      if (resolved !== null && resolved !== undefined && !refersElsewhere(resolved))
        throw literalSecret(construct, prop);
      return resolved;
    },
  });
}

<<<<<<< HEAD
/** Whether all of the text is Terraform expressions, and they take their value from somewhere else. */
function refersElsewhere(resolved: unknown): boolean {
  if (typeof resolved !== 'string' || resolved.includes('$${') || holdsLiteral(resolved)) return false;
  const expression = resolved.replace(QUOTED, '""');
  return FROM_OUTSIDE.test(expression) && /^\$+$/.test(withoutBraces(expression));
}

/** Whether a text that could be the secret stands in the expressions, such as what `coalesce` falls back to. */
function holdsLiteral(resolved: string): boolean {
  const values = POINTING.reduce((text, pointing) => text.replace(pointing, ''), resolved);
  return HEREDOC.test(values) || (values.match(QUOTED) ?? []).some((literal) => /\w/.test(literal.replace(/\\./g, '')));
}

/** The text without what is in braces, which may be nested. */
function withoutBraces(text: string): string {
  const outer = text.replace(/\{[^{}]*\}/g, '');
  return outer === text ? text : withoutBraces(outer);
=======
/** With its braces, which CDKTF leaves out where it writes the secret as an argument of a function. */
function standingAlone(construct: IConstruct, secret: string): unknown {
  return Tokenization.resolve(secret, {
    scope: construct,
    resolver: new DefaultTokenResolver(new StringConcat()),
  });
>>>>>>> wt-render
}

/** Says nothing of the value: it is a secret. */
function literalSecret(construct: IConstruct, prop: string): Error {
  return new Error(
    `${construct.node.path}: ${prop} is a literal, which would be readable in the synthesized file. It must be a token ` +
      'that refers to where the secret is kept: declare a TerraformVariable with "sensitive: true" and no default, pass ' +
      'its stringValue, and set TF_VAR_<its ID> when deploying; or pass an attribute of a data source that reads the secret.',
  );
}
