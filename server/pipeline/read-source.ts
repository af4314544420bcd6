import { type FileHandle, open } from 'node:fs/promises';
import type { SourceFile } from '../import/format.ts';
import { StudyError } from '../model/errors.ts';

/** The system reads no more than this at once, in bytes. */
const mostAtOnce = 2 ** 31 - 2 ** 12;

/** One file as bytes, in memory of their own: another thread may be given them. @throws StudyError `file-missing`, `cannot-read` */
export async function readSource(path: string, name: string): Promise<SourceFile> {
  try {
    const file = await open(path);
    try {
      return { name, bytes: await readWhole(file) };
    } finally {
      await file.close();
    }
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new StudyError('usage', missing ? 'file-missing' : 'cannot-read', { path }, { file: name }, { cause });
  }
}

/**
 * What a file holds, asked of the system at once: asked in pieces, as Node does, each piece waits until whoever asks has time for it.
 * What somebody adds to the file meanwhile is left out; of one that was made shorter there is what is left.
 */
async function readWhole(file: FileHandle): Promise<Uint8Array> {
  const found = await file.stat();
  // What is no plain file says nothing of its length.
  if (!found.isFile() || found.size === 0 || found.size > mostAtOnce) return new Uint8Array(await file.readFile());
  const bytes = Buffer.allocUnsafeSlow(found.size);
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read);
    if (bytesRead === 0) return bytes.subarray(0, read);
    read += bytesRead;
  }
  return bytes;
}
