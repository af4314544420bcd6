import { describe, expect, test } from 'vitest';
import { findMeasure, measures } from '../../../../../server/indicators/study/index.ts';
import { study } from '../../../graph/study.ts';
import { cellOf, cellsOf, wholeStudy } from '../measure-study.ts';
import { spokenDilemmaExamples } from './dilemmas-spoken.ts';
import { factorExamples } from './factors.ts';
import { governanceExamples } from './governance.ts';
import { isolationExamples } from './isolation.ts';
import { answerPartExamples } from './parts-answers.ts';
import { talkPartExamples } from './parts-talk.ts';
import { tiePartExamples } from './parts-ties.ts';
import { qualityExamples } from './quality.ts';
import { referralExamples } from './referrals.ts';
import { sourceExamples } from './sources.ts';
import type { WorkedExample } from './worked-example.ts';

const mostRows = 6;
const intervalEnds = ['low', 'high'];
const examples: readonly WorkedExample[] = [
  ...factorExamples,
  ...governanceExamples,
  ...isolationExamples,
  ...answerPartExamples,
  ...talkPartExamples,
  ...tiePartExamples,
  ...qualityExamples,
  ...referralExamples,
  ...sourceExamples,
  ...spokenDilemmaExamples,
];

describe('every measure is worked out by hand', () => {
  for (const { measure: id, rows, setting, unit = wholeStudy, key = [], sum, value, beside = {} } of examples) {
    test(`${id}: ${sum}`, () => {
      for (const table of Object.values(rows)) expect(table.length).toBeLessThanOrEqual(mostRows);
      const measure = findMeasure(id);
      if (measure === undefined) throw new Error(`There is no measure ${id}`);
      const cell = cellOf(cellsOf(measure, study(rows), setting), unit, ...key);
      expect(cell.value, cell.reason?.en).toBeCloseTo(value, 12);
      for (const [name, figure] of Object.entries(beside)) {
        const found = name in cell ? cell[name as keyof typeof cell] : cell.detail[name];
        if (typeof figure === 'number') expect(found, name).toBeCloseTo(figure, intervalEnds.includes(name) ? 3 : 12);
        else expect(found, name).toEqual(figure);
      }
    });
  }

  test('none is left out', () => {
    const known = new Set(examples.map(({ measure }) => measure));
    expect(measures.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });
});
