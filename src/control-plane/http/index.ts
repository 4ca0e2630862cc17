/**
 * What all routes share: validation by the API description, errors, lists, who may come in. Knows no resource.
 */
export * from './error-answers';
export * from './formats';
export * from './goodbye';
export * from './guard';
export * from './json-bodies';
export * from './listing';
export * from './query';
export * from './schemas';
export * from './tokens';
export * from './unknown-requests';
export * from './validation';
