/**
 * The part of undici that sends requests. Its index would load the rest as well, which is more than half of it and takes
 * longer than a plan's request does.
 */
import { setFlagsFromString } from 'node:v8';
import type { Dispatcher, Pool } from 'undici';

// undici parses HTTP by a WebAssembly module. Node.js would optimise that in the background, and a process that ends has
// to wait for it: some hundred milliseconds, for a gain that no number of requests would bring in.
setFlagsFromString('--liftoff-only');

type RequestOptions = Dispatcher.RequestOptions & Dispatcher.DispatchOptions;

const PoolOfUndici = require('undici/lib/dispatcher/pool.js') as typeof Pool;
const requestOfUndici = require('undici/lib/api/api-request.js') as (
  this: Dispatcher,
  options: RequestOptions,
) => Promise<Dispatcher.ResponseData>;

/** What requests are sent with. */
export interface HttpPool extends Pick<Pool, 'close' | 'destroy' | 'destroyed'> {
  request(options: RequestOptions): Promise<Dispatcher.ResponseData>;
}

export function openPool(origin: string, options: Pool.Options): HttpPool {
  const pool = new PoolOfUndici(origin, options);
  return {
    request: (asked) => requestOfUndici.call(pool, asked),
    close: () => pool.close(),
    destroy: () => pool.destroy(),
    get destroyed() {
      return pool.destroyed;
    },
  };
}
