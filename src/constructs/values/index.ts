export * from './calendar';
export * from './deletion-policy';
export * from './duration';
export * from './rounding';
export * from './size';
