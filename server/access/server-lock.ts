import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { StudyError } from '../model/errors.ts';

/** Held by the one server of a data folder. */
export type ServerLock = {
  /** Writes down where the server answers, for whoever finds the lock. */
  readonly announce: (address: string) => Promise<void>;
  readonly release: () => Promise<void>;
};

/** `address` is null while the server is starting. */
type Holder = { readonly pid: number; readonly address: string | null };

/** A start that takes longer than this has died, and its process number went to another program. */
const startLimitMs = 120_000;

/**
 * Takes the lock of a data folder. A lock whose process is gone, or at whose address nobody answers, is taken over.
 * @throws StudyError `already-serving` with the other server's address, `cannot-write`
 */
export async function takeServerLock(dataFolder: string, ownPid: number): Promise<ServerLock> {
  const path = join(dataFolder, 'server.lock');
  for (let tries = 0; tries < 5; tries++) {
    if (await create(path, { pid: ownPid, address: null })) return lockAt(path, ownPid);
    const found = await readFile(path, 'utf8').catch(() => null);
    if (found === null) continue;
    const holder = holderOf(found);
    if (holder !== null && (await isServing(holder, path, ownPid))) {
      throw new StudyError('conflict', 'already-serving', { address: holder.address ?? '…', pid: holder.pid });
    }
    await setAside(path, found, ownPid);
  }
  throw new StudyError('conflict', 'store-locked', { path: dirname(path) });
}

function lockAt(path: string, pid: number): ServerLock {
  return {
    announce: async (address) => {
      const beside = `${path}.${pid}`;
      await writeFile(beside, JSON.stringify({ pid, address }), { mode: 0o600 });
      await rename(beside, path);
    },
    release: async () => {
      const found = await readFile(path, 'utf8').catch(() => '');
      if (holderOf(found)?.pid === pid) await rm(path, { force: true });
    },
  };
}

async function create(path: string, holder: Holder): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // The folder was made just above, so EEXIST with a file in its place is a folder that cannot be.
    if (code === 'EEXIST' && (await stat(path).catch(() => null))?.isFile()) return false;
    throw new StudyError('unavailable', code === 'ENOSPC' ? 'disk-full' : 'cannot-write', { path: dirname(path) }, {}, { cause });
  }
}

/** Null for a lock that was cut short while it was written. */
function holderOf(text: string): Holder | null {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof written !== 'object' || written === null || !('pid' in written) || !('address' in written)) return null;
  const { pid, address } = written;
  if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0) return null;
  return { pid, address: typeof address === 'string' ? address : null };
}

async function isServing(holder: Holder, path: string, ownPid: number): Promise<boolean> {
  if (!isAlive(holder.pid)) return false;
  if (holder.address !== null) return answers(holder.address);
  // In a container the new server often gets the number of the one that was killed.
  if (holder.pid === ownPid) return false;
  const written = await stat(path).catch(() => null);
  return written !== null && Date.now() - written.mtimeMs < startLimitMs;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process is there, only not ours.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether anything listens there: a process number may have passed to another program since. */
function answers(address: string): Promise<boolean> {
  const url = URL.parse(address);
  if (url === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 80), timeout: 2000 });
    const end = (listening: boolean) => () => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', end(true)).once('timeout', end(true)).once('error', end(false));
  });
}

/**
 * Moves a dead lock away. When another starter put its own lock there in the meantime, that one goes back:
 * `link` never overwrites.
 */
async function setAside(path: string, judged: string, ownPid: number): Promise<void> {
  const aside = `${path}.${ownPid}.stale`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== judged) await link(aside, path);
  } catch {
    // Another starter was quicker; the next try sees its lock.
  } finally {
    await rm(aside, { force: true });
  }
}
