/**
 * Events on items for those who wait for them: several waits in a scope share one stream. What an event means is not
 * known here, only whether it is news.
 */
export { Watches } from './watches';
