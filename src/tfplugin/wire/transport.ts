/** What the server offers over gRPC, by full method name such as `/tfplugin6.Provider/PlanResourceChange`. */
export interface Methods {
  readonly unary: ReadonlyMap<string, UnaryHandler>;
  readonly serverStreaming: ReadonlyMap<string, StreamHandler>;
}

/** Takes an encoded message and answers with one. A rejection becomes a gRPC status. */
export type UnaryHandler = (message: Uint8Array, signal: AbortSignal) => Promise<Uint8Array>;

/** Ends the stream when it returns; the signal aborts when the other side is gone. */
export type StreamHandler = (
  message: Uint8Array,
  send: (message: Uint8Array) => void,
  signal: AbortSignal,
) => Promise<void>;
