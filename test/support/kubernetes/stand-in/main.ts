import { start } from '../../../../src/tfplugin/handshake/start';
import { providerMethods } from '../../../../src/tfplugin/server';
import { withBlocks } from './blocks';
import { standIn } from './provider';

void start((log) => withBlocks(providerMethods(standIn, log)), {
  addresses: ['registry.terraform.io/hashicorp/kubernetes', 'registry.opentofu.org/hashicorp/kubernetes'],
  version: '0.0.0-stand-in',
});
