import { isConflict, mayHaveArrived } from '../../client';
import { isNamed, type Kind, nameOf, type Served } from './kind';

/** What to do where an item was not created, or nobody knows whether it was. */
export function creationAdvice<Ref extends object>(
  kind: Pick<Kind<Ref, Ref & Served>, 'identifiers' | 'noun' | 'path'>,
  asked: Ref,
  error: unknown,
): string {
  const name = nameOf(kind, asked);
  if (isConflict(error) && isNamed(kind, asked)) {
    return `Where it exists already and is to be managed here, import it: terraform import ADDRESS ${name}`;
  }
  if (!mayHaveArrived(error)) return '';
  return isNamed(kind, asked)
    ? `The request may have arrived all the same. If ${name} exists now, import it: terraform import ADDRESS ${name}`
    : `The request may have arrived all the same. Look whether $NUODB_CP_URL_BASE/${kind.path}/${name} lists a new ` +
        `${kind.noun} before you apply again; if so, import it: terraform import ADDRESS ${name}/NAME`;
}
