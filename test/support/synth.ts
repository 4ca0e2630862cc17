import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type App,
  DefaultTokenResolver,
  LocalBackend,
  StringConcat,
  TerraformStack,
  Testing,
  Tokenization,
} from 'cdktf';
import { provider } from '../../src';
import { temporaryFolderNow } from './folders';

/** The part of a synthesized document that tests look at: by type, then by ID. */
export type Elements = Record<string, Record<string, Record<string, unknown>>>;

/** An app that leaves nothing behind. */
export function newApp(): App {
  return Testing.app({ outdir: temporaryFolderNow() });
}

/** A stack, of an app of its own where none is given. */
export function newStack(app = newApp(), id = 'stack'): TerraformStack {
  return new TerraformStack(app, id);
}

/** The resources of a stack, without CDKTF's metadata. */
export function resourcesOf(stack: TerraformStack): Elements {
  return JSON.parse(Testing.synth(stack)).resource;
}

/** The data sources of a stack, without CDKTF's metadata. */
export function dataSourcesOf(stack: TerraformStack): Elements {
  return JSON.parse(Testing.synth(stack)).data ?? {};
}

/** The locals of a stack, by ID. */
export function localsOf(stack: TerraformStack): Record<string, unknown> {
  return JSON.parse(Testing.synth(stack)).locals ?? {};
}

/** The only resource of a type. */
export function onlyResource(stack: TerraformStack, type: string): Record<string, unknown> {
  const [resource, ...others] = Object.values(resourcesOf(stack)[type] ?? {});
  if (resource === undefined || others.length > 0)
    throw new Error(`The stack has ${others.length + (resource ? 1 : 0)} ${type}`);
  return resource;
}

/** Makes this the stack that Terraform finds in a folder, where its state is kept, too. */
export async function synthesizeInto(folder: string, define: (stack: TerraformStack) => void): Promise<void> {
  const stack = newStack();
  new LocalBackend(stack, { path: 'terraform.tfstate' });
  new provider.NuodbaasProvider(stack, 'Nuodbaas');
  define(stack);
  await writeFile(join(folder, 'cdk.tf.json'), Testing.synth(stack));
}

/** What users see: with the validations, as `cdktf synth` runs them. */
export function synthApp(stack: TerraformStack): void {
  (stack.node.root as App).synth();
}

/** What a value is in the synthesized document. */
export function resolveIn(stack: TerraformStack, value: unknown): unknown {
  return Tokenization.resolve(value, { scope: stack, resolver: new DefaultTokenResolver(new StringConcat()) });
}

/** The text as an expression of Terraform's, in braces. */
export function expression(text: string): string {
  return `\${${text}}`;
}
