import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const HOST = '127.0.0.1';
/** Between two looks, in milliseconds: a start takes seconds, and a look costs it a TLS handshake. */
const PAUSE = 100;
const ADMINISTRATOR = 'administrator';

export interface ApiServerOptions {
  /** Gets keys, certificate and tokens. */
  readonly folder: string;
  readonly etcdUrl: string;
  readonly port: number;
}

export interface ApiServerFiles {
  readonly token: string;
  readonly tokens: string;
  readonly signingKey: string;
  readonly verificationKey: string;
}

/** Writes what the API server and the controller manager start from. */
export function writeApiServerFiles(folder: string): ApiServerFiles {
  const token = randomBytes(16).toString('hex');
  const tokens = join(folder, 'tokens.csv');
  writeFileSync(tokens, `${token},${ADMINISTRATOR},${ADMINISTRATOR},"system:masters"\n`, { mode: 0o600 });
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signingKey = join(folder, 'service-accounts.key');
  const verificationKey = join(folder, 'service-accounts.pub');
  writeFileSync(signingKey, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  writeFileSync(verificationKey, publicKey.export({ type: 'spki', format: 'pem' }));
  return { token, tokens, signingKey, verificationKey };
}

export function apiServerArguments(files: ApiServerFiles, { folder, etcdUrl, port }: ApiServerOptions): string[] {
  return [
    `--etcd-servers=${etcdUrl}`,
    `--secure-port=${port}`,
    `--bind-address=${HOST}`,
    `--advertise-address=${HOST}`,
    // It makes itself a key and a self-signed certificate there.
    `--cert-dir=${folder}`,
    '--endpoint-reconciler-type=none',
    '--authorization-mode=RBAC',
    `--token-auth-file=${files.tokens}`,
    `--service-account-issuer=https://${HOST}:${port}`,
    `--service-account-key-file=${files.verificationKey}`,
    `--service-account-signing-key-file=${files.signingKey}`,
    '--service-cluster-ip-range=10.0.0.0/24',
    '--enable-priority-and-fairness=false',
  ];
}

/** Waits until the API server does what it is asked. */
export async function untilReady(folder: string, port: number, token: string): Promise<void> {
  while (!(await isReady(certificateOf(folder), port, token))) await setTimeout(PAUSE);
}

/** Writes a kubeconfig of the administrator's. @param name of its only context */
export function writeKubeconfig(folder: string, port: number, token: string, name: string): string {
  const path = join(folder, 'kubeconfig');
  const authority = Buffer.from(certificateOf(folder) ?? '').toString('base64');
  const server = { server: `https://${HOST}:${port}`, 'certificate-authority-data': authority };
  const configuration = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: server }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  };
  // JSON is YAML.
  writeFileSync(path, JSON.stringify(configuration, undefined, 2), { mode: 0o600 });
  return path;
}

/** Undefined until the API server has made it. */
function certificateOf(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'apiserver.crt'), 'utf8');
  } catch {
    return undefined;
  }
}

function isReady(ca: string | undefined, port: number, token: string): Promise<boolean> {
  if (!ca) return Promise.resolve(false);
  const options = { ca, headers: { authorization: `Bearer ${token}` } };
  return new Promise((resolve) => {
    get(`https://${HOST}:${port}/readyz`, options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}
