import { DefaultTokenResolver, type IResolvable, Lazy, StringConcat, Tokenization } from 'cdktf';
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
      const resolved = standingAlone(construct, secret);
      if (resolved !== null && resolved !== undefined && !refersElsewhere(resolved))
        throw literalSecret(construct, prop);
      return context.resolve(secret);
    },
  });
}

/** With its braces, which CDKTF leaves out where it writes the secret as an argument of a function. */
function standingAlone(construct: IConstruct, secret: string): unknown {
  return Tokenization.resolve(secret, {
    scope: construct,
    resolver: new DefaultTokenResolver(new StringConcat()),
  });
}

/** Says nothing of the value: it is a secret. */
function literalSecret(construct: IConstruct, prop: string): Error {
  return new Error(
    `${construct.node.path}: ${prop} is a literal, which would be readable in the synthesized file. It must be a token ` +
      'that refers to where the secret is kept: declare a TerraformVariable with "sensitive: true" and no default, pass ' +
      'its stringValue, and set TF_VAR_<its ID> when deploying; or pass an attribute of a data source that reads the secret.',
  );
}
