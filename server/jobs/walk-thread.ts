import { doWalkPiece, type WalkPiece } from '../pipeline/walk-pieces.ts';
import { answerPieces } from './answer-pieces.ts';

/* A thread that walks: block after block of shortest paths, over rows that it shares with whoever asks. */

answerPieces((piece: WalkPiece) => {
  const give = doWalkPiece(piece);
  return { give, transfer: [...give.sums, ...give.peaks].map(({ buffer }) => buffer as ArrayBuffer) };
});
