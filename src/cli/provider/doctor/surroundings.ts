import { homedir } from 'node:os';

/** Where the provider is to work, for tests to be elsewhere. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The folder with the configuration that Terraform is run in. */
  readonly folder: string;
  readonly now: () => Date;
}

export function ownSurroundings(): Surroundings {
  return { env: process.env, home: homedir(), folder: process.cwd(), now: () => new Date() };
}
