import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { CoreV1Api, type V1Secret } from '@kubernetes/client-node';
import { type TerraformStack, TerraformVariable } from 'cdktf';
import {
  BackupTarget,
  RegistryPassword,
  SnapshotBackup,
  type SnapshotBackupProps,
  SnapshotConsistency,
} from '../../../src';
import { openCluster } from '../../../src/kubernetes';
import { decodeRegistryEntry, type RegistryEntry } from '../../../src/registry';
import { startControlPlane, type TestControlPlane } from '../control-plane';
import { synthesizeInto } from '../synth';
import type { Workspace } from '../terraform';
import type { Cluster } from './cluster';
import { createNamespace, deleteNamespace } from './objects/namespace';
import { createStorageManager, type StorageManager, type StorageManagerOptions } from './objects/storage-manager';
import type { MakeWorkspace } from './terraform';

export const STATEFUL_SET = 'sm-acme-messaging-demo-zfb77wc';
export const DBA_PASSWORD = 'a password that is nowhere else';

/** A stack with a SnapshotBackup of `acme/messaging/demo`, whose database and registry are in a namespace of their own. */
export class SnapshotStack {
  static async start(cluster: Cluster, makeWorkspace: MakeWorkspace): Promise<SnapshotStack> {
    const namespace = await createNamespace(cluster);
    const { kubeconfig } = cluster;
    const controlPlane = await startControlPlane({
      registry: { cluster: await openCluster({ kubeconfig }), namespace },
    });
    const env = { NUODB_CP_URL_BASE: controlPlane.url, TF_VAR_dba_password: DBA_PASSWORD };
    return new SnapshotStack(cluster, namespace, controlPlane, await makeWorkspace(cluster, env));
  }

  private readonly storageManagers: StorageManager[] = [];

  private constructor(
    readonly cluster: Cluster,
    readonly namespace: string,
    readonly controlPlane: TestControlPlane,
    readonly workspace: Workspace,
  ) {}

  async close(): Promise<void> {
    await this.controlPlane.close();
    await deleteNamespace(this.cluster, this.namespace);
  }

  async storageManager(ordinal: number, options: Partial<StorageManagerOptions> = {}): Promise<StorageManager> {
    const { cluster, namespace } = this;
    const made = await createStorageManager(cluster, { namespace, statefulSet: STATEFUL_SET, ordinal, ...options });
    this.storageManagers.push(made);
    return made;
  }

  /** Makes this the configuration; the logical ID is `nightly`. */
  async synthesize(props: Partial<SnapshotBackupProps> = {}): Promise<void> {
    await this.write((stack) => {
      const { namespace } = this;
      const variable = new TerraformVariable(stack, 'dba_password', { type: 'string', sensitive: true });
      // The state cannot keep what is ephemeral.
      if (props.password === undefined) variable.addOverride('ephemeral', true);
      new SnapshotBackup(stack, 'Nightly', {
        ...{ organization: 'acme', project: 'messaging', database: 'demo', registryNamespace: namespace },
        target: BackupTarget.lowestReadyOrdinal({ namespace, domain: 'acme-messaging', database: 'demo' }),
        consistency: SnapshotConsistency.SINGLE_VOLUME,
        ...{ password: RegistryPassword.ephemeral(variable.stringValue), logicalId: 'nightly', ...props },
      });
    });
  }

  async write(define: (stack: TerraformStack) => void): Promise<void> {
    await synthesizeInto(this.workspace.folder, (stack) => {
      new KubernetesProvider(stack, 'Kubernetes', {});
      define(stack);
    });
    await this.workspace.terraform(['init']);
  }

  async apply(...options: string[]): Promise<void> {
    await this.workspace.terraform(['apply', '-auto-approve', ...options]);
  }

  /** What a command says that fails, without Terraform's line breaks. */
  async refusal(...args: string[]): Promise<string> {
    const { stdout, stderr } = await this.workspace.terraform([...args, '-no-color'], [1]);
    return (stdout + stderr).replace(/\s*\n[│╷╵ ]*/g, ' ');
  }

  async expectNoChanges(): Promise<void> {
    await this.workspace.terraform(['plan', '-detailed-exitcode']);
  }

  async addresses(): Promise<string[]> {
    return (await this.workspace.terraform(['state', 'list'])).stdout.trim().split('\n').filter(isManaged);
  }

  state(): Promise<string> {
    return readFile(join(this.workspace.folder, 'terraform.tfstate'), 'utf8');
  }

  /** The name of what cut the volumes, without the volume's role. */
  async handle(): Promise<string> {
    const { resources } = JSON.parse(await this.state());
    const cut = resources.find(
      ({ type, name }: { type: string; name: string }) => type === 'terraform_data' && name === 'nightly_cut',
    );
    return cut.instances.at(-1).attributes.input.value.handle;
  }

  /** The volumes of which the driver has snapshots, by the pods that they belong to. */
  cutVolumes(): string[] {
    const volumes = this.cluster.driver.snapshots.all().map(([, { volume }]) => volume);
    return this.storageManagers.flatMap(({ pod, archive, journal }) => [
      ...volumes.filter((volume) => volume === archive.volume).map(() => `${pod} archive`),
      ...volumes.filter((volume) => volume === journal?.volume).map(() => `${pod} journal`),
    ]);
  }

  async secrets(): Promise<V1Secret[]> {
    const { items } = await this.cluster.api
      .makeApiClient(CoreV1Api)
      .listNamespacedSecret({ namespace: this.namespace });
    return items;
  }

  /** What the only registry Secret says. */
  async entry(): Promise<RegistryEntry> {
    const [secret, ...others] = await this.secrets();
    if (secret === undefined || others.length > 0)
      throw new Error(`There are ${others.length + (secret ? 1 : 0)} Secrets`);
    return decodeRegistryEntry(
      Object.fromEntries(
        Object.entries(secret.data ?? {}).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]),
      ),
    );
  }

  async backups(): Promise<string[]> {
    return (await this.controlPlane.request('GET', '/backups')).body.items;
  }
}

function isManaged(address: string): boolean {
  return address !== '' && !address.startsWith('data.');
}
