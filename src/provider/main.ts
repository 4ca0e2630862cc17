import { version } from '../../package.json';
import { serve } from '../tfplugin/handshake';
import { createProvider } from './provider';

/** OpenTofu looks for a provider without a host on a registry of its own. */
const ADDRESSES = ['registry.terraform.io/nuodb/nuodbaas', 'registry.opentofu.org/nuodb/nuodbaas'];

void serve(createProvider(), { addresses: ADDRESSES, version });
