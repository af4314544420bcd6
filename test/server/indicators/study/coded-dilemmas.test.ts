import { describe, expect, test } from 'vitest';
import { dilemmaDirection } from '../../../../server/indicators/study/dilemmas/dilemma-direction.ts';
import { dilemmaIntensity } from '../../../../server/indicators/study/dilemmas/dilemma-intensity.ts';
import { dilemmaPolesBetween } from '../../../../server/indicators/study/dilemmas/dilemma-poles-between.ts';
import { dilemmaPolesWithin } from '../../../../server/indicators/study/dilemmas/dilemma-poles-within.ts';
import { dilemmaPrevalence } from '../../../../server/indicators/study/dilemmas/dilemma-prevalence.ts';
import { dilemmaTension } from '../../../../server/indicators/study/dilemmas/dilemma-tension.ts';
import { studyDilemmas } from '../../../../server/indicators/study/dilemmas/study-dilemmas.ts';
import type { StudyRecords } from '../../../../server/model/records.ts';
import { readStudy } from '../../graph/read-study.ts';
import { type PlainRow, type PlainStudy, study } from '../../graph/study.ts';
import { cellOf, cellsOf, type WholeCell, wholeStudy } from './measure-study.ts';

const loyalty = 'dilemma-loyalty';
const code = (own: PlainRow<'codebook'>): PlainRow<'codebook'> => ({ group: 'dilemma', ...own });
const said = (interview_id: string, own: PlainRow<'coding'> = {}): PlainRow<'coding'> => ({
  interview_id,
  code: loyalty,
  ...own,
});

/**
 * Four interviews. i1 names both sides in two passages, i2 side A three times, i3 side B, i4 speaks of something else.
 * P = 3/4. a = 2 (i1, i2), b = 2 (i1, i3): N = 0/4, T = 2 x 2 / 4. Within: 1 (i1) of 3. Between: i2 and i3 differ, 1 of 1 pair.
 */
const pencil: PlainStudy = {
  codebook: [code({ code: loyalty, version: '2' }), code({ code: 'dilemma-role' })],
  interviews: [
    { interview_id: 'i1', municipality: 'Boom', respondent_role: 'director' },
    { interview_id: 'i2', municipality: 'Boom', respondent_role: 'director' },
    { interview_id: 'i3', municipality: 'Lier', respondent_role: 'parent' },
    { interview_id: 'i4', municipality: 'Lier', respondent_role: 'parent' },
  ],
  coding: [
    said('i1', { pole: 'A', intensity: 5 }),
    said('i1', { pole: 'B', intensity: 0 }),
    said('i2', { pole: 'A', intensity: 5 }),
    said('i2', { pole: 'A' }),
    said('i3', { pole: 'B', intensity: 1 }),
    said('i4', { code: 'dilemma-role' }),
  ],
};
const whole = (measure: Parameters<typeof cellsOf>[0], records: StudyRecords, key = loyalty): WholeCell =>
  cellOf(cellsOf(measure, records), wholeStudy, key);

