/**
 * Every way in which a request is refused: one catalogue of statuses, codes and texts.
 */
import type { ErrorCode } from '../api';

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly code: ErrorCode = 'HTTP_ERROR',
  ) {
    super(detail);
    this.name = 'ApiError';
  }
}

/** What a request is about, in the words of the messages: "Backup 20241004095616 for database acme/messaging/demo". */
export interface Subject {
  /** `Backup`. */
  readonly noun: string;
  readonly name: string;
  /** `database acme/messaging/demo`. */
  readonly parent: string;
}

export const refuse = {
  invalid: (detail: string) => new ApiError(400, detail),
  unauthenticated: (detail: string) => new ApiError(401, detail),
  forbidden: (detail: string) => new ApiError(403, detail),
  conflict: (detail: string) => new ApiError(409, detail),
  timedOut: (subject: Subject, seconds: number, what: string) =>
    new ApiError(408, `${describe(subject)} was not ${what} within ${seconds} seconds; it goes on in the background`),
  notFound: ({ noun, name, parent }: Subject) =>
    new ApiError(404, `No ${noun[0].toLowerCase()}${noun.slice(1)} ${name} for ${parent}`),
  alreadyExists: (subject: Subject) => new ApiError(409, `${describe(subject)} already exists`),
  beingDeleted: (subject: Subject) => new ApiError(409, `${describe(subject)} is being deleted`),
  stale: (subject: Subject, given: string, current: string) =>
    new ApiError(
      409,
      `${describe(subject)} was changed meanwhile: the request has resourceVersion ${given}, the current one is ${current}`,
      'CONCURRENT_UPDATE',
    ),
  immutable: (subject: Subject, field: string) =>
    new ApiError(400, `${describe(subject)}: ${field} cannot be changed once it exists`),
  unknownPath: (path: string) => new ApiError(404, `No resource at ${path}`, 'UNKNOWN_REQUEST'),
  unknownMethod: (method: string, path: string, allowed: readonly string[]) =>
    new ApiError(405, `${method} is not a method of ${path}: use ${allowed.join(', ')}`, 'UNKNOWN_REQUEST'),
  unknownMediaType: (type: string | undefined, expected: string) =>
    new ApiError(415, `Content type ${type ?? '(none)'} is not understood: send ${expected}`, 'UNKNOWN_REQUEST'),
  unavailable: (detail: string) => new ApiError(503, detail),
};

export function describe({ noun, name, parent }: Subject): string {
  return `${noun} ${name} for ${parent}`;
}
