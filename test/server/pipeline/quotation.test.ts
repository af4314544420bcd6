import { describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../server/graph/evidence-index.ts';
import { quotationOf } from '../../../server/graph/quotation.ts';
import { measureCells } from '../../../server/indicators/study/measured-study.ts';
import { locales } from '../../../server/model/text.ts';
import { buildHashed } from '../../../server/pipeline/analyse.ts';
import { gatherEvidence, gatherMeasureEvidence, measureNamed } from '../../../server/pipeline/evidence.ts';
import { study } from '../graph/study.ts';

/* A study in which some interviews may be quoted, and others only counted. */

const consents = { a: 'given', b: 'not-needed', c: 'limited', d: 'not-asked', e: 'beperkt tot analyse', f: null, g: 'withdrawn' };
const interviews = Object.entries(consents).map(([interview_id, consent]) => ({ interview_id, org_id: 'ocmw', consent }));
const records = study({
  organisations: [
    { org_id: 'ocmw', name: 'OCMW' },
    { org_id: 'creche', name: 'Crèche' },
  ],
  codebook: [{ code: 'loyalty', group: 'dilemma' }],
  interviews,
  coding: [...Object.keys(consents), 'h'].map((interview_id) => ({
    interview_id,
    code: 'loyalty',
    org_id: 'ocmw',
    target_org: 'creche',
    segment: `words of ${interview_id}`,
  })),
});
const built = buildHashed(records, {});
const index = indexEvidence(built.network, records);
const cells = measureCells(measureNamed('dilemma_prevalence'), records, built.network, { seed: 1 });
const page = { kind: null, offset: 0, limit: 100 };
const whole = { by: 'study', value: null } as const;

const passagesOf = ({ groups }: ReturnType<typeof gatherEvidence>) =>
  (groups.find(({ kind }) => kind === 'coding')?.rows ?? []).map(({ record, withheld }) => ({
    document: Reflect.get(record, 'interview_id'),
    words: Reflect.get(record, 'segment'),
    withheld,
  }));

const told = [
  [
    'a value of a measure',
    () =>
      gatherMeasureEvidence(
        index,
        records,
        cells,
        { kind: 'measure', measure: 'dilemma_prevalence', unit: whole, key: ['loyalty'] },
        page,
      ),
  ],
  ['a tie', () => gatherEvidence(index, records, null, { kind: 'tie', from: 'ocmw', to: 'creche' }, page)],
  ['an organisation', () => gatherEvidence(index, records, null, { kind: 'node', node: 'ocmw' }, page)],
] as const;

describe.each(told)('the passages behind %s', (_what, gather) => {
  const passages = passagesOf(gather());

  it('are all there but those of whoever took consent back', () => {
    expect(passages.map(({ document }) => document)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'h']);
  });

  it('have their words only where the interview may be quoted, and say why elsewhere', () => {
    expect(passages.filter(({ words }) => words !== null).map(({ document, words }) => [document, words])).toEqual([
      ['a', 'words of a'],
      ['b', 'words of b'],
    ]);
    for (const { words, withheld } of passages) {
      expect(withheld === null).toBe(words !== null);
      for (const locale of locales) expect(withheld === null || /\S.{30}/.test(withheld[locale])).toBe(true);
    }
    expect(passages.find(({ document }) => document === 'e')?.withheld?.nl).toContain('beperkt tot analyse');
  });
});

describe('whose words may be shown', () => {
  it('hangs on nothing where a study notes no consent at all, as with published documents', () => {
    expect(quotationOf({ interviews: [] })('a document')).toBeNull();
    expect(quotationOf(study({ interviews: [{ interview_id: 'x' }] }))('x')).toBeNull();
  });

  it('does not hang on how an interview or its consent is spelled', () => {
    const why = quotationOf(
      study({
        interviews: [
          { interview_id: 'Gesprek 1', consent: 'Ja' },
          { interview_id: 'b', consent: 'Beperkt' },
        ],
      }),
    );
    expect(why(' gesprek 1')).toBeNull();
    expect(why('B')?.en).toContain('limited');
  });

  it('of interviews whose consent was taken back is never', () => {
    expect(quotationOf(records)('g')?.en).toContain('withdrawn');
  });
});
