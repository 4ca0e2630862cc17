import { type KubeConfig, loadClient } from './client';
import { Cluster } from './cluster';
import { KubernetesError } from './errors';

export interface ClusterOptions {
  /** A file; without it those of `KUBECONFIG`, else `~/.kube/config`, else the service account of the pod. */
  readonly kubeconfig?: string;
  /** Without it the current one. */
  readonly context?: string;
}

/**
 * Gets ready to ask a cluster; asks nothing yet.
 *
 * @throws KubernetesError where there is no usable kubeconfig, or it has no such context.
 */
export async function openCluster({ kubeconfig, context }: ClusterOptions = {}): Promise<Cluster> {
  const { KubeConfig } = await loadClient();
  const attempt = `use ${kubeconfig ?? 'the kubeconfig'}`;
  const config = new KubeConfig();
  try {
    if (kubeconfig === undefined) config.loadFromDefault();
    else config.loadFromFile(kubeconfig);
  } catch (error) {
    throw new KubernetesError('configuration', attempt, problemOf(error as Error), SET_KUBECONFIG);
  }
  if (isNone(config)) throw new KubernetesError('configuration', attempt, 'There is none.', SET_KUBECONFIG);
  return new Cluster(config, chooseContext(config, attempt, context));
}

const SET_KUBECONFIG =
  'Name a kubeconfig file by the option for it or in KUBECONFIG; without either, ~/.kube/config is used.';

/** What the client makes up where it finds nothing: a server that nobody meant. */
function isNone(config: KubeConfig): boolean {
  return (
    config.getCurrentContext() === 'loaded-context' && config.getCurrentCluster()?.server === 'http://localhost:8080'
  );
}

/** An error of the YAML parser repeats the lines around it in its message, and those may hold credentials. */
function problemOf(error: Error & { readonly reason?: string }): string {
  return error.name === 'YAMLException' ? `It is not YAML: ${error.reason}.` : error.message;
}

/** The context's name, now the current one. */
function chooseContext(config: KubeConfig, attempt: string, asked: string | undefined): string {
  const context = asked ?? config.getCurrentContext();
  const known = config.getContexts().map(({ name }) => name);
  if (!context || !known.includes(context)) {
    throw new KubernetesError(
      'configuration',
      attempt,
      context ? `It has no context "${context}".` : 'It has no current context.',
      known.length > 0 ? `Choose one of ${known.join(', ')}.` : SET_KUBECONFIG,
    );
  }
  config.setCurrentContext(context);
  if (!URL.canParse(config.getCurrentCluster()?.server ?? '')) {
    throw new KubernetesError(
      'configuration',
      attempt,
      `Its context "${context}" names no cluster with the URL of a server.`,
      'Correct it, or choose another context.',
    );
  }
  return context;
}
