import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WaitingFile } from '../jobs/job.ts';
import { beginSealing, newSealKey } from '../jobs/sealed-file.ts';

/** A file in the spool, before it has a name. */
export type SpooledFile = Omit<WaitingFile, 'name'>;

/**
 * Where files wait that were sent and are not records yet. What stands on disk is sealed under a key that ends with the process,
 * so that neither a crash nor a copy of the folder gives any of it away.
 */
export type Spool = {
  /** Its place on disk. */
  readonly path: string;
  /** Makes a folder for files that go together. */
  readonly makeFolder: () => Promise<string>;
  /** Writes a file as it streams in; nothing of it reaches the disk unsealed. */
  readonly write: (source: Readable, folder: string) => Promise<SpooledFile>;
  /** Moves a file to another folder of the spool, from where its first owner can no longer remove it. */
  readonly move: (file: WaitingFile, folder: string) => Promise<WaitingFile>;
  /** Removes files or folders; what is gone already is no error. */
  readonly remove: (path: string) => Promise<void>;
};

/** @param path an empty folder of this process alone */
export function openSpool(path: string): Spool {
  const key = newSealKey();
  return {
    path,
    makeFolder: async () => {
      const folder = join(path, randomUUID());
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
    write: async (source, folder) => {
      const place = join(folder, randomUUID());
      const { stream, seal } = beginSealing(key);
      const disk = createWriteStream(place, { mode: 0o600 });
      await pipeline(source, stream, disk);
      return { path: place, bytes: disk.bytesWritten, seal: seal() };
    },
    move: async (file, folder) => {
      const place = join(folder, basename(file.path));
      await rename(file.path, place);
      return { ...file, path: place };
    },
    // A virus scanner may hold a file for a moment.
    remove: (place) => rm(place, { recursive: true, force: true, maxRetries: 5 }),
  };
}
