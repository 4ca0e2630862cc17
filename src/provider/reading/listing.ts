/** What a page has to be worth: fetching and parsing one costs about as much as a few items by themselves. */
const READS_A_PAGE = 4;

/** A list that is fetched a page at a time, as far as there are reads to pay for it. */
export class Listing<Item> {
  /** How many reads there were since the list was begun. */
  public asked = 1;
  /** Whether all that there is was fetched. */
  public isWhole = false;
  private isBroken = false;
  private pages = 0;
  private readonly items = new Map<string, Item>();
  private fetching: Promise<void> | undefined;

  /**
   * @param source the pages, by name; an empty one says that the server has no whole items to tell
   * @param refused called where the server does not hand the list out
   */
  public constructor(
    private readonly source: AsyncIterator<ReadonlyMap<string, Item>>,
    private readonly refused: () => void,
    public readonly begun = performance.now(),
  ) {}

  /** Whether it is worth the while to ask for an item. */
  public offers(name: string): boolean {
    return !this.isBroken && (this.items.has(name) || this.mayGoOn);
  }

  /** Undefined where the list does not have it, or not on a page that is worth fetching. */
  public async find(name: string): Promise<Item | undefined> {
    while (!this.items.has(name) && this.mayGoOn) {
      this.fetching ??= this.fetch();
      await this.fetching;
    }
    return this.isBroken ? undefined : this.items.get(name);
  }

  /** What was fetched is not to be told any more, to those who wait for it neither. */
  public drop(): void {
    this.isBroken = true;
    this.items.clear();
  }

  private get mayGoOn(): boolean {
    return !this.isWhole && !this.isBroken && this.pages * READS_A_PAGE <= this.asked;
  }

  private async fetch(): Promise<void> {
    try {
      const { value: page, done } = await this.source.next();
      if (done || page.size === 0) this.isWhole = true;
      else this.take(page);
    } catch {
      // Whatever it is, the item's own request meets with it as well, and tells of it.
      this.isBroken = true;
      this.refused();
    } finally {
      this.fetching = undefined;
    }
  }

  private take(page: ReadonlyMap<string, Item>): void {
    this.pages++;
    if (this.isBroken) return;
    for (const [name, item] of page) this.items.set(name, item);
  }
}
