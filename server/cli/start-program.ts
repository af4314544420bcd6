import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { stopSignal } from './stop-signal.ts';
import type { ExitCode } from './surroundings.ts';

/**
 * Runs one command line in this process, with its real streams, clock and signals.
 * @param environment the process's own; it learns where compiled sources are kept, so that worker threads find them too
 */
export async function startProgram(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<ExitCode> {
  // Node keeps what it makes of our sources: the next start, and every worker thread, take half the time.
  environment['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../../node_modules/.cache/weefsel', import.meta.url));
  enableCompileCache(environment['NODE_COMPILE_CACHE']);
  // Whoever reads our output may stop before its end, as `head` does: then nobody waits for the rest.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const { runCommandLine } = await import('./run-command-line.ts');
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
