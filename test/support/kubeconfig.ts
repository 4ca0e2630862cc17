import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './folders';

/**
 * Writes a kubeconfig with a context, a cluster and a user for each name, and the first as the current one.
 *
 * @param servers by name, the URL of a server without TLS
 * @returns the path
 */
export async function writeKubeconfig(servers: Readonly<Record<string, string>>, user: object = {}): Promise<string> {
  const names = Object.keys(servers);
  const path = join(await temporaryFolder(), 'kubeconfig');
  const configuration = {
    apiVersion: 'v1',
    kind: 'Config',
    // The client speaks plain HTTP only to whom TLS would not be verified either.
    clusters: names.map((name) => ({ name, cluster: { server: servers[name], 'insecure-skip-tls-verify': true } })),
    users: names.map((name) => ({ name, user })),
    contexts: names.map((name) => ({ name, context: { cluster: name, user: name } })),
    'current-context': names[0],
  };
  // JSON is YAML.
  await writeFile(path, JSON.stringify(configuration));
  return path;
}
