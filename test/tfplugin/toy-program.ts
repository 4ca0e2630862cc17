import { serve } from '../../src/tfplugin/handshake';
import { toyProvider } from './toy-provider';

void serve(toyProvider(), { addresses: ['registry.terraform.io/example/toy'], version: '1.0.0' });
