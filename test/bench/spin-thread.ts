import { answerPieces } from '../../server/jobs/answer-pieces.ts';

/* The same work every time: what it takes says what else the machine is doing. */

answerPieces((turns: number) => {
  let sum = 0;
  for (let turn = 0; turn < turns; turn++) sum += turn & 3;
  return { give: sum, transfer: [] };
});
