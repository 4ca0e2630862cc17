import { cdktf } from '@cdktf/provider-kubernetes/package.json';

/** The provider that the bindings of `@cdktf/provider-kubernetes` were made from, as `required_providers` has it. */
export const KUBERNETES_PROVIDER = { source: 'hashicorp/kubernetes', version: cdktf.provider.version };
