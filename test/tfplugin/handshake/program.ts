import { start } from '../../../src/tfplugin/handshake/start';

const echo = async (message: Uint8Array) => message;

void start(() => new Map([['/example.Service/Echo', echo]]), {
  addresses: ['registry.terraform.io/example/example', "registry.opentofu.org/o'example/example"],
  version: '1.2.3',
});
