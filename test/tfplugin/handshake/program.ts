import { start } from '../../../src/tfplugin/handshake/start';

const echo = async (message: Uint8Array) => message;

/** Answers although something failed meanwhile that it does not wait for. */
const stray = async (message: Uint8Array) => {
  void Promise.reject(new Error('a rejection with a secret'));
  setImmediate(() => {
    throw new Error('an exception with a secret');
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  return message;
};

const methods = new Map([
  ['/example.Service/Echo', echo],
  ['/example.Service/Stray', stray],
]);

void start(() => methods, {
  addresses: ['registry.terraform.io/example/example', "registry.opentofu.org/o'example/example"],
  version: '1.2.3',
});
