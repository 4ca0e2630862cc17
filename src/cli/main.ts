import { runProgram } from './program';

void runProgram(process.argv.slice(2)).then((exitCode) => {
  // Not process.exit: output to a pipe may still be on its way.
  process.exitCode = exitCode;
});
