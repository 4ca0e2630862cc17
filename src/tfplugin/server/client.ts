import type { Call } from './call';

/**
 * What the provider made of its configuration; undefined after an error.
 *
 * @param doing completes "cannot go on with …", such as "reading example_thing"
 */
export function configuredClient({ session, context }: Call, doing: string): unknown {
  if (session.client === undefined) {
    context.diagnostics.error(
      'Provider is not configured',
      `The provider has no usable configuration, so that it cannot go on with ${doing}. This happens where the ` +
        "provider's own configuration takes values of resources that are not created yet. Create those first " +
        '(`terraform apply -target=…`), or give the provider values that are known when planning.',
    );
  }
  return session.client;
}
