/**
 * Names and the registry entry's format. Pure, and imports nothing but a hash: constructs and control plane share it.
 */
export * from './entry';
export * from './names';
