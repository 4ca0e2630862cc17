import type { Logger } from '../../../src/tfplugin';
import { providerMethods } from '../../../src/tfplugin/server';
import { PlanResourceChange_Request } from '../../../src/tfplugin/wire/generated/tfplugin6';
import { madeShelf, toyProvider } from '../toy-provider';
import { Asked } from './ask';

const nothing = () => {};
const silent: Logger = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

const METHODS = providerMethods(toyProvider(), silent);
const { signal } = new AbortController();

/** Whether a call ends, with an answer or an error, is all that can be asked of it here. */
async function ends(method: string, message: Uint8Array): Promise<void> {
  const handler = METHODS.get(method);
  if (!handler) throw new Error(`There is no ${method}`);
  await Promise.resolve()
    .then(() => handler(message, signal))
    .catch(nothing);
}

async function expectAnswers(): Promise<void> {
  const { diagnostics } = await new Asked(toyProvider()).call('GetProviderSchema', {});
  expect(diagnostics).toEqual([]);
}

// The seed is in the test's name, so a failure can be repeated.
test.each([...METHODS.keys()])('%s ends whatever bytes it is sent, and later calls are answered', async (method) => {
  for (let seed = 0; seed < 100; seed++) await ends(method, randomBytes(seed));

  await expectAnswers();
});

test('a message that is cut, or changed in one byte, ends its call', async () => {
  const shelf = new Asked(toyProvider()).shelf(madeShelf({ name: 'books' }));
  const whole = PlanResourceChange_Request.encode({
    typeName: 'toy_shelf',
    config: shelf,
    priorState: shelf,
    proposedNewState: shelf,
    priorPrivate: Buffer.alloc(0),
    providerMeta: undefined,
    clientCapabilities: undefined,
  }).finish();

  for (let length = 0; length < whole.length; length++) {
    await ends('/tfplugin6.Provider/PlanResourceChange', whole.subarray(0, length));
    const changed = Uint8Array.from(whole);
    changed[length] ^= 0xff;
    await ends('/tfplugin6.Provider/PlanResourceChange', changed);
  }

  await expectAnswers();
});

function randomBytes(seed: number): Uint8Array {
  const random = randomNumbers(seed);
  return Uint8Array.from({ length: random(300) }, () => random(256));
}

/** Below a limit; the same for the same seed. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed + 1;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
