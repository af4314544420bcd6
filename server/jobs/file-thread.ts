import { hashBytes } from '../pipeline/hash-bytes.ts';
import { readSource } from '../pipeline/read-source.ts';
import { answerPieces } from './answer-pieces.ts';
import type { FilePiece } from './file-reader.ts';

/* A thread that reads a file and makes its hash, while the one that asks does something else. */

answerPieces(async ({ path, name }: FilePiece) => {
  const { bytes } = await readSource(path, name);
  return { give: { name, bytes, hash: hashBytes(bytes) }, transfer: [bytes.buffer as ArrayBuffer] };
});
