/** The names of fields in log lines, so that one search finds all lines about one thing. */
export const LOG_KEYS = {
  /** What a failed attempt said. */
  error: 'error',
  /** The gRPC method. */
  rpc: 'tf_rpc',
  /** Such as `example_thing`. */
  resourceType: 'tf_resource_type',
  dataSourceType: 'tf_data_source_type',
  duration: 'tf_req_duration_ms',
  socket: 'socket',
} as const;
