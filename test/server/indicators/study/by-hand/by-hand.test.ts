import { describe, expect, test } from 'vitest';
import { findMeasure, measures } from '../../../../../server/indicators/study/index.ts';
import { type PlainStudy, study } from '../../../graph/study.ts';
import { cellOf, cellsOf, wholeStudy } from '../measure-study.ts';
import { collaborationExamples } from './collaboration.ts';
import { controlExamples } from './control.ts';
import { spokenDilemmaExamples } from './dilemmas-spoken.ts';
import { factorExamples } from './factors.ts';
import { governanceExamples } from './governance.ts';
import { handoverExamples } from './handover.ts';
import { identityAndKnowledgeExamples } from './identity-and-knowledge.ts';
import { isolationExamples } from './isolation.ts';
import { learningAndCultureExamples } from './learning-and-culture.ts';
import { loyaltyAndResponsibilityExamples } from './loyalty-and-responsibility.ts';
import { answerPartExamples } from './parts-answers.ts';
import { logPartExamples } from './parts-log.ts';
import { structurePartExamples } from './parts-structure.ts';
import { talkPartExamples } from './parts-talk.ts';
import { tiePartExamples } from './parts-ties.ts';
import { personExamples } from './persons.ts';
import { qualityExamples } from './quality.ts';
import { referralExamples } from './referrals.ts';
import { roleExamples } from './roles.ts';
import { sourceExamples } from './sources.ts';
import { tooFewExamples } from './too-few.ts';
import type { WorkedExample } from './worked-example.ts';

const mostRows = 6;
const intervalEnds = ['low', 'high'];
const examples: readonly WorkedExample[] = [
  ...answerPartExamples,
  ...collaborationExamples,
  ...controlExamples,
  ...factorExamples,
  ...governanceExamples,
  ...handoverExamples,
  ...identityAndKnowledgeExamples,
  ...isolationExamples,
  ...learningAndCultureExamples,
  ...logPartExamples,
  ...loyaltyAndResponsibilityExamples,
  ...personExamples,
  ...qualityExamples,
  ...referralExamples,
  ...roleExamples,
  ...sourceExamples,
  ...spokenDilemmaExamples,
  ...structurePartExamples,
  ...talkPartExamples,
  ...tiePartExamples,
  ...tooFewExamples,
];

/** The rows of an example, each contact as often as it stands in the log. */
function written({ rows, times = [] }: WorkedExample): PlainStudy {
  const { contacts = [] } = rows;
  return { ...rows, contacts: contacts.flatMap((contact, place) => Array.from({ length: times[place] ?? 1 }, () => contact)) };
}

describe('every measure is worked out by hand', () => {
  for (const example of examples) {
    const { measure: id, rows, setting, unit = wholeStudy, key = [], sum, value, beside = {} } = example;
    test(`${id}: ${sum}`, () => {
      for (const table of Object.values(rows)) expect(table.length).toBeLessThanOrEqual(mostRows);
      const measure = findMeasure(id);
      if (measure === undefined) throw new Error(`There is no measure ${id}`);
      const cell = cellOf(cellsOf(measure, study(written(example)), setting), unit, ...key);
      if (value === null) {
        expect(cell.value).toBeNull();
        expect(cell.reason?.en).toContain(example.because);
      } else expect(cell.value, cell.reason?.en).toBeCloseTo(value, 12);
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
