import type { Logger, ObjectValue, Provider, Value } from '../../../src/tfplugin';
import { typeOfSchema } from '../../../src/tfplugin/schema/type-of-schema';
import { providerMethods } from '../../../src/tfplugin/server';
import { decodeMsgpack, encodeMsgpack } from '../../../src/tfplugin/values/msgpack';
import * as wire from '../../../src/tfplugin/wire/generated/tfplugin6';
import type { ToyClient } from '../toy-provider';

type Messages = typeof wire;
type RpcName = {
  [Name in keyof Messages]: Name extends `${infer Rpc}_Request` ? Rpc : never;
}[keyof Messages];
type MessageOf<Codec> = Codec extends wire.MessageFns<infer Message> ? Message : never;
type RequestOf<Rpc extends RpcName> = MessageOf<Messages[`${Rpc}_Request` & keyof Messages]>;
type ResponseOf<Rpc extends RpcName> = MessageOf<Messages[`${Rpc}_Response` & keyof Messages]>;

const CODECS: Readonly<Record<string, unknown>> = wire;
const PRIVATE = Buffer.from('private bytes');

/** Asks a provider as Terraform does: in encoded messages. */
export class Asked {
  private readonly methods: ReturnType<typeof providerMethods>;

  public constructor(
    private readonly provider: Provider<ToyClient>,
    logger: Logger = silent,
  ) {
    this.methods = providerMethods(provider, logger);
  }

  public async call<Rpc extends RpcName>(
    rpc: Rpc,
    request: RequestOf<Rpc>,
    signal = new AbortController().signal,
  ): Promise<ResponseOf<Rpc>> {
    const handler = this.methods.get(`/tfplugin6.Provider/${rpc}`);
    if (handler === undefined) throw new Error(`There is no ${rpc}.`);
    const requestCodec = CODECS[`${rpc}_Request`] as wire.MessageFns<RequestOf<Rpc>>;
    const responseCodec = CODECS[`${rpc}_Response`] as wire.MessageFns<ResponseOf<Rpc>>;
    return responseCodec.decode(await handler(requestCodec.encode(request).finish(), signal));
  }

  public configure(room: Value = 'attic') {
    const { schema } = this.provider;
    const config = { msgpack: bytes({ room }, schema), json: Buffer.alloc(0) };
    return this.call('ConfigureProvider', { config, terraformVersion: '1.11.4', clientCapabilities: undefined });
  }

  public async plan(given: { config: ObjectValue | null; prior?: ObjectValue | null; proposed?: ObjectValue | null }) {
    const response = await this.call('PlanResourceChange', {
      typeName: 'toy_shelf',
      config: this.shelf(given.config),
      priorState: this.shelf(given.prior ?? null),
      proposedNewState: this.shelf(given.proposed === undefined ? given.config : given.proposed),
      priorPrivate: PRIVATE,
      providerMeta: undefined,
      clientCapabilities: undefined,
    });
    expect(response.plannedPrivate).toEqual(PRIVATE);
    return {
      planned: this.state(response.plannedState),
      replace: response.requiresReplace.map(pathText),
      diagnostics: response.diagnostics.map(diagnosticText),
    };
  }

  public async apply(given: { config: ObjectValue | null; prior: ObjectValue | null; planned: ObjectValue | null }) {
    const response = await this.call('ApplyResourceChange', {
      typeName: 'toy_shelf',
      config: this.shelf(given.config),
      priorState: this.shelf(given.prior),
      plannedState: this.shelf(given.planned),
      plannedPrivate: PRIVATE,
      providerMeta: undefined,
    });
    expect(response.private).toEqual(PRIVATE);
    return { state: this.state(response.newState), diagnostics: response.diagnostics.map(diagnosticText) };
  }

  public async read(state: ObjectValue) {
    const response = await this.call('ReadResource', {
      typeName: 'toy_shelf',
      currentState: this.shelf(state),
      private: PRIVATE,
      providerMeta: undefined,
      clientCapabilities: undefined,
    });
    expect(response.private).toEqual(PRIVATE);
    return { state: this.state(response.newState), diagnostics: response.diagnostics.map(diagnosticText) };
  }

  /** A shelf, encoded. */
  public shelf(value: ObjectValue | null): wire.DynamicValue {
    return { msgpack: bytes(value, this.provider.resources.toy_shelf.schema), json: Buffer.alloc(0) };
  }

  /** A shelf, decoded. */
  public state(value: wire.DynamicValue | undefined): Value | undefined {
    return value && decodeMsgpack(value.msgpack, typeOfSchema(this.provider.resources.toy_shelf.schema));
  }
}

/** `error at door.open: Summary: detail` */
export function diagnosticText({ severity, summary, detail, attribute }: wire.Diagnostic): string {
  const kind = severity === wire.Diagnostic_Severity.ERROR ? 'error' : 'warning';
  return `${kind}${attribute ? ` at ${pathText(attribute)}` : ''}: ${summary}: ${detail}`;
}

export function bytes(value: Value, schema: Provider<ToyClient>['schema']): Buffer {
  return Buffer.from(encodeMsgpack(value, typeOfSchema(schema)));
}

/** `books[0].title`, keys of maps as `labels["a"]`. */
function pathText({ steps }: wire.AttributePath): string {
  return steps.map(({ selector }, index) => stepText(selector, index)).join('');
}

function stepText(selector: wire.AttributePath_Step['selector'], index: number): string {
  if (selector?.$case === 'attributeName') return index === 0 ? selector.value : `.${selector.value}`;
  return `[${JSON.stringify(selector?.value)}]`;
}

const nothing = () => {};
const silent: Logger = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
