import { describe, expect, it } from 'vitest';
import {
  answerCodes,
  answerDocuments,
  bulkMeaning,
  codePaths,
  forgetCodes,
  gatherCodes,
  gatherDocuments,
  isPlaced,
  meaningOf,
  sharedPrefixes,
  speakingIn,
} from '../../../client/state/code-choices.ts';
import { emptyPlan } from '../../../client/state/plan.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';
import { sampleCheck } from './sample-check.ts';

const code = (written: string, count: number) => ({ code: written, count, suggestion: null, organisations: [], example: null });
const checks = [
  sampleCheck({
    look: {
      codes: [code('Partners > OCMW Boom', 2), code('Partners > Crèche', 5)],
      documents: [{ document: 'int1.txt', count: 3 }],
    },
  }),
  sampleCheck({
    look: { codes: [code('partners > ocmw boom', 9), code('overleg', 1)], documents: [{ document: 'INT1.txt', count: 1 }] },
  }),
];

describe('codes over all files', () => {
  const codes = gatherCodes(checks, emptyPlan);
  it('are one where only case differs', () => {
    expect(codes.map(({ code: written, count }) => [written, count])).toEqual([
      ['Partners > OCMW Boom', 11],
      ['Partners > Crèche', 5],
      ['overleg', 1],
    ]);
    expect(sharedPrefixes(codes)).toEqual([{ prefix: 'Partners', count: 2 }]);
  });

  it.each([
    [['a > b > c'], [['a', 'b', 'c']]],
    [['a\\\\b'], [['a', 'b']]],
    [['a::b'], [['a', 'b']]],
    // A slash is a joint only where it is a habit.
    [['en/of'], [['en/of']]],
    [
      ['Relaties/Overleg', 'relaties/info', 'en/of'],
      [
        ['Relaties', 'Overleg'],
        ['relaties', 'info'],
        ['en', 'of'],
      ],
    ],
    [['Dilemma/Loyaliteit'], [['Dilemma', 'Loyaliteit']]],
    [['>'], [['>']]],
  ])('%j have paths', (written, paths) => {
    expect([...codePaths(written).values()]).toEqual(paths);
  });

  it('get the same meaning together, or each that of its name', () => {
    const same = bulkMeaning(codes, { is: 'same', meaning: { is: 'other' } }, []);
    expect(same).toMatchObject({ left: [], choices: [{ meaning: { is: 'other' } }, {}, {}] });
    const byName = bulkMeaning(codes, { is: 'by-name', of: 'organisation' }, [
      { id: 'ocmw', name: 'OCMW Boom' },
      { id: 'k1', name: 'Creche' },
      { id: 'k2', name: 'crèche' },
    ]);
    // Two organisations of that name: nobody can tell which.
    expect(byName.left).toEqual(['Partners > Crèche', 'overleg']);
    expect(byName.choices).toEqual([{ code: 'Partners > OCMW Boom', meaning: { is: 'organisation', organisation: 'ocmw' } }]);
    const plan = answerCodes(emptyPlan, byName.choices);
    expect(importPlanSchema.parse(plan)).toEqual(plan);
    expect(meaningOf(plan, 'partners > ocmw boom')).toEqual({ is: 'organisation', organisation: 'ocmw' });
    expect(forgetCodes(plan, ['Partners > OCMW Boom'])).toEqual(emptyPlan);
  });

  it('that were answered stay in the list', () => {
    const plan = answerCodes(emptyPlan, [{ code: 'weg', meaning: { is: 'other' } }]);
    expect(gatherCodes(checks, plan).at(-1)).toMatchObject({ code: 'weg', count: 0 });
  });
});

describe('documents', () => {
  it('are gathered, answered bit by bit, and a question again once nothing is said', () => {
    expect(gatherDocuments(checks, emptyPlan)).toEqual([{ document: 'int1.txt', count: 4 }]);
    const role = answerDocuments(emptyPlan, ['int1.txt'], { respondent_role: 'director' });
    expect(isPlaced(speakingIn(role, 'int1.txt'))).toBe(false);
    const both = answerDocuments(role, ['INT1.txt'], { org_id: 'ocmw' });
    expect(speakingIn(both, 'int1.txt')).toMatchObject({ org_id: 'ocmw', respondent_role: 'director' });
    expect(isPlaced(speakingIn(both, 'int1.txt'))).toBe(true);
    expect(answerDocuments(both, ['int1.txt'], { org_id: null, respondent_role: null })).toEqual(emptyPlan);
  });

  it('of parents and researchers need no organisation', () => {
    const speaking = { org_id: null, municipality: null, respondent_role: 'parent' };
    expect(isPlaced(speaking)).toBe(true);
  });
});
