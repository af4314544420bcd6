import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type RunningServer = {
  /** The address with its start token, as printed. */
  readonly address: string;
  readonly origin: string;
  readonly dataFolder: string;
  readonly printed: () => string;
  /** Stops it as Ctrl+C does and waits; removes the data unless told to keep them. Gives the exit code. */
  readonly stop: (options?: { keepData?: boolean; signal?: NodeJS.Signals }) => Promise<number | null>;
};

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Starts the real server as its own process on a data folder of its own, and waits until it prints its address. */
export async function startServerProcess(
  environment: Readonly<Record<string, string>> = {},
  dataFolder = mkdtempSync(join(tmpdir(), 'weefsel-')),
): Promise<RunningServer> {
  const port = String(await freePort());
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, DATABASE_URL: '', WEEFSEL_DATA: dataFolder, WEEFSEL_PORT: port, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not print its address in 60 s:\n${printed}`)), 60_000);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*token=\S+/.exec(printed);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}:\n${printed}`));
    });
  });
  return {
    address,
    origin: new URL(address).origin,
    dataFolder,
    printed: () => printed,
    stop: async ({ keepData = false, signal = 'SIGINT' } = {}) => {
      child.kill(signal);
      const code = await ended;
      if (!keepData) rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
}
