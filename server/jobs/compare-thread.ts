import { type ComparePiece, doComparePiece } from '../pipeline/compare-pieces.ts';
import { answerPieces } from './answer-pieces.ts';

/* A thread that compares: draws networks at random, or builds one again under other rules. */

answerPieces((piece: ComparePiece) => {
  const give = doComparePiece(piece);
  return { give, transfer: 'draws' in give ? give.draws.map(({ buffer }) => buffer as ArrayBuffer) : [] };
});
