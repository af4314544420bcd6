import { describe, expect, it } from 'vitest';
import {
  forgetNames,
  gatherNames,
  likelihood,
  placeNames,
  placeNewOrganisation,
  proposeCode,
} from '../../../client/state/name-choices.ts';
import { emptyPlan, withCode } from '../../../client/state/plan.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';
import { sampleCheck } from './sample-check.ts';

const suggestion = (organisation: string, score: number) =>
  ({ organisation, name: organisation.toUpperCase(), municipality: null, score, reason: 'typing-error' }) as const;
const made = { org_id: 'caw', name: 'CAW', type: null, sector: null, municipality: 'Boom', district: null };

describe('unknown names over all files', () => {
  it('are one where only case differs, with their counts together and the most frequent first', () => {
    const names = gatherNames([
      sampleCheck({
        file: 'a.csv',
        look: {
          names: [
            { written: 'Ocmw te Boom', count: 3, headers: ['Van'], suggestions: [suggestion('ocmw', 0.8)] },
            { written: 'VDAB', count: 4, headers: ['Naar'], suggestions: [] },
          ],
        },
      }),
      sampleCheck({
        file: 'b.csv',
        look: {
          names: [
            {
              written: 'OCMW TE BOOM ',
              count: 2,
              headers: ['Van', 'Naar'],
              suggestions: [suggestion('ocmw', 0.95), suggestion('kdv', 0.7)],
            },
          ],
        },
      }),
    ]);
    expect(names.map(({ written, count }) => [written, count])).toEqual([
      ['Ocmw te Boom', 5],
      ['VDAB', 4],
    ]);
    expect(names[0]?.places).toEqual([
      { file: 'a.csv', headers: ['Van'] },
      { file: 'b.csv', headers: ['Van', 'Naar'] },
    ]);
    expect(names[0]?.suggestions.map(({ organisation, score }) => [organisation, score])).toEqual([
      ['ocmw', 0.95],
      ['kdv', 0.7],
    ]);
  });

  it.each([
    [1, 'very-likely'],
    [0.9, 'very-likely'],
    [0.89, 'likely'],
    [0.75, 'likely'],
    [0.74, 'maybe'],
  ])('a score of %s is %s', (score, words) => {
    expect(likelihood({ score })).toBe(words);
  });
});

describe('what is said of names', () => {
  it('takes the place of what was said before, and is what the service takes', () => {
    const first = placeNames(emptyPlan, [{ written: 'Ocmw', organisation: 'ocmw' }]);
    const plan = placeNames(first, [
      { written: 'OCMW', organisation: null },
      { written: 'vdab', organisation: 'vdab' },
    ]);
    expect(plan.names).toEqual([
      { written: 'OCMW', organisation: null },
      { written: 'vdab', organisation: 'vdab' },
    ]);
    expect(importPlanSchema.parse(plan)).toEqual(plan);
    expect(forgetNames(plan, ['ocmw', 'VDAB'])).toEqual(emptyPlan);
  });

  it('lets go of a new organisation with the last spelling that means it', () => {
    const one = placeNewOrganisation(emptyPlan, 'C.A.W.', made);
    const two = placeNames(one, [{ written: 'het caw', organisation: 'caw' }]);
    expect(forgetNames(two, ['c.a.w.']).organisations).toEqual([made]);
    expect(forgetNames(two, ['c.a.w.', 'het caw'])).toEqual(emptyPlan);
    // The same spelling said to mean the same organisation again keeps it.
    expect(placeNames(one, [{ written: 'C.A.W.', organisation: 'caw' }]).organisations).toEqual([made]);
  });

  it('keeps a new organisation that a code stands for', () => {
    const plan = withCode(placeNewOrganisation(emptyPlan, 'CAW', made), {
      code: 'Partners > CAW',
      meaning: { is: 'organisation', organisation: 'caw' },
    });
    expect(forgetNames(plan, ['CAW']).organisations).toEqual([made]);
  });

  it('proposes a short code in plain letters that nobody has', () => {
    expect(proposeCode('O.C.M.W. Boom', [])).toBe('ocmw-boom');
    expect(proposeCode('Crèche ’t Zonnetje (vzw)', ['x'])).toBe('creche-t-zonnetje-vzw');
    expect(proposeCode('OCMW', ['ocmw', 'OCMW-2'])).toBe('ocmw-3');
    expect(proposeCode('مركز', [])).toBe('org');
    expect(proposeCode('a'.repeat(80), []).length).toBeLessThanOrEqual(40);
  });
});
