/**
 * The embedded control plane: the REST API with the behaviour of the backup system, on one machine. Everything about
 * NuoDB's own server that matters is in here; nothing of Terraform is, and nothing of the client.
 */
export type { Clock } from './clock';
export { foreignIn } from './data-directory';
export { copyRegistryEntry, type EntryPlace, type KubernetesRegistryOptions } from './engine';
export type { Credentials } from './http';
export { type ControlPlane, type ControlPlaneOptions, startControlPlane } from './server';
