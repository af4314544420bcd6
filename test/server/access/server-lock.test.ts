import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeServerLock } from '../../../server/access/server-lock.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weefsel-lock-'));
  path = join(folder, 'server.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const { pid } = process;

/** A process that lives until it is ended. */
async function sleeper() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const end = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { pid: child.pid ?? 0, end };
}

/** Something that listens, as a server would. */
async function listener() {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('the server lock', () => {
  it('is written, announced and removed', async () => {
    const lock = await takeServerLock(folder, pid);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ pid, address: null });
    await lock.announce('http://127.0.0.1:4280');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ pid, address: 'http://127.0.0.1:4280' });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes the data folder', async () => {
    const lock = await takeServerLock(join(folder, 'a', 'b'), pid);
    await lock.release();
    expect(await readdir(join(folder, 'a'))).toEqual(['b']);
  });

  it('refuses a second server and tells where the first one is', async () => {
    const { address, close } = await listener();
    const lock = await takeServerLock(folder, pid);
    await lock.announce(address);
    await expect(takeServerLock(folder, pid)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'already-serving',
      values: { address, pid },
    });
    await lock.release();
    await close();
  });

  it('respects a server that is still starting', async () => {
    const other = await sleeper();
    await writeFile(path, JSON.stringify({ pid: other.pid, address: null }));
    await expect(takeServerLock(folder, pid)).rejects.toMatchObject({ code: 'already-serving' });
    await other.end();
    await (await takeServerLock(folder, pid)).release();
  });

  it.each([
    [
      'whose process was killed',
      async () => {
        const other = await sleeper();
        await other.end();
        return JSON.stringify({ pid: other.pid, address: 'http://127.0.0.1:1' });
      },
    ],
    ['that was cut short', async () => '{"pid":'],
    ['that is empty', async () => ''],
    ['of another form', async () => '[1]'],
    ['with an impossible process', async () => '{"pid":-1,"address":null}'],
    [
      'whose process number went to a program that does not serve',
      async () => JSON.stringify({ pid: process.ppid, address: 'http://127.0.0.1:1' }),
    ],
    ['of an earlier process with our own number', async () => JSON.stringify({ pid, address: null })],
  ])('takes over a lock %s', async (_which, content) => {
    await writeFile(path, await content());
    const lock = await takeServerLock(folder, pid);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ pid, address: null });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes over a start that never ended', async () => {
    await writeFile(path, JSON.stringify({ pid: process.ppid, address: null }));
    const longAgo = new Date(Date.now() - 600_000);
    await utimes(path, longAgo, longAgo);
    await (await takeServerLock(folder, pid)).release();
  });

  it('goes to one of many who take over a dead lock at once', async () => {
    const dead = await sleeper();
    await dead.end();
    const others = await Promise.all(Array.from({ length: 6 }, sleeper));
    await writeFile(path, JSON.stringify({ pid: dead.pid, address: null }));
    const outcomes = await Promise.allSettled(others.map((other) => takeServerLock(folder, other.pid)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(['already-serving', 'store-locked']).toContain(outcome.reason.code);
    await Promise.all(others.map((other) => other.end()));
  });

  it('does not remove a lock that is another’s by now', async () => {
    const lock = await takeServerLock(folder, pid);
    await writeFile(path, JSON.stringify({ pid: process.ppid, address: null }));
    await lock.release();
    expect(await readdir(folder)).toEqual(['server.lock']);
  });

  it('says that the folder cannot be written where a file stands in its place', async () => {
    const file = join(folder, 'data');
    await writeFile(file, '');
    await expect(takeServerLock(file, pid)).rejects.toMatchObject({ code: 'cannot-write' });
  });
});
