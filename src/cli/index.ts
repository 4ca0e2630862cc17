/**
 * The `nuodbaas` command, one file or folder a command. Each registers its arguments and its help, and
 * loads what takes time to load only when it runs. Commands speak to people: what they know of NuoDB comes from the
 * folders that they import, never from here. No other folder imports this one.
 */
export { CommandError, EXIT_CODES, type ExitCode } from './exit';
export { createProgram, runProgram } from './program';
