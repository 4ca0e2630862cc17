/**
 * How the process of a provider begins and ends: finding out who started it, agreeing with Terraform on a socket and on
 * certificates, signals. What is said over the socket is no business of this folder.
 */
export { attach } from './attach';
export type { Attached } from './reattach';
export { serve } from './serve';
export type { ServeOptions } from './start';
