import { isAsAsked, mayHaveArrived } from '../../client';
import type { ApplyRequest } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { isFailure } from '../failure';
import { isNamed, type Kind, nameOf, notedAs, type Served, titleOf } from './kind';

type Request = ApplyRequest<Connection>;

/**
 * Has an item created. A lost answer is made up for as far as that is safe, and what a run that was killed had asked for
 * is taken over.
 */
export async function askFor<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  request: Request,
  asked: Item,
): Promise<Item> {
  const { client: connection, planned, log } = request;
  const noted = await connection.notes.begin(notedAs(kind, asked), isNamed(kind, asked));
  let wasFound = false;
  const onFound = () => {
    wasFound = true;
    log.warn('Found what was created though the answer was lost', { item: nameOf<Ref>(kind, asked) });
  };
  const options = { requestId: noted.requestId, attempted: noted.isEarlier, onFound };
  try {
    const item = await kind.create(connection.client, asked, planned, options);
    const isAdopted = wasFound && noted.isEarlier;
    if (isAdopted && !isNamed(kind, asked) && !isAsAsked(asked, item)) {
      warnOfLeftover(kind, request, item);
      return askFor(kind, request, asked);
    }
    noted.answered(notedAs(kind, item));
    if (isAdopted) warnOfAdoption(kind, request, item);
    return item;
  } catch (error) {
    // What an earlier run asked for is there or not, whatever came of asking again.
    if (!noted.isEarlier && isFailure(error) && !mayHaveArrived(error)) noted.strike();
    throw error;
  }
}

function warnOfAdoption<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { diagnostics }: Request,
  item: Item,
): void {
  diagnostics.warning(
    `Adopted a ${kind.noun} of an interrupted run`,
    `${titleOf<Ref>(kind, item)} was there already: a run that ended before its state was written had asked for it and ` +
      "left a note in Terraform's data folder. It is managed here from now on, and no other one was created.",
  );
}

function warnOfLeftover<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { diagnostics }: Request,
  item: Item,
): void {
  const name = nameOf<Ref>(kind, item);
  diagnostics.warning(
    `Left a ${kind.noun} of an interrupted run`,
    `${titleOf<Ref>(kind, item)} was asked for by a run that ended before its state was written, but with other labels ` +
      'than this one asks for, so that it was not adopted. Delete it if it is not needed, or import it into a resource ' +
      `of its own: terraform import ADDRESS ${name}`,
  );
}
