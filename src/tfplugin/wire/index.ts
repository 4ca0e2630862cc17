/**
 * gRPC and the messages of the plugin protocol. `proto/` is what `generated/` is made of; `transport.ts` is all that the
 * rest of the layer knows of how calls arrive, so that another server could take the place of `grpc-server.ts`. Nothing
 * here knows what a call means, but for go-plugin's own services.
 */
export { type GrpcServer, type GrpcServerOptions, grpcServer } from './grpc-server';
export { type PluginServiceOptions, pluginServices } from './plugin-services';
export { GrpcError, type StatusCode } from './status';
export type * from './transport';
