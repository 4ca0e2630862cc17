/**
 * The jsii library: bindings of the provider's schema (`bindings/`, generated) and constructs with opinions on them.
 * Imports `registry`, `policy` and `templates` only, and nothing that reaches a network: synthesis must work anywhere,
 * in every language.
 *
 * Constructs are grouped by what they are for: `backup` takes or imports one, `snapshot-backup` has Terraform cut one,
 * `registry-transfer` brings them to another cluster, `clone` restores them, `policy` keeps them coming, `aspects` look
 * after a whole stack. Beside them, what they take: `values`, and `references` to what is managed elsewhere. What is in
 * a folder `private` is not exported.
 */
export * from './aspects';
export * from './backup';
export * from './bindings';
export * from './clone';
export * from './policy';
export * from './references';
export * from './registry-transfer';
export * from './snapshot-backup';
export * from './values';
