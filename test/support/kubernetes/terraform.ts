import { askForShared } from '../run-server';
import { terraformWorkspace, type Workspace } from '../terraform';
import type { Cluster } from './cluster';
import { describeIf, hasDirectories, type OnKubernetes } from './describe';
import { findKubernetesProvider } from './kubernetes-provider';

/**
 * Makes a folder in which Terraform finds our provider of the build and `hashicorp/kubernetes`.
 *
 * @param cluster that the latter is set to
 * @param env such as `{ NUODB_CP_URL_BASE: controlPlane.url }`
 */
export type MakeWorkspace = (cluster: Cluster, env?: Readonly<Record<string, string>>) => Promise<Workspace>;

type Body = (kubernetes: OnKubernetes, makeWorkspace: MakeWorkspace) => void;

/**
 * Describes tests that drive the real Terraform on a cluster whose volumes are directories: with the real
 * `hashicorp/kubernetes`, or, where that cannot be had, with what stands in for it. Which it was is said once in a run.
 */
export function describeTerraformOnDirectories(name: string, body: Body): void {
  const mirror = hasDirectories() ? mirrorOfReal() : undefined;
  if (mirror === undefined) describeWithStandIn(name, body);
  else describeIf(true, name, (kubernetes) => body(kubernetes, workspacesWith(mirror)));
}

/** The same with nothing but the real one: left out where that cannot be had. */
export function describeWithKubernetesProvider(name: string, body: Body): void {
  const mirror = hasDirectories() ? mirrorOfReal() : undefined;
  describeIf(mirror !== undefined, name, (kubernetes) => body(kubernetes, workspacesWith(mirror ?? '')));
}

/** The same with nothing but what stands in. */
export function describeWithStandIn(name: string, body: Body): void {
  describeIf(hasDirectories(), name, (kubernetes) => {
    body(kubernetes, async (cluster, env) => workspacesWith(await askForShared<string>('stand-in'))(cluster, env));
  });
}

function mirrorOfReal(): string | undefined {
  const found = findKubernetesProvider();
  return 'mirror' in found ? found.mirror : undefined;
}

function workspacesWith(mirror: string): MakeWorkspace {
  return (cluster, env) => terraformWorkspace({ KUBE_CONFIG_PATH: cluster.kubeconfig, ...env }, mirror);
}