describe('six passages with a pencil', () => {
  const records = study(pencil);

  test('prevalence counts interviews, not passages, with a Wilson interval', () => {
    const cell = whole(dilemmaPrevalence, records);
    expect([cell.value, cell.numerator, cell.denominator]).toEqual([0.75, 3, 4]);
    // Wilson by hand: (3/4 + z^2/8) / (1 + z^2/4) = 0.62752725, half 1.96 x sqrt(3/64 + z^2/64) / (1 + z^2/4) = 0.32688542.
    expect(cell.low).toBeCloseTo(0.3006418, 6);
    expect(cell.high).toBeCloseTo(0.9544127, 6);
    expect(cell.detail['versions']).toEqual(['2']);
    expect(cell.detail['passages']).toBe(5);
    expect(cell.evidence).toEqual([
      ...[1, 2, 3, 4].map((id) => ({ kind: 'interviews', id })),
      ...[1, 2, 3, 4, 5].map((id) => ({ kind: 'coding', id })),
    ]);
  });

  test('by municipality and role', () => {
    const cells = cellsOf(dilemmaPrevalence, records);
    expect(cellOf(cells, { by: 'municipality', value: 'Boom' }, loyalty).value).toBe(1);
    expect(cellOf(cells, { by: 'municipality', value: 'Lier' }, loyalty).value).toBe(0.5);
    expect(cellOf(cells, { by: 'role', value: 'parent' }, loyalty).value).toBe(0.5);
    // Parents speak for no organisation: they are the sector of families.
    expect(cellOf(cells, { by: 'sector', value: 'family' }, loyalty).denominator).toBe(2);
  });

  test('direction, tension and the two ways in which sides occur together', () => {
    expect(whole(dilemmaDirection, records)).toMatchObject({ value: 0, numerator: 0, denominator: 4, detail: { a: 2, b: 2 } });
    expect(whole(dilemmaTension, records)).toMatchObject({ value: 1, numerator: 4, denominator: 4 });
    expect(whole(dilemmaPolesWithin, records)).toMatchObject({ numerator: 1, denominator: 3 });
    expect(whole(dilemmaPolesBetween, records)).toMatchObject({ value: 1, numerator: 1, denominator: 1 });
  });

  test('intensity is a mean of interviews, on the scale that was coded', () => {
    // i1 (1 + 0) / 2, i2 1, i3 1/5; together 1.7 / 3.
    expect(whole(dilemmaIntensity, records).value).toBeCloseTo(1.7 / 3, 12);
    const [low, high] = [1, 5];
    // Scale 1 to 5: 0 lies off it; i1 1, i2 1, i3 0.
    const scaled = cellOf(cellsOf(dilemmaIntensity, records, { parameters: { low, high } }), wholeStudy, loyalty);
    expect([scaled.value, scaled.detail['off_scale']]).toEqual([2 / 3, 1]);
    const reversed = cellsOf(dilemmaIntensity, records, { parameters: { low: 3, high: 3 } });
    expect(reversed.every(({ value, reason }) => value === null && reason !== null)).toBe(true);
  });
});

describe('the codebook says what the dilemmas are', () => {
  test('renamed, by its label in any of the three languages', () => {
    const named = (own: PlainRow<'codebook'>) => studyDilemmas(study({ codebook: [code(own)] }))[0]?.standard;
    expect(named({ code: 'D1', label_nl: 'Loyaliteitsdilemma' })).toBe(loyalty);
    expect(named({ code: 'D1', label_en: 'Loyalty dilemma' })).toBe(loyalty);
    expect(named({ code: 'D1', label_fr: 'Dilemme de loyauté' })).toBe(loyalty);
    expect(named({ code: 'spanning-tijd' })).toBeNull();
  });

  test('several codes of one dilemma, by dilemma or by parent, each with its own side', () => {
    const records = study({
      codebook: [
        code({ code: loyalty }),
        code({ code: 'own-first', dilemma: loyalty, pole: 'A', group: 'factor' }),
        code({ code: 'network-first', parent: loyalty, pole: 'B' }),
        code({ code: 'deeper', parent: 'network-first' }),
        code({ code: 'own-logic', group: 'factor' }),
      ],
      coding: [
        said('i1', { code: 'own-first' }),
        said('i2', { code: 'network-first' }),
        said('i3', { code: 'deeper', pole: 'A' }),
      ],
    });
    expect(studyDilemmas(records).map(({ id }) => id)).toEqual([loyalty]);
    expect(whole(dilemmaPrevalence, records).numerator).toBe(3);
    const direction = whole(dilemmaDirection, records);
    expect(direction).toMatchObject({ numerator: -1, denominator: 3 });
    // The rows of the codebook that give a side are evidence too.
    expect(direction.evidence).toContainEqual({ kind: 'codebook', id: 2 });
  });

  test('split and added dilemmas stand beside one another, the eight first', () => {
    const codes = ['a-new-one', 'dilemma-role', 'dilemma-loyalty'].map((name) => code({ code: name }));
    expect(studyDilemmas(study({ codebook: codes })).map(({ id }) => id)).toEqual([
      'dilemma-loyalty',
      'dilemma-role',
      'a-new-one',
    ]);
  });

  test('a circle of parents ends, whichever code is read first', () => {
    const codes = [code({ code: 'a', parent: 'b' }), code({ code: 'b', parent: 'c' }), code({ code: 'c', parent: 'b' })];
    for (const order of [codes, codes.toReversed()]) {
      const found = studyDilemmas(study({ codebook: order }));
      expect(found.map(({ id, codes: own }) => [id, [...own].sort()])).toEqual([['b', ['a', 'b', 'c']]]);
    }
  });

  test('without a codebook only a code that calls itself a dilemma is one', () => {
    const records = study({ coding: [said('i1'), said('i2', { code: 'role' }), said('i2', { code: 'Roldilemma' })] });
    expect(studyDilemmas(records).map(({ standard }) => standard)).toEqual([loyalty, 'dilemma-role']);
  });
});

