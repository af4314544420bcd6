import { type CipherGCM, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/*
 * Files that wait on disk can be read by nobody but the running server: AES-256-GCM under a key that is only in its memory.
 * What is left of them after a crash says nothing but their length.
 */

const algorithm = 'aes-256-gcm';

/** What opens one file, as plain data, so that it can go to whoever does the work. Base64. */
export type Seal = { readonly key: string; readonly iv: string; readonly tag: string };

/** A key for all files of one server process. */
export function newSealKey(): Buffer {
  return randomBytes(32);
}

export type Sealing = {
  /** Takes the bytes of the file and gives those for the disk. */
  readonly stream: CipherGCM;
  /** Only once the stream has ended. */
  readonly seal: () => Seal;
};

/** Begins to seal one file. Ninety-six random bits of its own a file, so that a key may serve for billions of files. */
export function beginSealing(key: Buffer): Sealing {
  const iv = randomBytes(12);
  const stream = createCipheriv(algorithm, key, iv);
  return {
    stream,
    seal: () => ({ key: key.toString('base64'), iv: iv.toString('base64'), tag: stream.getAuthTag().toString('base64') }),
  };
}

/**
 * The bytes of a sealed file, in memory only.
 * @throws Error where the file is gone, or is not what was sealed
 */
export async function readSealed(path: string, { key, iv, tag }: Seal): Promise<Uint8Array> {
  const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64'), Buffer.from(iv, 'base64'));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  // A sealed file is as long as what it holds, so it is opened piece by piece into its place and never held twice.
  const opened = Buffer.allocUnsafeSlow((await stat(path)).size);
  let at = 0;
  for await (const piece of createReadStream(path)) {
    // A stream without an encoding gives buffers.
    at += decipher.update(piece as Buffer).copy(opened, at);
  }
  decipher.final();
  return opened;
}
