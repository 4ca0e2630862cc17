const MARK = Symbol.for('cdktf-provider-nuodbaas.RegistryPassword');

/** The DBA password of the database, which a restored one gets, on its way into the registry Secret. */
export class RegistryPassword {
  /** Whether this is a RegistryPassword, from whichever copy of this library. */
  public static isRegistryPassword(x: unknown): x is RegistryPassword {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /**
   * A password that neither state nor plan keeps: Terraform hands it to the Kubernetes API and forgets it. Needs
   * Terraform 1.11.
   *
   * CDKTF knows no ephemeral values, so they are made ephemeral by an override.
   *
   * @example
   * const variable = new TerraformVariable(stack, 'dba_password', { type: 'string', sensitive: true });
   * variable.addOverride('ephemeral', true);
   * const password = RegistryPassword.ephemeral(variable.stringValue);
   *
   * @param expression a token, or an expression such as `${ephemeral.vault_kv_secret_v2.dba.data.password}`. A literal
   * is refused at synth.
   * @param revision a number from 1 on. Terraform does not see that an ephemeral password is another one: with a
   * higher revision a new backup is cut, with the password that there is then.
   */
  public static ephemeral(expression: string, revision = 1): RegistryPassword {
    if (!Number.isInteger(revision) || revision < 1) {
      throw new Error(`RegistryPassword.ephemeral: revision is ${revision} but must be a whole number from 1 on.`);
    }
    return new RegistryPassword(expression, revision);
  }

  /**
   * A password that **the state keeps**, marked as sensitive, and so does a plan that is saved. For Terraform before
   * 1.11, and for passwords that are in the state anyway. When it changes, a new backup is cut.
   *
   * @param value a token, such as the `stringValue` of a sensitive variable. A literal is refused at synth.
   */
  public static sensitive(value: string): RegistryPassword {
    return new RegistryPassword(value, undefined);
  }

  /** @internal */
  private constructor(
    /** @internal */
    public readonly _value: string,
    /** Undefined where the state keeps the password. @internal */
    public readonly _revision: number | undefined,
  ) {
    Object.defineProperty(this, MARK, { value: true });
  }
}
