import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock';

/**
 * Bearer tokens: random, kept in memory and as hashes only. A restart ends them all; clients log in again.
 */
export class Tokens {
  /** When each expires, by hash. */
  private readonly expiries = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  issue(expiresAt: Date): string {
    const now = this.clock.now().getTime();
    for (const [hash, expiry] of this.expiries) if (expiry <= now) this.expiries.delete(hash);
    const token = randomBytes(32).toString('base64url');
    this.expiries.set(hashOf(token), expiresAt.getTime());
    return token;
  }

  /** Found by hash, so the time it takes says nothing about the token. */
  isValid(token: string): boolean {
    return (this.expiries.get(hashOf(token)) ?? 0) > this.clock.now().getTime();
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
