import { runProgram } from './program';

// Whoever reads may have enough, as `head` does; there is nobody left to write to then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void runProgram(process.argv.slice(2)).then((exitCode) => {
  // Not process.exit: output to a pipe may still be on its way.
  process.exitCode = exitCode;
});
