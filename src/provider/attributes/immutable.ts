import { equal, formatPath, type PlanAttributeRequest, type PlanRule, type Value } from '../../tfplugin';

/** Set to `true`, it lets a changed identity destroy a resource and create another. */
export const ALLOW_REPLACE = 'NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE';

/**
 * A rule for what is fixed once the resource exists. Replacing a resource loses its data, so that it must be allowed
 * by `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE=true`; else a change is planned as an update, with a warning, and the server
 * has the last word.
 */
export function immutable(): PlanRule {
  return {
    description:
      `Fixed once the resource exists. With \`${ALLOW_REPLACE}=true\` in the environment a change replaces the ` +
      'resource, else the server is asked to change it and may refuse.',
    apply(request) {
      if (request.priorState === null || equal(request.prior, request.planned)) return;
      if (process.env[ALLOW_REPLACE] === 'true') request.requireReplace();
      else warn(request);
    },
  };
}

function warn({ path, attribute, prior, diagnostics }: PlanAttributeRequest): void {
  const before = attribute.sensitive ? '<redacted>' : shown(prior);
  diagnostics.warning(
    'Immutable Attribute Change',
    // In the words of the other provider, for which users and their scripts look.
    `A change has been made to the immutable attribute \`${formatPath(path)}\`, which may be rejected by the server or ` +
      'ignored. In order for an immutable attribute change to take effect, it is necessary to delete and re-create the ' +
      'resource, which may result in data loss.\n\n' +
      `To keep the resource, set the attribute back to the value in the state (\`${before}\`).\n\n` +
      `To destroy the resource and create another, apply with \`${ALLOW_REPLACE}=true\` in the environment:\n\n` +
      `    ${ALLOW_REPLACE}=true terraform apply\n\n` +
      'Where other resources depend on it, destroy them together and create them again:\n\n' +
      '    terraform destroy -target=<resource>\n    terraform apply',
    path,
  );
}

function shown(value: Value): string {
  return typeof value === 'symbol' ? 'unknown' : JSON.stringify(value);
}
