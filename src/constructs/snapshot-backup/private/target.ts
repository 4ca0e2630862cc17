import { expression } from '../../private/expression';
import type { BackupTarget, TargetSelection } from '../backup-target';
import type { Parts } from './parts';

/** What a cut would be of if it were made now: expressions, of which none depends on the cut itself. */
export interface Target {
  readonly namespace: string;
  /** The pod; `null` where none is ready, and where there is none in it. */
  readonly storageManager: string;
  readonly archive: string;
  /** The claim that an external journal has, whether or not there is one. */
  readonly journal: string;
  /** The claims that are there, by name: `{ size, storageGroup, provisioner }`. */
  readonly claims: string;
  readonly refusals: readonly Refusal[];
}

/** Why no cut can be made. */
export interface Refusal {
  /** An expression that is true where it cannot. */
  readonly when: string;
  /** Whole sentences, in which expressions may stand. */
  readonly reason: string;
}

const POD = { apiVersion: 'v1', kind: 'Pod' };
const CLAIM = { apiVersion: 'v1', kind: 'PersistentVolumeClaim' };

/** Stands for the pod in names where none is ready. No pod has it: names begin with a letter or digit. */
const NOBODY = '-';

export function defineTarget(parts: Parts, target: BackupTarget): Target {
  const selection = target._selection;
  switch (selection.kind) {
    case 'lowest-ready-ordinal':
      return lowestReadyOrdinal(parts, selection);
    case 'storage-manager':
      return storageManager(parts, selection);
    case 'claims':
      return claims(parts, selection);
  }
}

/** An expression that is true where the pod is ready and not being deleted. */
export function isReady(pod: string): string {
  const ready = `anytrue([for it in ${pod}.status.conditions : it.type == "Ready" && it.status == "True"])`;
  // The whole of it is tried: the API may say null for the list.
  return `try(${pod}.metadata.deletionTimestamp, null) == null && try(${ready}, false)`;
}

type Selection<Kind extends TargetSelection['kind']> = Extract<TargetSelection, { kind: Kind }>;

function lowestReadyOrdinal(parts: Parts, selection: Selection<'lowest-ready-ordinal'>): Target {
  const { namespace, domain, database, statefulSet } = selection;
  const ofDatabase = `group=nuodb,domain=${domain},database=${database}`;
  const labelSelector = `${ofDatabase},component=sm,role=nohotcopy`;
  const pods = parts.list('StorageManagers', { ...POD, namespace, labelSelector });
  const claims = parts.list('Claims', { ...CLAIM, namespace, labelSelector: ofDatabase });
  const ready = readyByOrdinal(parts, pods, statefulSet);
  // The keys of a map are in the order of their characters, and so are its values.
  const chosen = parts.local('Chosen', `try(values(${ready})[0], null)`);
  const sets = `distinct([for it in values(${ready}) : ${setOf('it')}])`;
  const among = `the pods with the labels ${labelSelector} in namespace ${namespace}`;
  const known = claimsByName(parts, `${claims}.objects`);
  const names = claimsOf(parts, chosen);
  return {
    ...{ namespace, storageManager: chosen, ...names, claims: known },
    refusals: [
      {
        when: `${chosen} == null`,
        reason:
          `No storage manager is ready${statefulSet === undefined ? '' : ` in the StatefulSet ${statefulSet}`}, among ` +
          `${among}. Start the database, or wait until one is ready, and plan again.`,
      },
      {
        when: `length(${sets}) > 1`,
        reason:
          `Several StatefulSets have ready storage managers, among ${among}: \${join(", ", ${sets})}. Their ordinals ` +
          'cannot be compared: name one by statefulSet.',
      },
      {
        when: `anytrue([for it in ${known} : it.storageGroup != null])`,
        reason: partitioned(`\${join(", ", [for name, it in ${known} : name if it.storageGroup != null])}`),
      },
      ...claimRefusals(namespace, names, known, selection.externalJournal ?? false),
    ],
  };
}

function storageManager(parts: Parts, { namespace, pod, externalJournal }: Selection<'storage-manager'>): Target {
  const pods = parts.list('StorageManagers', { ...POD, namespace, fieldSelector: `metadata.name=${pod}` });
  const chosen = parts.local('Chosen', `one([for it in ${pods}.objects : it.metadata.name if ${isReady('it')}])`);
  const known = claimsByName(parts, listed(parts, namespace, `archive-volume-${pod}`, `journal-volume-${pod}`));
  const names = claimsOf(parts, chosen);
  return {
    ...{ namespace, storageManager: chosen, ...names, claims: known },
    refusals: [
      {
        when: `${chosen} == null`,
        reason: `The storage manager ${pod} in namespace ${namespace} is not ready. Start it, and plan again.`,
      },
      ...claimRefusals(namespace, names, known, externalJournal ?? false),
    ],
  };
}

