// Builds what is shipped: lib/ (the jsii library), dist/terraform-provider-nuodbaas and dist/nuodbaas.
import { setUp } from './setup.mjs';

setUp();
// Imported after the set-up: these need the packages it installs.
const { buildLibrary } = await import('./build-library.mjs');
const { buildPrograms } = await import('./build-programs.mjs');
await buildLibrary();
await buildPrograms();
