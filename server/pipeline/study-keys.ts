import { hash as digest, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type KeyedHash, type Pseudonymise, pseudonymiser } from '../import/personal/pseudonymise.ts';
import { StudyError } from '../model/errors.ts';

/*
 * The keys that make pseudonyms: 256 random bits a study, each in a file of its own beside the store, for its owner only.
 * Whoever has a key can find out which name a pseudonym stands for; so keys go into no backup and no export, and a copy is kept elsewhere.
 */

export type StudyKey = {
  readonly pseudonymise: Pseudonymise;
  /** A whole number (48 bits) by which the store knows the key again without being able to use it. */
  readonly mark: number;
  /** What its file holds. */
  readonly text: string;
};

export type StudyKeys = {
  /** The key of a study, or null where it has none. @throws StudyError `key-damaged`, `cannot-read` */
  readonly find: (studyId: string) => Promise<StudyKey | null>;
  /**
   * Keeps the key of a study that has none; it is on disk when this resolves.
   * @returns false where the study has one by now, which stays
   * @throws StudyError `cannot-write`, `disk-full`
   */
  readonly keep: (studyId: string, key: StudyKey) => Promise<boolean>;
  readonly remove: (studyId: string) => Promise<void>;
  /** Moves away a key that a removed study of the same name may have left behind: a new study never takes it over. */
  readonly setAside: (studyId: string) => Promise<void>;
};

const keyBytes = 32;
const written = /^weefsel-key-1:([A-Za-z0-9_-]{43})\s*$/;

/** A key of 256 random bits that is nowhere yet. */
export function newKey(): StudyKey {
  return keyOf(randomBytes(keyBytes));
}

function keyOf(secret: Buffer): StudyKey {
  const hash = keyedHash(secret);
  return {
    pseudonymise: pseudonymiser(hash),
    mark: Buffer.from(hash('mark of the key')).readUIntBE(0, 6),
    text: `weefsel-key-1:${secret.toString('base64url')}\n`,
  };
}

/** Bytes of a block of SHA-256, and of its digest. */
const blockBytes = 64;
const digestBytes = 32;

/**
 * HMAC-SHA-256 as RFC 2104 writes it, out of two digests: made by `createHmac`, an object with a stream in it for each of some
 * fifty thousand values of a large log takes twice the time, and memory that must be cleared away.
 * @param secret at most a block
 */
function keyedHash(secret: Buffer): KeyedHash {
  let inner = Buffer.alloc(1024);
  const outer = Buffer.alloc(blockBytes + digestBytes);
  for (let at = 0; at < blockBytes; at++) {
    const byte = secret[at] ?? 0;
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  return (text) => {
    // A code of UTF-16 is three bytes of UTF-8 at most.
    const most = blockBytes + 3 * text.length;
    if (inner.length < most) inner = Buffer.concat([inner.subarray(0, blockBytes)], 2 * most);
    const length = blockBytes + inner.write(text, blockBytes);
    outer.write(digest('sha256', inner.subarray(0, length), 'latin1'), blockBytes, 'latin1');
    return Buffer.from(digest('sha256', outer, 'latin1'), 'latin1');
  };
}

/** A key from the text of its file. @throws StudyError `key-damaged` */
export function parseKey(text: string, path: string): StudyKey {
  const encoded = written.exec(text.slice(0, 200))?.[1];
  const secret = Buffer.from(encoded ?? '', 'base64url');
  if (secret.length !== keyBytes) throw new StudyError('invalid', 'key-damaged', { path });
  return keyOf(secret);
}

/** The key in a file, or null where there is no such file. @throws StudyError `key-damaged`, `cannot-read` */
export async function readKeyFile(path: string): Promise<StudyKey | null> {
  try {
    return parseKey(await readFile(path, 'utf8'), path);
  } catch (cause) {
    if (cause instanceof StudyError) throw cause;
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StudyError('unavailable', 'cannot-read', { path }, {}, { cause });
  }
}

/**
 * Writes a key to a file that is not there yet: whole, for its owner only, and on disk when this resolves.
 * @returns false where the file is there already
 * @throws StudyError `cannot-write`, `disk-full`
 */
export async function writeKeyFile(path: string, key: StudyKey): Promise<boolean> {
  const folder = dirname(path);
  const beside = `${path}.${process.pid}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      await rm(beside, { force: true });
      const file = await open(beside, 'wx', 0o600);
      try {
        await file.writeFile(key.text);
        await file.sync();
      } finally {
        await file.close();
      }
      await placeOnce(beside, path);
    } finally {
      await rm(beside, { force: true });
    }
    await syncFolder(folder);
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new StudyError('unavailable', code === 'ENOSPC' ? 'disk-full' : 'cannot-write', { path: folder }, {}, { cause });
  }
}

/** Gives a file its name; `link` never overwrites. @throws EEXIST where the name is taken */
async function placeOnce(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw cause;
    // A memory stick (FAT) has no links.
    if ((await readFile(path).catch(() => null)) !== null) throw Object.assign(new Error('taken'), { code: 'EEXIST' });
    await rename(beside, path);
  }
}

/** A new name is on disk once its folder is. Windows cannot open a folder and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}

/** The keys of the studies of a store, in a folder of their own. */
export function openKeyFolder(folder: string): StudyKeys {
  const pathOf = (studyId: string): string => join(folder, `${studyId}.key`);
  return {
    find: (studyId) => readKeyFile(pathOf(studyId)),
    keep: (studyId, key) => writeKeyFile(pathOf(studyId), key),
    remove: async (studyId) => {
      await rm(pathOf(studyId), { force: true });
      await syncFolder(folder);
    },
    setAside: async (studyId) => {
      const aside = `${pathOf(studyId)}.${Date.now()}.old`;
      await rename(pathOf(studyId), aside).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code !== 'ENOENT') throw new StudyError('unavailable', 'cannot-write', { path: folder }, {}, { cause });
      });
    },
  };
}

/** Keys that are gone with the process, for a store that is. */
export function keysInMemory(): StudyKeys {
  const keys = new Map<string, StudyKey>();
  return {
    find: async (studyId) => keys.get(studyId) ?? null,
    keep: async (studyId, key) => {
      if (keys.has(studyId)) return false;
      keys.set(studyId, key);
      return true;
    },
    remove: async (studyId) => void keys.delete(studyId),
    setAside: async (studyId) => void keys.delete(studyId),
  };
}
