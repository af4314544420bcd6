import { deflate as deflateWith } from 'node:zlib';
import type { Deflate } from '../export/exporter.ts';

/** Compresses in one go on a thread of the system's pool: bit by bit it would wait for its turn on this thread between any two. */
export const deflate: Deflate = (bytes) =>
  new Promise((resolve, reject) => {
    const chunkSize = Math.max(2 ** 16, bytes.length >> 2);
    deflateWith(bytes, { chunkSize }, (error, compressed) => (error === null ? resolve(compressed) : reject(error)));
  });
