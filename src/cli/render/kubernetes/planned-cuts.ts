import { type BackupName, backupHandle, type VolumeRole } from '../../../registry';
import { soleExpression } from '../../../templates';
import { CommandError } from '../../exit';
import { type Document, type Element, elementsOf, isObject, type Json, type JsonObject, objectAt } from '../document';

/** What a `SnapshotBackup` says without asking a cluster, for a backup that is cut at a given time. */
export interface PlannedCut {
  /** The path of the construct. */
  readonly construct: string;
  readonly backup: BackupName;
  readonly handle: string;
  /** Of the database, its claims, and their snapshots. */
  readonly namespace: string;
  readonly claims: Readonly<Partial<Record<VolumeRole, string>>>;
  readonly snapshotClass: string | undefined;
  readonly registryNamespace: string;
  /** The database as the registry keeps it. */
  readonly database: JsonObject;
}

/** What Helm charts restore from by default: the handle and the role. */
export function snapshotName({ handle }: PlannedCut, role: VolumeRole): string {
  return `${handle}-${role}`;
}

/** @throws CommandError where something of the stack can only be known by Terraform */
export function plannedCuts(document: Document, name: string): PlannedCut[] {
  const resources = elementsOf(document, 'resource');
  const cuts = resources.filter(isCut);
  for (const element of resources.filter(({ type }) => type.startsWith('kubernetes_'))) {
    refuseForeign(element, cuts.map(constructOf));
  }
  const values = new KnownValues(document);
  return cuts.map((cut) => planOf(cut, resources, values, name));
}

const ROLES: readonly VolumeRole[] = ['archive', 'journal'];

/** What a SnapshotBackup decides with the cut is kept in one resource, in which there are these. */
function isCut({ type, body }: Element): boolean {
  const input = objectAt(body, 'input');
  return type === 'terraform_data' && ['handle', 'time', 'storage_manager', 'archive'].every((key) => key in input);
}

function constructOf({ constructPath, address }: Element): string {
  return constructPath?.replace(/\/[^/]*$/, '') ?? address;
}

function planOf(cut: Element, resources: readonly Element[], values: KnownValues, name: string): PlannedCut {
  const construct = constructOf(cut);
  const input = objectAt(cut.body, 'input');
  if (soleExpression(String(input.storage_manager)) !== 'null') throw chosenByTerraform(construct);
  const text = (what: string, value: Json | undefined) => values.text(construct, what, value);
  const secret = resources.find((it) => it.type === 'kubernetes_secret_v1' && constructOf(it) === construct);
  const database = values.database(construct, cut);
  const part = (key: string) => text(key, database[key]);
  const backup = { organization: part('organization'), project: part('project'), database: part('name'), name };
  const roles = ROLES.filter((role) => input[role] !== undefined);
  const claims = roles.map((role) => [role, text(`the ${role}'s claim`, objectAt(input, role).claim)]);
  return {
    ...{ construct, backup, handle: backupHandle(backup), claims: Object.fromEntries(claims), database },
    namespace: text('namespace', input.namespace),
    snapshotClass: input.snapshot_class === undefined ? undefined : text('volumeSnapshotClass', input.snapshot_class),
    registryNamespace: text('registryNamespace', secret && objectAt(secret.body, 'metadata').namespace),
  };
}

/** Follows locals to what stands in them. */
class KnownValues {
  public constructor(private readonly document: Document) {}

  public text(construct: string, what: string, value: Json | undefined): string {
    const known = this.follow(value);
    if (typeof known === 'string' && !/[$%]\{/.test(known)) return known;
    throw unknown(construct, what);
  }

  /** As the props describe it, without what is not given; what a Database resource says is in the cluster alone. */
  public database(construct: string, { body }: Element): JsonObject {
    const expression = soleExpression(String(objectAt(body, 'input').database)) ?? '';
    const [, local] = /^merge\(\{ for key, it in (local\.[\w-]+) : /.exec(expression) ?? [];
    const described = this.follow(`\${${local}}`);
    if (isObject(described) && !/[$%]\{/.test(JSON.stringify(described))) return described;
    throw unknown(construct, 'the database', 'Leave databaseResource out, and describe it by databaseProperties.');
  }

  private follow(value: Json | undefined): Json | undefined {
    const [, name, path = ''] = /^local\.([\w-]+)((?:\.\w+)*)$/.exec(soleExpression(String(value)) ?? '') ?? [];
    if (name === undefined) return value;
    const keys = path.split('.').slice(1);
    const found = keys.reduce<Json | undefined>(
      (parent, key) => (isObject(parent) ? parent[key] : undefined),
      objectAt(this.document, 'locals')[name],
    );
    return this.follow(found);
  }
}

/** What no SnapshotBackup makes, and what one makes that only Terraform can. */
function refuseForeign(element: Element, constructs: readonly string[]): void {
  const { type, body, address, constructPath = address } = element;
  if (objectAt(body, 'manifest').kind === 'VolumeGroupSnapshot' || type === 'kubernetes_labels') {
    throw new CommandError(
      `Cannot render ${constructPath} for Kubernetes: a VolumeGroupSnapshot finds its claims by labels that Terraform sets. ` +
        'Let Terraform apply it, or use SnapshotConsistency.SINGLE_VOLUME or WRITES_STOPPED.',
    );
  }
  if (constructs.includes(constructOf(element))) return;
  throw new CommandError(
    `Cannot render ${constructPath} for Kubernetes: it is not of a SnapshotBackup, and what it is made of is known when ` +
      'Terraform plans. Let Terraform apply it; a registry Secret is also copied by nuodbaas registry copy.',
  );
}

function chosenByTerraform(construct: string): CommandError {
  return new CommandError(
    `Cannot render ${construct} for Kubernetes: which storage manager is ready is known when Terraform plans, and to nobody ` +
      'before. Name the claims to cut: BackupTarget.claims({ namespace, archive }).',
  );
}

function unknown(construct: string, what: string, advice = 'Say it by a literal.'): CommandError {
  return new CommandError(
    `Cannot render ${construct} for Kubernetes: ${what} is an expression, which only Terraform evaluates. ${advice}`,
  );
}
