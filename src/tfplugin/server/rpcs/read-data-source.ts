import type { DataSource } from '../../provider';
import { typeOfSchema } from '../../schema/type-of-schema';
import type { DynamicValue, ReadDataSource_Request, ReadDataSource_Response } from '../../wire/generated/tfplugin6';
import { legalState } from '../applying/legal-state';
import type { Call } from '../call';
import { configuredClient } from '../client';
import { diagnosticsToWire } from '../converters/diagnostics';
import { objectToWire, requiredObject } from '../converters/dynamic-value';
import { attempt, reportBug } from '../defect';
import { findDataSource } from '../lookup';

export async function readDataSource(call: Call, request: ReadDataSource_Request): Promise<ReadDataSource_Response> {
  const { context } = call;
  const dataSource = findDataSource(call, request.typeName);
  const state =
    dataSource &&
    (await attempt(context, `reading data source ${request.typeName}`, () => read(call, dataSource, request)));
  return { state, diagnostics: diagnosticsToWire(context.diagnostics, dataSource?.schema), deferred: undefined };
}

async function read(
  call: Call,
  dataSource: DataSource<unknown>,
  request: ReadDataSource_Request,
): Promise<DynamicValue | undefined> {
  const { context } = call;
  const { schema } = dataSource;
  const doing = `reading data source ${request.typeName}`;
  const type = typeOfSchema(schema);
  const config = requiredObject(request.config, type);
  const client = configuredClient(call, doing);
  if (client === undefined) return undefined;
  const state = await dataSource.read({ ...context, client, config });
  if (context.diagnostics.hasError) return undefined;
  if (state !== undefined) return objectToWire(legalState(context, doing, state, schema), type);
  reportBug(context, 'Missing state of a data source', `The provider had neither state nor error after ${doing}.`);
  return undefined;
}
