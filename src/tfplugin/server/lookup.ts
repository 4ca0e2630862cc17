import type { DataSource, Resource } from '../provider';
import type { Call } from './call';

/** The resource type of the name; undefined after an error. */
export function findResource({ session, context }: Call, typeName: string): Resource<unknown> | undefined {
  return find(session.provider.resources, 'resource type', typeName, context.diagnostics);
}

/** The data source of the name; undefined after an error. */
export function findDataSource({ session, context }: Call, typeName: string): DataSource<unknown> | undefined {
  return find(session.provider.dataSources, 'data source', typeName, context.diagnostics);
}

function find<T>(
  things: Readonly<Record<string, T>>,
  kind: string,
  typeName: string,
  diagnostics: Call['context']['diagnostics'],
): T | undefined {
  if (Object.hasOwn(things, typeName)) return things[typeName];
  diagnostics.error(
    `Unsupported ${kind}`,
    `Terraform asked for the ${kind} ${typeName}, which this version of the provider does not have. ` +
      'Check its spelling, or select a version of the provider that has it and run `terraform init -upgrade`.',
  );
  return undefined;
}
