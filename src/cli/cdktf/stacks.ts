import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../exit';
import { DEFAULT_HOSTS, NAMESPACE, type ProviderAddress, TYPE } from '../provider/address';

/** A synthesized stack, and in which places it wants to have the provider from. */
export interface Stack {
  readonly folder: string;
  readonly providers: readonly RequiredProvider[];
}

export interface RequiredProvider {
  /** More than one where the stack leaves the host to Terraform or OpenTofu. */
  readonly addresses: readonly ProviderAddress[];
  /** As the stack has it, such as `>= 2.0.0, < 3.0.0`. */
  readonly constraints: string | undefined;
}

interface Manifest {
  readonly stacks: Readonly<Record<string, ManifestStack>>;
}

/** Paths are relative to the manifest's folder. */
interface ManifestStack {
  readonly workingDirectory: string;
  readonly synthesizedStackPath: string;
  /** Says of a stack in HCL what the document itself says of one in JSON. */
  readonly stackMetadataPath: string;
}

export interface Document {
  readonly terraform?: { readonly required_providers?: Readonly<Record<string, Requirement>> };
}

interface Requirement {
  readonly source: string;
  readonly version?: string;
}

export async function readStacks(outputFolder: string): Promise<Stack[]> {
  const manifest = (await readJson(join(outputFolder, 'manifest.json')).catch((error) => {
    throw new CommandError(
      `The app has not synthesized into ${outputFolder}: ${(error as Error).message}. Check that it calls app.synth(), ` +
        'and sets no outdir of its own.',
      undefined,
      { cause: error },
    );
  })) as Manifest;
  return Promise.all(Object.values(manifest.stacks).map((stack) => readStack(outputFolder, stack)));
}

async function readStack(outputFolder: string, stack: ManifestStack): Promise<Stack> {
  const inJson = stack.synthesizedStackPath.endsWith('.tf.json');
  const document = await readJson(join(outputFolder, inJson ? stack.synthesizedStackPath : stack.stackMetadataPath));
  return { folder: join(outputFolder, stack.workingDirectory), providers: requiredOf(document as Document) };
}

/** In which places a configuration in JSON wants to have the provider from. */
export function requiredOf({ terraform }: Document): RequiredProvider[] {
  return Object.values(terraform?.required_providers ?? {}).flatMap(({ source, version }) => {
    const addresses = addressesOf(source);
    return addresses.length === 0 ? [] : [{ addresses, constraints: version }];
  });
}

/** Where `source` is this provider: the default hosts where it names none, else just its own. */
function addressesOf(source: string): ProviderAddress[] {
  const [type, namespace, host] = source.split('/').reverse();
  if (type !== TYPE || namespace !== NAMESPACE) return [];
  return (host === undefined ? DEFAULT_HOSTS : [host]).map((each) => ({ host: each, namespace, type }));
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
