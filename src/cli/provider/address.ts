import { InvalidArgumentError } from 'commander';

/** How Terraform names a provider: where it comes from, whose it is, and what its resources' names begin with. */
export interface ProviderAddress {
  readonly host: string;
  readonly namespace: string;
  readonly type: string;
}

export const NAMESPACE = 'nuodb';
export const TYPE = 'nuodbaas';
/** What Terraform and OpenTofu, in this order, take `nuodb/nuodbaas` for. */
export const DEFAULT_HOSTS = ['registry.terraform.io', 'registry.opentofu.org'] as const;
export const DEFAULT_ADDRESSES: readonly ProviderAddress[] = DEFAULT_HOSTS.map((host) => ({
  host,
  namespace: NAMESPACE,
  type: TYPE,
}));

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?$/;
const PART = /^[a-z0-9]([a-z0-9_-]*[a-z0-9])?$/;

/** `example.com/acme/nuodbaas` taken apart. */
export function parseAddress(text: string): ProviderAddress {
  const [host, namespace, type, ...rest] = text.split('/');
  if (type === undefined || rest.length > 0) {
    throw new InvalidArgumentError('Expected HOST/NAMESPACE/TYPE, such as terraform.example.com/acme/nuodbaas.');
  }
  if (!HOST.test(host)) {
    throw new InvalidArgumentError(
      `"${host}" is not a host name: lower case, with a dot, such as terraform.example.com.`,
    );
  }
  for (const part of [namespace, type]) {
    if (!PART.test(part))
      throw new InvalidArgumentError(`"${part}" is not a name: a to z, 0 to 9, "-" and "_" within.`);
  }
  return { host, namespace, type };
}

export function formatAddress({ host, namespace, type }: ProviderAddress): string {
  return [host, namespace, type].join('/');
}