describe('what is missing', () => {
  test('an interview whose consent was withdrawn is neither read nor asked', () => {
    const interviews = [...(pencil.interviews ?? [])].map((row, place) =>
      place === 0 ? { ...row, consent: 'ingetrokken' } : row,
    );
    const cell = whole(dilemmaPrevalence, study({ ...pencil, interviews }));
    expect([cell.numerator, cell.denominator]).toEqual([2, 3]);
    expect(cell.evidence).not.toContainEqual({ kind: 'coding', id: 1 });
  });

  test('without the interviews table the documents of the coding are those asked', () => {
    const { interviews: _none, ...rest } = pencil;
    const cell = whole(dilemmaPrevalence, study(rest));
    expect([cell.numerator, cell.denominator]).toEqual([3, 4]);
    expect(cell.evidence).toEqual([1, 2, 3, 4, 5, 6].map((id) => ({ kind: 'coding', id })));
  });

  test.each([
    ['no interviews', {}, 'There are no interviews'],
    ['interviews that nobody coded', { interviews: [{ interview_id: 'i1' }] }, 'no coded passages yet'],
  ] as const)('%s: null with the data that are needed', (_what, more, words) => {
    const records = study({ codebook: [code({ code: loyalty })], ...more });
    const cell = whole(dilemmaPrevalence, records);
    expect([cell.value, cell.evidence]).toEqual([null, []]);
    expect(cell.reason?.en).toContain(words);
  });

  test('a codebook without dilemmas leaves the eight without a value', () => {
    const cells = cellsOf(
      dilemmaPrevalence,
      study({ codebook: [{ code: 'proximity', group: 'factor' }], coding: [said('i1', { code: 'proximity' })] }),
    );
    expect(cells).toHaveLength(8);
    expect(cells.every(({ value, reason }) => value === null && reason?.nl.includes('dilemma'))).toBe(true);
  });

  test('codes without a side', () => {
    const records = study({ codebook: [code({ code: loyalty })], coding: [said('i1'), said('i2')] });
    for (const measure of [dilemmaDirection, dilemmaTension, dilemmaPolesWithin, dilemmaPolesBetween]) {
      expect(whole(measure, records)).toMatchObject({ value: null });
      expect(whole(measure, records).reason?.en).toContain('pole');
    }
    expect(whole(dilemmaIntensity, records).reason?.en).toContain('intensity');
    expect(whole(dilemmaPrevalence, records).value).toBe(1);
  });

  test('one interview: what can be told is, and a single side has nobody to differ with', () => {
    const records = study({ codebook: [code({ code: loyalty })], coding: [said('i1', { pole: 'A' })] });
    expect(whole(dilemmaDirection, records).value).toBe(-1);
    expect(whole(dilemmaPolesBetween, records).value).toBeNull();
  });
});

