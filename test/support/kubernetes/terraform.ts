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

/**
 * Describes tests that drive the real Terraform with the real `hashicorp/kubernetes` on a cluster whose volumes are
 * directories. Where that provider cannot be had they are left out, which is said once in a run.
 */
export function describeTerraformOnDirectories(
  name: string,
  body: (kubernetes: OnKubernetes, makeWorkspace: MakeWorkspace) => void,
): void {
  const found = hasDirectories() ? findKubernetesProvider() : undefined;
  const mirrors = found !== undefined && 'mirror' in found ? [found.mirror] : [];
  const makeWorkspace: MakeWorkspace = (cluster, env) =>
    terraformWorkspace({ KUBE_CONFIG_PATH: cluster.kubeconfig, ...env }, ...mirrors);
  describeIf(mirrors.length > 0, name, (kubernetes) => body(kubernetes, makeWorkspace));
}
