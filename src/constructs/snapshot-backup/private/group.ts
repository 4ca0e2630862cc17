import { Labels } from '@cdktf/provider-kubernetes/lib/labels';
import { Token } from 'cdktf';
import type { VolumeRole } from '../../../registry';
import { expression } from '../../private/expression';
import type { Cut } from './cut';
import type { Parts } from './parts';
import { type Cutting, VOLUME_GROUP_SNAPSHOT, VOLUME_SNAPSHOT } from './snapshots';
import type { Refusal, Target } from './target';
import { type CutVolumes, capitalized, describeVolume, isOfItsTime } from './volumes';

/** With the cut's name: tells its claims apart from those of other storage managers, and from other cuts of them. */
const GROUP_LABEL = 'cdktf-provider-nuodbaas/volume-group-';

/** The CSI drivers that are known to have no group snapshots. */
const WITHOUT_GROUPS = { 'ebs.csi.aws.com': 'Amazon EBS', 'bsu.csi.outscale.com': 'Outscale' };

/** One VolumeGroupSnapshot of all volumes; the snapshot controller makes a VolumeSnapshot for each. */
export function cutTogether(
  parts: Parts,
  cut: Cut,
  cutting: Cutting,
  target: Target,
  roles: readonly VolumeRole[],
): CutVolumes {
  const labels = roles.map((role) => labelClaim(parts, cut, role, target.claims));
  const name = expression(cut.handle);
  const group = cutting.define({
    ...{ id: 'Group', name, dependsOn: labels },
    source: { selector: { matchLabels: groupLabels(cut) } },
  });
  const namespace = expression(cut.namespace);
  const snapshots = parts.list('Snapshots', {
    ...{ ...VOLUME_SNAPSHOT, namespace, dependsOn: [group] },
    lifecycle: {
      postcondition: [
        isOfItsTime(
          cut,
          roles.map((role) => memberOf('self', cut, role)),
        ),
      ],
    },
  });
  const members = roles.map((role) => parts.local(`${capitalized(role)}Snapshot`, memberOf(snapshots, cut, role)));
  return {
    objects: [group],
    volumes: roles.map((role, index) => describeVolume(parts, cut, role, members[index])),
  };
}

/** Refuses drivers that would leave the group waiting, where claims say who provisioned them. */
export function groupRefusals({ claims, archive, journal }: Target): Refusal[] {
  return Object.entries(WITHOUT_GROUPS).map(([driver, product]) => ({
    when: `contains([for it in [${archive}, ${journal}] : try(${claims}[it].provisioner, "")], "${driver}")`,
    reason:
      `The volumes are of ${product} (${driver}), which has no group snapshots, and two snapshots are not of one moment. ` +
      'Take an on-demand backup by the API, an OnDemandBackup: it freezes the archive while both are cut.',
  }));
}

/** A claim that is gone is not labelled again: the backup that was cut of it is none the worse. */
function labelClaim(parts: Parts, cut: Cut, role: VolumeRole, claims: string): Labels {
  const { name } = cut.claim(role);
  return parts.fix(
    new Labels(parts.scope, `${capitalized(role)}Label`, {
      ...{ provider: parts.kubernetes, apiVersion: 'v1', kind: 'PersistentVolumeClaim' },
      metadata: { name: expression(name), namespace: expression(cut.namespace) },
      labels: groupLabels(cut),
      count: Token.asNumber(expression(`contains(keys(${claims}), ${name}) ? 1 : 0`)),
    }),
  );
}

function groupLabels(cut: Cut): Record<string, string> {
  return { [GROUP_LABEL + expression(cut.name)]: 'true' };
}

/** The VolumeSnapshot of a claim that belongs to the group; `null` where there is none. */
function memberOf(snapshots: string, cut: Cut, role: VolumeRole): string {
  const isOfClaim = `it.spec.source.persistentVolumeClaimName == ${cut.claim(role).name}`;
  const isOwner = `owner.kind == "${VOLUME_GROUP_SNAPSHOT.kind}" && owner.name == ${cut.handle}`;
  const isOfGroup = `try(anytrue([for owner in it.metadata.ownerReferences : ${isOwner}]), false)`;
  return `one([for it in ${snapshots}.objects : it if ${isOfClaim} && ${isOfGroup}])`;
}
