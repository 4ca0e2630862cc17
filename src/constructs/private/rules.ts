import { BACKUP_NAME, LABEL, NAME, parseBackupName } from '../../registry';
import { DeletionPolicy } from '../values/deletion-policy';
import type { PropRule } from './prop-check';

export const NAME_RULE: PropRule = {
  allows: (value) => matches(NAME, value),
  mustBe: 'a lower-case letter followed by at most 62 lower-case letters and digits',
  wayOut: 'Use the name under which the control plane knows it, or a token such as an attribute of the resource.',
};

export const BACKUP_NAME_RULE: PropRule = {
  allows: (value) => matches(BACKUP_NAME, value),
  mustBe: 'all digits, or a lower-case letter followed by lower-case letters and digits',
  wayOut: 'Use a name such as "20241004095616" or "beforerelease".',
};

export const FULLY_QUALIFIED_NAME_RULE: PropRule = {
  allows: (value) => typeof value === 'string' && parseBackupName(value) !== undefined,
  mustBe: 'a fully-qualified backup name, <organization>/<project>/<database>/<backup>',
  wayOut: 'Use a name such as "acme/messaging/demo/20241004095616", or the fullyQualifiedName of another backup.',
};

export const SCOPE_RULE: PropRule = {
  allows: (value) => value === '*' || (typeof value === 'string' && isNamePath(value.split('/'))),
  mustBe: '<organization>, <organization>/<project> or <organization>/<project>/<database>',
  wayOut: 'Use the names under which the control plane knows them, or tokens.',
};

export const NAMESPACE_RULE: PropRule = {
  allows: (value) => matches(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, value),
  mustBe: 'at most 63 lower-case letters, digits and "-", with a letter or digit at both ends',
  wayOut: 'Use the name that "kubectl get namespaces" shows.',
};

export const NOT_EMPTY_RULE: PropRule = {
  allows: (value) => typeof value === 'string' && value !== '',
  mustBe: 'a text that is not empty',
  wayOut: 'Leave it out where it does not apply.',
};

export const LABEL_RULE: PropRule = {
  allows: (value) => matches(LABEL, value),
  mustBe: 'letters, digits, "-", "_" and ".", with a letter or digit at both ends',
  wayOut: 'Replace the other characters, for example by "-".',
};

export const TEXT_RULE: PropRule = {
  allows: (value) => typeof value === 'string',
  mustBe: 'a text',
  wayOut: 'Turn other values into one, for example with String().',
};

export const DELETION_POLICY_RULE: PropRule = {
  allows: (value) => (Object.values(DeletionPolicy) as unknown[]).includes(value),
  mustBe: 'a member of DeletionPolicy',
  wayOut: 'Use DeletionPolicy.RETAIN or DeletionPolicy.DELETE.',
};

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isNamePath(parts: readonly string[]): boolean {
  return parts.length <= 3 && parts.every((part) => NAME.test(part));
}
