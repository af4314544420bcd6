import { doFigurePiece, type FigurePiece } from '../pipeline/figure-pieces.ts';
import { answerPieces } from './answer-pieces.ts';

/* A thread that draws and prints figures of large networks. */

answerPieces(async (piece: FigurePiece) => ({ give: await doFigurePiece(piece), transfer: [] }));
