import type { LogFields, Logger } from './log';

export interface LogWriterOptions {
  /** Names the writer in every line. @default 'provider' */
  readonly module?: string;
  /** @default process.env */
  readonly environment?: NodeJS.ProcessEnv;
  /** Takes one line with its end. @default to stderr */
  readonly write?: (line: string) => void;
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'off'] as const;
type Level = (typeof LEVELS)[number];

/**
 * Writes what Terraform takes for structured log lines of a plugin: JSON, as the Go library hclog has it. Nothing is
 * written unless `TF_LOG_PROVIDER` or, without it, `TF_LOG` names a level.
 */
export function logWriter(options: LogWriterOptions = {}): Logger {
  const { module = 'provider', environment = process.env } = options;
  const write = options.write ?? ((line: string) => process.stderr.write(line));
  const threshold = LEVELS.indexOf(levelOf(environment));
  const at = (level: Level) => {
    if (LEVELS.indexOf(level) < threshold) return () => {};
    return (message: string, fields?: LogFields) => write(formatLine(level, module, message, fields));
  };
  return { trace: at('trace'), debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function formatLine(level: Level, module: string, message: string, fields: LogFields | undefined): string {
  const line = { ...fields, '@level': level, '@message': message, '@module': module, '@timestamp': timestamp() };
  return `${JSON.stringify(line)}\n`;
}

/** Terraform takes a line for plain text unless the fraction has six digits. */
function timestamp(): string {
  return new Date().toISOString().replace('Z', '000Z');
}

/** A name that is no level means everything, as it does to Terraform; so does `JSON`. */
function levelOf({ TF_LOG_PROVIDER, TF_LOG }: NodeJS.ProcessEnv): Level {
  const name = (TF_LOG_PROVIDER || TF_LOG || 'off').toLowerCase();
  return LEVELS.find((level) => level === name) ?? 'trace';
}
