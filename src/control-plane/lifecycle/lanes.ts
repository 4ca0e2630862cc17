/** Runs work in lanes: one after the other in a lane, lanes side by side. */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>();

  /** Work must not reject: what went wrong is its own business. */
  async run(lane: string, work: () => Promise<void>): Promise<void> {
    const tail = (this.tails.get(lane) ?? Promise.resolve()).then(work);
    this.tails.set(lane, tail);
    await tail;
    if (this.tails.get(lane) === tail) this.tails.delete(lane);
  }
}
