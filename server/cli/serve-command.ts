import { loadConfig, systemLocale } from '../config.ts';
import { say } from '../model/errors.ts';
import type { AddCommand } from './run-command-line.ts';
import type { Surroundings } from './surroundings.ts';

type Options = { data?: string; port?: string };

/** `weefsel serve`: the same as `npm start`, without installing or building first. Runs until it is told to stop. */
export const addServe: AddCommand = (program, surroundings, done) => {
  program
    .command('serve')
    .description('Serve the screens on this computer')
    .option('--data <folder>', 'the folder of the store (default: WEEFSEL_DATA or ./data)')
    .option('--port <number>', 'the port to begin with (default: WEEFSEL_PORT or 4280)')
    .action(async (options: Options) => {
      await serveUntilStopped(
        {
          ...surroundings.environment,
          ...(options.data !== undefined && { WEEFSEL_DATA: options.data }),
          ...(options.port !== undefined && { WEEFSEL_PORT: options.port }),
        },
        surroundings,
      );
      done(0);
    });
};

/**
 * Starts the server, says where it is, and waits for the signal to stop.
 * @throws StudyError where it cannot start
 */
async function serveUntilStopped(
  environment: Surroundings['environment'],
  { out, stopSignal }: Pick<Surroundings, 'out' | 'stopSignal'>,
): Promise<void> {
  const locale = systemLocale(environment);
  const config = loadConfig(environment);
  // Listened for before the address is printed: who reads that may ask at once.
  const stopped = stopSignal();
  // Only this command needs the server; what it is made of takes longer to load than a small analysis.
  const { startServer } = await import('../http/serve.ts');
  const server = await startServer(config, { tell: (text) => out(`${text[locale]}\n`) });
  out(`${say('serving-at', { address: `${server.address}/?token=${server.token}` })[locale]}\n`);
  await stopped;
  await server.close();
  out(`${say('stopped')[locale]}\n`);
}
