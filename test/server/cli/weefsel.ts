import { runCommandLine } from '../../../server/cli/run-command-line.ts';
import type { Surroundings } from '../../../server/cli/surroundings.ts';

/** Runs one command line in this process and catches what it says. The clock stands still in November 2026. */
export async function weefsel(words: readonly string[], environment: Surroundings['environment'] = {}, terminal = false) {
  let out = '';
  let note = '';
  const code = await runCommandLine(words, {
    environment: { LANG: 'en_GB.UTF-8', ...environment },
    out: (text) => {
      out += text;
    },
    note: (text) => {
      note += text;
    },
    terminal,
    now: () => '2026-11-01T12:00:00.000Z',
    stopSignal: async () => undefined,
  });
  return { code, out, note };
}
