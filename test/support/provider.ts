import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, type ClientOptions, DEFAULT_RETRY_POLICY, type RetryPolicy } from '../../src/client';
import { type Connection, createProvider } from '../../src/provider';
import { connectionOf } from '../../src/provider/configuration/configuration';
import { readGuards } from '../../src/provider/guard/guards';
import { creationNotes } from '../../src/provider/notes/creation-notes';
import { readTimeouts } from '../../src/provider/waiting/timeouts';
import type { Pace } from '../../src/provider/waiting/waiting';
import {
  type Attributes,
  Diagnostics,
  equal,
  type Logger,
  type ObjectValue,
  type Schema,
  UNKNOWN,
  type Value,
} from '../../src/tfplugin';

/** Milliseconds, short enough for tests and long enough for a control plane in the same process. */
export const QUICK: Pace = { poll: 10, failureLasts: 20 };

/** As often as ever, but without the pauses. */
const QUICK_RETRY: RetryPolicy = { ...DEFAULT_RETRY_POLICY, firstPause: 5 };

const clients: Client[] = [];

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.destroy()));
});

/** What a configured provider hands to its resources; its client is closed after the test. */
export function connectTo(
  url: string,
  timeouts: Record<string, Record<string, string>> = {},
  options: ClientOptions = {},
  guards: ObjectValue = {},
): Connection {
  const settings = {
    timeouts: readTimeouts(timeouts, new Diagnostics()),
    guards: readGuards(guards, {}, new Diagnostics()),
    notes: creationNotes({ TF_DATA_DIR: dataFolder }, url, request().log),
  };
  const connection = connectionOf({ url, retry: QUICK_RETRY, ...options }, settings);
  clients.push(connection.client);
  return connection;
}

/** Terraform's data folder, of one file's tests. */
export const dataFolder = mkdtempSync(join(tmpdir(), 'nuodbaas-test-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

export const { resources, dataSources } = createProvider({ env: {}, pace: QUICK });

/** The object of a configuration: what is not given is null. */
export function configOf({ attributes }: Schema, given: ObjectValue): ObjectValue {
  return fill(attributes, given, () => null);
}

/** The planned object of a create: what the provider decides is unknown. */
export function plannedCreate({ attributes }: Schema, given: ObjectValue): ObjectValue {
  return fill(attributes, given, ({ computed, default: byDefault }) => byDefault ?? (computed ? UNKNOWN : null));
}

/** The planned object of an update: what the configuration leaves out stays, but for the status. */
export function plannedUpdate(prior: ObjectValue, given: ObjectValue): ObjectValue {
  return { ...prior, status: UNKNOWN, ...given };
}

export interface Told {
  readonly diagnostics: Diagnostics;
  readonly lines: string[];
  readonly states: ObjectValue[];
}

/** What every request has in common, and what a method tells through it. */
export function request(signal = new AbortController().signal) {
  const diagnostics = new Diagnostics();
  const lines: string[] = [];
  const states: ObjectValue[] = [];
  const write = (message: string, fields = {}) => void lines.push(`${message} ${JSON.stringify(fields)}`);
  const log: Logger = { trace: write, debug: write, info: write, warn: write, error: write };
  return { diagnostics, log, signal, lines, states, save: (state: ObjectValue) => void states.push(state) };
}

/** The errors and warnings, as `error: Summary: Detail`. */
export function told({ diagnostics }: Pick<Told, 'diagnostics'>): string {
  return diagnostics.all.map(({ severity, summary, detail }) => `${severity}: ${summary}: ${detail}`).join('\n');
}

/** Whether Terraform would accept the state for the plan: what was planned as known is what came out. */
export function followsPlan(planned: Value, state: Value): boolean {
  if (planned === UNKNOWN) return state !== UNKNOWN;
  if (typeof planned !== 'object' || planned === null || Array.isArray(planned)) return equal(planned, state);
  if (typeof state !== 'object' || state === null) return false;
  return Object.entries(planned).every(([name, part]) => followsPlan(part, (state as ObjectValue)[name]));
}

type Attribute = Attributes[string];

function fill(attributes: Attributes, given: ObjectValue, absent: (attribute: Attribute) => Value): ObjectValue {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => {
      const value = given[name];
      if (value === undefined) return [name, absent(attribute)];
      const isNested = 'nesting' in attribute && attribute.nesting === 'single' && typeof value === 'object';
      return [name, isNested && value !== null ? fill(attribute.attributes, value as ObjectValue, absent) : value];
    }),
  );
}
