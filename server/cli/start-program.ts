import { flushCompileCache } from 'node:module';
import { runCommandLine } from './run-command-line.ts';
import { stopSignal } from './stop-signal.ts';
import type { ExitCode } from './surroundings.ts';

/** Runs one command line in this process, with its real streams, clock and signals. */
export async function startProgram(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<ExitCode> {
  // Whoever reads our output may stop before its end, as `head` does: then nobody waits for the rest.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  setImmediate(flushCompileCache);
  return runCommandLine(words, {
    environment,
    out: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
    terminal: process.stderr.isTTY === true,
    now: () => new Date().toISOString(),
    stopSignal,
  });
}
