import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../../server/config.ts';
import { type RunningServer, startServer } from '../../../server/http/serve.ts';

/* A real server on a free port with a data folder and a small client of its own. */

export const project = fileURLToPath(new URL('../../..', import.meta.url));

export type Serving = RunningServer & {
  readonly folder: string;
  /** What the server logged. */
  readonly log: string[];
  /** Asks as a program that has the start token. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Asks without anything that the caller does not add. */
  readonly bare: (path: string, init?: RequestInit) => Promise<Response>;
  /** Sends bytes as they stand and gives the whole answer; the server is to close the connection. */
  readonly raw: (text: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

export async function serve(environment: Record<string, string> = {}): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), 'weefsel-serve-'));
  const client = join(folder, 'client');
  await mkdir(join(client, 'assets'), { recursive: true });
  await writeFile(join(client, 'index.html'), '<!doctype html><style nonce="__CSP_NONCE__">p{}</style><p>page</p>');
  await writeFile(join(client, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(client, 'assets', 'app-Ab3_x9Zq.js'), 'export {};');
  await writeFile(join(client, '.built-from'), 'secret');
  await writeFile(join(folder, 'beside.txt'), 'secret');
  const log: string[] = [];
  const config = loadConfig({
    WEEFSEL_DATA: join(folder, 'data'),
    WEEFSEL_PORT: '0',
    WEEFSEL_EXAMPLES: 'off',
    WEEFSEL_LOG: 'info',
    ...environment,
  });
  const server = await startServer(config, { client, log: (line) => log.push(line) });
  const bare = (path: string, init: RequestInit = {}) => fetch(`${server.address}${path}`, { redirect: 'manual', ...init });
  return {
    ...server,
    folder,
    log,
    bare,
    ask: (path, init = {}) => bare(path, { ...init, headers: { authorization: `Bearer ${server.token}`, ...init.headers } }),
    raw: (text) => sendRaw(server.port, text),
    stop: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part)).on('error', () => undefined);
  socket.setTimeout(5000, () => socket.destroy());
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(parts).toString('latin1');
}

export const brochureTables = ['organisations', 'codebook', 'relations', 'coding'] as const;

/** A multipart body of files. */
export function formOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content as BlobPart]), name);
  return form;
}

export async function brochureForm(): Promise<FormData> {
  const folder = join(project, 'datasets/brochure-2017');
  const files = await Promise.all(
    brochureTables.map(async (table) => [`${table}.csv`, await readFile(join(folder, `${table}.csv`))] as const),
  );
  return formOf(Object.fromEntries(files));
}

/** Makes a study by its title and gives its id. */
export async function makeStudy({ ask }: Pick<Serving, 'ask'>, title: string): Promise<string> {
  const response = await ask('/api/v1/studies', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  });
  const { id }: { id: string } = JSON.parse(await response.text());
  return id;
}
