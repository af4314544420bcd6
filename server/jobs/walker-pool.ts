import { availableParallelism } from 'node:os';
import type { Walkers, WalkPiece } from '../pipeline/walk-pieces.ts';
import { openThreadPool, type ThreadPool } from './thread-pool.ts';

export type WalkerPool = Walkers & Pick<ThreadPool<WalkPiece, unknown>, 'threads' | 'close'>;

/** Threads that walk over shortest paths. @param threads default: one for each processor */
export function openWalkerPool(threads: number = availableParallelism()): WalkerPool {
  return openThreadPool({ script: new URL('./walk-thread.ts', import.meta.url), threads, memoryMb: 512 });
}
