import { answerPieces } from '../../../server/jobs/answer-pieces.ts';
import { StudyError } from '../../../server/model/errors.ts';

/* A thread that does what a word says, for the tests of the pool. */

answerPieces((word: string) => {
  if (word === 'refuse') throw new StudyError('invalid', 'import-partial', { count: 3 });
  if (word === 'throw') throw new TypeError('a defect');
  if (word === 'die') process.exit(3);
  if (word === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
  if (word === 'loop') for (;;);
  const give = new Float64Array([word.length]);
  return { give, transfer: [give.buffer] };
});
