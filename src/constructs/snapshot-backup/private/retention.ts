import type { TerraformResource } from 'cdktf';
import { DataResource } from 'cdktf';
import { expression } from '../../private/expression';
import type { Cut } from './cut';
import type { Parts } from './parts';

/**
 * Stands for a complete backup. It is there once everything else is, and whatever plan would destroy some of it would
 * destroy this too, which Terraform refuses. So a failed attempt is not in the way, and one refusal says it all.
 */
export function defineRetained(parts: Parts, cut: Cut, complete: readonly TerraformResource[]): DataResource {
  return parts.fix(
    new DataResource(parts.scope, 'Retained', {
      input: { handle: expression(cut.handle) },
      dependsOn: [...complete],
      lifecycle: { createBeforeDestroy: true, preventDestroy: true, replaceTriggeredBy: [cut.address] },
    }),
  );
}
