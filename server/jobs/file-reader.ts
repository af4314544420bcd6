import { stat } from 'node:fs/promises';
import { readSource } from '../pipeline/read-source.ts';
import type { HashedFile } from '../pipeline/take-in.ts';
import { openThreadPool } from './thread-pool.ts';

/** Bytes of a file that is worth a thread: to read it, or a table of it, takes about as long as to start one. */
export const largeFile = 8 * 2 ** 20;

/** What the thread is asked: one file. */
export type FilePiece = { readonly path: string; readonly name: string };

/** A file that is being read. */
export type ComingFile = {
  /** @throws StudyError `file-missing`, `cannot-read` */
  readonly file: Promise<HashedFile>;
};

/** Reads files, the large ones on a thread of its own, which makes their hash too. */
export type FileReader = {
  /** Begins to read a file. Once this answers, whoever asked may load or compute without a pause: a large file is read meanwhile. */
  readonly begin: (path: string, name: string) => Promise<ComingFile>;
  /** Ends the thread; what it reads is refused. */
  readonly close: () => Promise<void>;
};

export function openFileReader(): FileReader {
  const script = new URL('./file-thread.ts', import.meta.url);
  // The bytes of files do not count as heap.
  const pool = openThreadPool<FilePiece, HashedFile>({ script, threads: 1, memoryMb: 64 });
  const readApart = (piece: FilePiece): Promise<HashedFile> =>
    new Promise((resolve, reject) => {
      pool.each([piece], resolve).catch(reject);
    });
  return {
    begin: async (path, name) => {
      const file = (await isLarge(path)) ? readApart({ path, name }) : readSource(path, name);
      // It is told to whoever waits for the file, and that may be later.
      file.catch(() => undefined);
      return { file };
    },
    close: pool.close,
  };
}

/** What cannot be asked how large it is, is told by whoever reads it. */
function isLarge(path: string): Promise<boolean> {
  return stat(path).then(
    ({ size }) => size >= largeFile,
    () => false,
  );
}
