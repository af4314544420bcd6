import { availableParallelism } from 'node:os';
import type { FigurePiece, Figures } from '../pipeline/figure-pieces.ts';
import { openThreadPool, type ThreadPool } from './thread-pool.ts';

export type FigurePool = Figures & Pick<ThreadPool<FigurePiece, unknown>, 'threads' | 'start' | 'close'>;

/** Threads that draw figures, each one at a time. @param threads default: one for each processor */
export function openFigurePool(threads: number = availableParallelism()): FigurePool {
  const script = new URL('./figure-thread.ts', import.meta.url);
  return openThreadPool({ script, threads, memoryMb: 2048, atHand: 1 });
}
