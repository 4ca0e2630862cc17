/**
 * Reads that share requests: while several items of a scope are read at the same time, a list answers them, a page for
 * many. Nothing here knows Terraform's side of a read, nor may anything that has to be told the newest state come here:
 * whoever waits for a change or is about to make one asks for the item itself.
 */
export { Reads } from './reads';
