import type { Kind } from '../items';
import type { RouteContext } from './context';

/** Whether a condition on an item comes true before the seconds pass or the control plane stops. */
export async function waitFor(
  { store, clock, closing }: RouteContext,
  kind: Kind,
  key: string,
  isTrue: () => boolean,
  seconds: number,
): Promise<boolean> {
  if (isTrue()) return true;
  const ends: (() => void)[] = [];
  const came = await new Promise<boolean>((resolve) => {
    const giveUp = () => resolve(false);
    closing.addEventListener('abort', giveUp);
    ends.push(
      () => closing.removeEventListener('abort', giveUp),
      clock.after(seconds * 1000, giveUp),
      store.subscribe((commit) => {
        if (commit.kind === kind && commit.key === key && isTrue()) resolve(true);
      }),
    );
    if (closing.aborted) giveUp();
  });
  for (const end of ends) end();
  return came;
}
