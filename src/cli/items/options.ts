import { InvalidArgumentError, Option } from 'commander';

/** What every command that asks the control plane says of the environment. */
export const SETTINGS = `

Settings, from the environment:
  NUODB_CP_URL_BASE                  the control plane, such as http://127.0.0.1:8080
  NUODB_CP_USER, NUODB_CP_PASSWORD   <organization>/<user> and its password
  NUODB_CP_TOKEN                     in place of user and password
  NUODB_CP_TRUSTED_CERT              a PEM file of certificates to trust
  NUODB_CP_SKIP_VERIFY               true to take any certificate
  NUODBAAS_ALLOW_PLAIN_HTTP          true to send credentials without encryption, though to another machine`;

/** How long a wait may take; where waiting is to be asked for, it asks for it. */
export function timeoutOption(): Option {
  const description = 'the longest wait, after which the exit code is 7 (default: as long as it takes)';
  return new Option('--timeout <seconds>', description).argParser(parseCount);
}

/** A whole number, 1 or more. */
export function parseCount(text: string): number {
  if (/^[1-9][0-9]{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number, 1 or more.');
}

/** Adds one value to those of the option before it. */
export function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
