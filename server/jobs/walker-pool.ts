import { availableParallelism } from 'node:os';
import type { Walkers, WalkPiece } from '../pipeline/walk-pieces.ts';
import { openThreadPool, type PoolOptions, type ThreadPool } from './thread-pool.ts';

export type WalkerPool = Walkers & Pick<ThreadPool<WalkPiece, unknown>, 'threads' | 'start' | 'close'>;

/**
 * Threads that walk over shortest paths.
 * @param threads default: one for each processor
 * @param more see `PoolOptions`
 */
export function openWalkerPool(threads: number = availableParallelism(), more: Pick<PoolOptions, 'atHand'> = {}): WalkerPool {
  return openThreadPool({ script: new URL('./walk-thread.ts', import.meta.url), threads, memoryMb: 512, ...more });
}
