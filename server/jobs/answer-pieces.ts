import { parentPort, type Transferable } from 'node:worker_threads';
import { tellError } from '../model/told-error.ts';
import type { FromThread, ToThread } from './thread-pool.ts';

/**
 * The side of the thread: does each piece as it comes, and hands over what it gave.
 * @param work does a piece; `transfer` are the buffers of what it gives, handed over instead of copied
 */
export function answerPieces<Ask, Give>(
  work: (ask: Ask) => { readonly give: Give; readonly transfer: readonly Transferable[] },
): void {
  const port = parentPort;
  if (port === null) throw new Error('Pieces are answered on a worker thread only');
  port.on('message', ({ ask }: ToThread) => {
    try {
      // The pool sends what its caller asks.
      const { give, transfer } = work(ask as Ask);
      port.postMessage({ give } satisfies FromThread, [...transfer]);
    } catch (error) {
      port.postMessage({ failed: tellError(error) } satisfies FromThread);
    }
  });
}
