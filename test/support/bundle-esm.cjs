// Jest runs CommonJS alone: a package that is written in modules only is made into one file, with all that it imports.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { buildSync } = require('esbuild');

const LOCK_FILE = join(__dirname, '../../package-lock.json');

module.exports = {
  // Jest would look at the file alone, and the packages behind it change with the lock file.
  getCacheKey(source, path) {
    return createHash('sha256').update(path).update(source).update(readFileSync(LOCK_FILE)).digest('hex');
  },
  process(_source, path) {
    const { outputFiles } = buildSync({
      entryPoints: [path],
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      write: false,
      logLevel: 'error',
    });
    return { code: outputFiles[0].text };
  },
};
