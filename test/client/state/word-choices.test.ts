import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../../client/state/plan.ts';
import { answerWord, gatherWords, wordAnswer } from '../../../client/state/word-choices.ts';
import { sampleCheck } from './sample-check.ts';

const word = (written: string, count: number) => ({ column: 'channel', header: 'Kanaal', written, count, suggestion: null });
const checks = [
  sampleCheck({ file: 'a.csv', look: { words: [word('belletje', 2), word('duif', 1)] } }),
  sampleCheck({ file: 'b.csv', look: { words: [word('Belletje', 3)] } }),
  sampleCheck({ file: 'c.csv', kind: 'relations', look: { words: [{ ...word('duif', 1), column: 'type' }] } }),
];

describe('words over all files', () => {
  it('are one within a column of a kind of table', () => {
    const words = gatherWords(checks, emptyPlan);
    expect(words.map(({ kind, column, written, count, places }) => [kind, column, written, count, places.length])).toEqual([
      ['contacts', 'channel', 'belletje', 5, 2],
      ['contacts', 'channel', 'duif', 1, 1],
      ['relations', 'type', 'duif', 1, 1],
    ]);
  });

  it('are answered in every table they stand in, and the answer can be taken back', () => {
    const [first] = gatherWords(checks, emptyPlan);
    if (!first) throw new Error('no word');
    const plan = answerWord(emptyPlan, first, 'phone');
    expect(plan.files.map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
    expect(wordAnswer(plan, first)).toBe('phone');
    expect(wordAnswer(answerWord(plan, first, null), first)).toBeNull();
    expect(answerWord(plan, first, undefined)).toEqual(emptyPlan);
    expect(wordAnswer(emptyPlan, first)).toBeUndefined();
  });

  it('stay in the list once they are answered and known', () => {
    const [first] = gatherWords(checks, emptyPlan);
    if (!first) throw new Error('no word');
    const plan = answerWord(emptyPlan, first, 'phone');
    const after = gatherWords([sampleCheck({ file: 'a.csv' }), sampleCheck({ file: 'b.csv' })], plan);
    expect(after).toMatchObject([{ written: 'belletje', count: 0, places: [{ file: 'a.csv' }, { file: 'b.csv' }] }]);
  });
});
