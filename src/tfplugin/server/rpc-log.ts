import type { LogFields, Logger } from '../log';
import { LOG_KEYS } from '../log-keys';

/**
 * A logger that says on every line which call the line is about. The names of types are all that it takes from a
 * request: values may be secret.
 */
export function rpcLog(logger: Logger, rpc: string, request: object): Logger {
  const typeName = 'typeName' in request && typeof request.typeName === 'string' ? request.typeName : undefined;
  const typeKey = DATA_SOURCE_RPCS.has(rpc) ? LOG_KEYS.dataSourceType : LOG_KEYS.resourceType;
  return withFields(logger, { [LOG_KEYS.rpc]: rpc, ...(typeName && { [typeKey]: typeName }) });
}

const DATA_SOURCE_RPCS: ReadonlySet<string> = new Set(['ValidateDataResourceConfig', 'ReadDataSource']);

function withFields(logger: Logger, own: LogFields): Logger {
  return {
    trace: (message, fields) => logger.trace(message, { ...fields, ...own }),
    debug: (message, fields) => logger.debug(message, { ...fields, ...own }),
    info: (message, fields) => logger.info(message, { ...fields, ...own }),
    warn: (message, fields) => logger.warn(message, { ...fields, ...own }),
    error: (message, fields) => logger.error(message, { ...fields, ...own }),
  };
}
