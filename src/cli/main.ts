import { EXIT_CODES } from './exit';
import { runProgram } from './program';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads may have enough, as `head` does; there is nobody left to write to then.
  if (error.code === 'EPIPE') process.exit();
  console.error(`error: Cannot write the output: ${error.message}. What was asked for may have been done.`);
  process.exit(EXIT_CODES.failed);
});

void runProgram(process.argv.slice(2)).then((exitCode) => {
  // Not process.exit: output to a pipe may still be on its way.
  process.exitCode = exitCode;
});
