import { availableParallelism } from 'node:os';
import type { ComparePiece, Comparers } from '../pipeline/compare-pieces.ts';
import { openThreadPool, type ThreadPool } from './thread-pool.ts';

export type ComparerPool = Comparers & Pick<ThreadPool<ComparePiece, unknown>, 'threads' | 'close'>;

/** Threads that compare networks. @param threads default: one for each processor */
export function openComparerPool(threads: number = availableParallelism()): ComparerPool {
  return openThreadPool({ script: new URL('./compare-thread.ts', import.meta.url), threads, memoryMb: 512 });
}