describe('agreement of coders stands beside prevalence', () => {
  const read = (coding: readonly PlainRow<'coding'>[]) =>
    whole(dilemmaPrevalence, study({ codebook: [code({ code: loyalty })], coding })).detail;
  const other = 'proximity';

  test('two coders on four documents with a pencil', () => {
    // c1: yes yes no no, c2: yes no no no. Codes 3 yes, 5 no; 2 of 8 pairs differ: alpha = 1 - 7 x 2 / (2 x 3 x 5) = 16/30.
    // Cohen: po 3/4, pe = 2/4 x 1/4 + 2/4 x 3/4 = 1/2, kappa 1/2.
    const rows = ['i1', 'i2', 'i3', 'i4'].flatMap((interview, place) => [
      said(interview, { coder_id: 'c1', code: place < 2 ? loyalty : other }),
      said(interview, { coder_id: 'c2', code: place < 1 ? loyalty : other }),
    ]);
    const detail = read(rows);
    expect(detail).toMatchObject({ agreement: 'given', coders: 2, documents_coded_twice: 4, kappa: 0.5 });
    expect(detail['alpha']).toBeCloseTo(16 / 30, 12);
  });

  test('one coder, too few documents read twice, no difference', () => {
    const one = (interview: string, coder_id: string) => said(interview, { coder_id });
    expect(read([one('i1', 'c1'), one('i2', 'c1')])).toMatchObject({ agreement: 'one-coder', alpha: null });
    const six = ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'].map((interview) => one(interview, 'c1'));
    expect(read([...six, one('i1', 'c2')])).toMatchObject({ agreement: 'too-few-documents', documents_coded_twice: 1 });
    expect(read([one('i1', 'c1'), one('i1', 'c2')])).toMatchObject({ agreement: 'no-difference', alpha: null });
  });
});

describe('agreement of coders on intensity stands beside intensity', () => {
  const read = (coding: readonly PlainRow<'coding'>[]) =>
    whole(dilemmaIntensity, study({ codebook: [code({ code: loyalty })], coding })).detail;
  const heard = (interview: string, coder_id: string, intensity: number) => said(interview, { coder_id, intensity });

  test('two coders on three documents with a pencil', () => {
    // c1: 1, (2 + 4) / 2 = 3, 5; c2: 1 5 5. Values 1 1 3 5 5 5.
    // Ordinal: d(1,3) = (2 + 1 - 3/2)^2 = 2.25, d(1,5) = (6 - 5/2)^2 = 12.25, d(3,5) = (4 - 4/2)^2 = 4.
    // Seen 2 x 4 = 8; expected 2 x (2 x 2.25 + 6 x 12.25 + 3 x 4) = 180; alpha = 1 - 5 x 8 / 180 = 7/9.
    const detail = read([
      heard('i1', 'c1', 1),
      heard('i1', 'c2', 1),
      heard('i2', 'c1', 2),
      heard('i2', 'c1', 4),
      heard('i2', 'c2', 5),
      heard('i3', 'c1', 5),
      heard('i3', 'c2', 5),
    ]);
    expect(detail).toMatchObject({ agreement: 'given', coders: 2, documents_coded_twice: 3 });
    expect(detail['alpha']).toBeCloseTo(7 / 9, 12);
  });

  test('one coder, too few documents scored twice, no difference', () => {
    expect(read([heard('i1', 'c1', 2), heard('i2', 'c1', 3)])).toMatchObject({ agreement: 'one-coder', alpha: null });
    const six = ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'].map((interview) => heard(interview, 'c1', 2));
    expect(read([...six, heard('i1', 'c2', 2)])).toMatchObject({ agreement: 'too-few-documents', documents_coded_twice: 1 });
    expect(read([heard('i1', 'c1', 2), heard('i1', 'c2', 2)])).toMatchObject({ agreement: 'no-difference', alpha: null });
  });
});

test('brochure: the passages of every dilemma are behind its prevalence', () => {
  const records = readStudy('datasets/brochure-2017', ['organisations', 'codebook', 'coding']);
  const cells = cellsOf(dilemmaPrevalence, records);
  for (const { id } of studyDilemmas(records)) {
    const own = records.coding.filter((row) => row.code === id);
    const cell = cellOf(cells, wholeStudy, id);
    for (const row of own) expect(cell.evidence).toContainEqual({ kind: 'coding', id: row.id });
    expect([cell.detail['passages'], cell.numerator]).toEqual([own.length, new Set(own.map((row) => row.interview_id)).size]);
  }
  // By hand from coding.csv: BR21-07, BR22-14 in Antwerp, BR42-08 in Brussels.
  expect(cellOf(cells, wholeStudy, 'dilemma-responsibility').numerator).toBe(3);
});
