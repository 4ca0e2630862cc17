const { availableParallelism } = require('node:os');

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // More than cores, where jest takes one less: much of the time a test waits for other processes.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Nothing here takes that long on a machine of its own, but every write is synced to disk, and others may write too.
  testTimeout: 30_000,
  globalSetup: '<rootDir>/test/support/global-set-up.ts',
  globalTeardown: '<rootDir>/test/support/global-tear-down.ts',
  transform: {
    '/node_modules/@kubernetes/client-node/dist/(index|config)\\.js$': '<rootDir>/test/support/bundle-esm.cjs',
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!@kubernetes/client-node/dist/(index|config)\\.js$)'],
};
