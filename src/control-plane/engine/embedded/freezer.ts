import type { DatabaseName } from '../engine';

/** Lets one thing at a time touch a database's volumes: while they are copied nothing is written, so they are frozen. */
export class Freezer {
  private readonly tails = new Map<string, Promise<unknown>>();

  alone<Result>({ organization, project, name }: DatabaseName, work: () => Promise<Result>): Promise<Result> {
    const key = `${organization}/${project}/${name}`;
    const result = (this.tails.get(key) ?? Promise.resolve()).then(work);
    const tail = result
      .catch(() => undefined)
      .then(() => {
        if (this.tails.get(key) === tail) this.tails.delete(key);
      });
    this.tails.set(key, tail);
    return result;
  }
}
