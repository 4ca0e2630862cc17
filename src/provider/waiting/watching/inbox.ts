/** What was not yet looked at, for one who looks. */
export class Inbox<Message> {
  private readonly messages: Message[] = [];
  private end: (() => void) | undefined;
  private wake: (() => void) | undefined;

  public put(message: Message): void {
    this.messages.push(message);
    this.wake?.();
  }

  /** No more messages come. @param outcome what the next look into the empty inbox throws, if anything */
  public close(outcome: () => void): void {
    this.end ??= outcome;
    this.wake?.();
  }

  /** All that is there, at least one; `[]` where nothing came in so many milliseconds; undefined after the end. */
  public async take(milliseconds: number): Promise<Message[] | undefined> {
    if (this.messages.length === 0 && !this.end) await this.nextOrSilence(milliseconds);
    if (this.messages.length > 0 || !this.end) return this.messages.splice(0);
    this.end();
    return undefined;
  }

  private nextOrSilence(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