function claims(parts: Parts, { namespace, archive, journal, externalJournal }: Selection<'claims'>): Target {
  const sibling = journal ?? archive.replace(/^archive-volume-/, 'journal-volume-');
  const known = claimsByName(parts, listed(parts, namespace, archive, sibling));
  const names = nameClaims(parts, archive, sibling);
  return {
    ...{ namespace, storageManager: 'null', ...names, claims: known },
    refusals: claimRefusals(namespace, names, known, sibling === archive ? undefined : externalJournal),
  };
}

/** One of several objects cannot be selected by its name together with another one. */
function listed(parts: Parts, namespace: string, archive: string, journal: string): string {
  const named = (id: string, name: string) =>
    parts.list(id, { ...CLAIM, namespace, fieldSelector: `metadata.name=${name}` });
  return `concat(${named('ArchiveClaim', archive)}.objects, ${named('JournalClaim', journal)}.objects)`;
}

/** The names of the pods, by keys whose order is that of the ordinals: as text, 10 comes before 2. */
function readyByOrdinal(parts: Parts, pods: string, statefulSet: string | undefined): string {
  const ordinal = 'tonumber(regex("-([0-9]+)$", it.metadata.name)[0])';
  const set = `try(${setOf('it.metadata.name')}, null)`;
  const belongs = statefulSet === undefined ? `${set} != null` : `${set} == ${parts.value('StatefulSet', statefulSet)}`;
  return parts.local(
    'Ready',
    `{ for it in ${pods}.objects : format("%012d/%s", ${ordinal}, it.metadata.name) => it.metadata.name ` +
      `if ${belongs} && ${isReady('it')} }`,
  );
}

/** The StatefulSet that a pod is of, by its name. */
function setOf(pod: string): string {
  return `regex("^(.+)-[0-9]+$", ${pod})[0]`;
}

function claimsByName(parts: Parts, objects: string): string {
  const size = 'try(it.status.capacity.storage, it.spec.resources.requests.storage)';
  const provisioner = 'try(it.metadata.annotations["volume.kubernetes.io/storage-provisioner"], null)';
  const storageGroup = 'try(it.metadata.labels["storage-group"], null)';
  return parts.local(
    'KnownClaims',
    `{ for it in ${objects} : it.metadata.name => ` +
      `{ size = ${size}, storageGroup = ${storageGroup}, provisioner = ${provisioner} } }`,
  );
}

/** What the claims of a pod are called. */
function claimsOf(parts: Parts, pod: string): Pick<Target, 'archive' | 'journal'> {
  const name = expression(`${pod} == null ? "${NOBODY}" : ${pod}`);
  return nameClaims(parts, `archive-volume-${name}`, `journal-volume-${name}`);
}

function nameClaims(parts: Parts, archive: string, journal: string): Pick<Target, 'archive' | 'journal'> {
  const names = parts.value('ClaimNames', { archive, journal });
  return { archive: `${names}.archive`, journal: `${names}.journal` };
}

/** @param externalJournal undefined where it cannot be told */
function claimRefusals(
  namespace: string,
  { archive, journal }: Pick<Target, 'archive' | 'journal'>,
  known: string,
  externalJournal: boolean | undefined,
): Refusal[] {
  const missing = (claim: string): Refusal => ({
    when: `!contains(keys(${known}), ${claim})`,
    reason: `There is no PersistentVolumeClaim \${${claim}} of the database in namespace ${namespace}.`,
  });
  const partOfSeveral = (claim: string): Refusal => ({
    when: `try(${known}[${claim}].storageGroup, null) != null`,
    reason: partitioned(`\${${claim}}`),
  });
  const unexpected: Refusal = {
    when: `contains(keys(${known}), ${journal})`,
    reason:
      `The journal is on a volume of its own, \${${journal}} in namespace ${namespace}: without it the archive cannot be ` +
      'restored. Say so in the target, by externalJournal or journal, and choose a consistency.',
  };
  const ofJournal = externalJournal ? [missing(journal), partOfSeveral(journal)] : [unexpected];
  return [missing(archive), partOfSeveral(archive), ...(externalJournal === undefined ? [] : ofJournal)];
}

function partitioned(claims: string): string {
  return (
    `The database has tables partitioned over storage groups (TPSG), by the label storage-group of ${claims}: one storage ` +
    'manager does not hold all of its data, and such databases cannot be backed up yet.'
  );
}
