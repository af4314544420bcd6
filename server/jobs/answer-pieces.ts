import { parentPort, type Transferable } from 'node:worker_threads';
import type { FromThread, ToThread } from './thread-pool.ts';

type Done<Give> = { readonly give: Give; readonly transfer: readonly Transferable[] };

/**
 * The side of the thread: does one piece after the other, and hands over what each gave.
 * @param work does a piece; `transfer` are the buffers of what it gives, handed over instead of copied
 */
export function answerPieces<Ask, Give>(work: (ask: Ask) => Done<Give> | Promise<Done<Give>>): void {
  const port = parentPort;
  if (port === null) throw new Error('Pieces are answered on a worker thread only');
  async function answer(ask: unknown): Promise<void> {
    try {
      // The pool sends what its caller asks.
      const { give, transfer } = await work(ask as Ask);
      port?.postMessage({ give } satisfies FromThread, [...transfer]);
    } catch (error) {
      // Only a failure needs its sentences, which are most of what a thread that walks would load.
      const { tellError } = await import('../model/told-error.ts');
      port?.postMessage({ failed: tellError(error) } satisfies FromThread);
    }
  }
  // The pool takes answers in the order of what it asked.
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ ask }: ToThread) => (last = last.then(() => answer(ask))));
}
