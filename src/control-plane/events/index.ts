/**
 * Server-sent events on items. Knows feeds, not resources.
 */
export { type Feed, openEventStream } from './event-stream';
