import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a held snapshot sleeps before it looks again, in milliseconds. */
const PAUSE = 50;

type Fault =
  | { readonly kind: 'fail'; readonly message: string; readonly once: boolean }
  | { readonly kind: 'hold' }
  | { readonly kind: 'never ready' };

/**
 * What goes wrong with the snapshots of a volume. By volume, because tests that run at the same time share the driver;
 * in files, because they run in other processes.
 */
export class Faults {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** The next attempt to cut the volume fails; the one after it is well. */
  failNextSnapshot(volume: string, message: string): void {
    this.set(volume, { kind: 'fail', message, once: true });
  }

  /** Every attempt fails until `repair`. */
  failSnapshots(volume: string, message: string): void {
    this.set(volume, { kind: 'fail', message, once: false });
  }

  /** A snapshot is not cut, and its call is not answered, until `repair`. */
  hold(volume: string): void {
    this.set(volume, { kind: 'hold' });
  }

  /** Snapshots of the volume, those there are and those to come, are not ready until `repair`. */
  neverReady(volume: string): void {
    this.set(volume, { kind: 'never ready' });
  }

  repair(volume: string): void {
    rmSync(this.fileOf(volume), { force: true });
  }

  isReady(volume: string): boolean {
    return this.of(volume)?.kind !== 'never ready';
  }

  /**
   * Comes back when the volume may be cut.
   *
   * @param isCancelled whether whoever asked has given up
   * @throws Error with the message where the snapshot is to fail
   */
  async beforeCut(volume: string, isCancelled: () => boolean): Promise<void> {
    while (this.of(volume)?.kind === 'hold') {
      if (isCancelled()) throw new Error('The snapshot was held until its call was given up');
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    const fault = this.of(volume);
    if (fault?.kind !== 'fail') return;
    if (fault.once) this.repair(volume);
    throw new Error(fault.message);
  }

  private of(volume: string): Fault | undefined {
    const file = this.fileOf(volume);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Fault) : undefined;
  }

  private set(volume: string, fault: Fault): void {
    writeFileSync(this.fileOf(volume), JSON.stringify(fault));
  }

  private fileOf(volume: string): string {
    return join(this.folder, `${volume}.json`);
  }
}
