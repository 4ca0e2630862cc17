import type { Duration } from '../values/duration';

/** How long to wait for each operation; what is left out is as the provider says. */
interface Timeouts {
  readonly create?: Duration;
  readonly update?: Duration;
  readonly delete?: Duration;
}

/** As the resources of this provider take it; a resource without any has no such attribute. */
export function timeoutTexts(timeouts: Timeouts | undefined): Record<keyof Timeouts, string | undefined> | undefined {
  return (
    timeouts && {
      create: timeouts.create?.toGoString(),
      update: timeouts.update?.toGoString(),
      delete: timeouts.delete?.toGoString(),
    }
  );
}
