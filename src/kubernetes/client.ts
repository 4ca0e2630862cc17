/**
 * The part of the official client that reads kubeconfigs and logs in by them. Requests are made without its models (see
 * request.ts): those leave out fields that they do not know, and are twice as large as all the rest.
 *
 * Not imported before it is needed: it takes time to load, and most commands never ask a cluster.
 */
export async function loadClient() {
  return import('@kubernetes/client-node/dist/config.js');
}

export type KubeConfig = InstanceType<Awaited<ReturnType<typeof loadClient>>['KubeConfig']>;
