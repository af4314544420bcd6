import { describe, expect, it } from 'vitest';
import {
  cellOf,
  type Measure,
  measureOf,
  numberBeside,
  subjectOf,
  wordBeside,
  wordsBeside,
} from '../../../client/state/measures.ts';
import type { MeasuredCellView, MeasuresView } from '../../../server/http/contract.ts';

const text = { nl: 'x', en: 'x', fr: 'x' };

const cell = (own: Partial<MeasuredCellView> = {}): MeasuredCellView => ({
  by: 'study',
  unit: null,
  key: [],
  value: 0.5,
  reason: null,
  numerator: 1,
  denominator: 2,
  low: null,
  high: null,
  records: 2,
  detail: {},
  ...own,
});

const measure = (id: string, cells: readonly MeasuredCellView[], parameters: Record<string, number> = {}): Measure => ({
  id,
  label: text,
  definition: text,
  unit: text,
  ownDesign: true,
  dilemma: null,
  keys: [],
  parameters,
  drawn: null,
  cells: [...cells],
});

const view: MeasuresView = {
  observedUntil: null,
  measures: [measure('isolation', [cell()]), measure('open_referrals', [])],
  run: { revision: 1, seed: 1, versions: {} },
  dilemmas: null,
};

describe('a measure among those of an answer', () => {
  it('is found by its id', () => {
    expect(measureOf(view, 'open_referrals')?.id).toBe('open_referrals');
    expect(measureOf(view, 'loyalty_ei')).toBeUndefined();
  });
});

describe('a value of a measure', () => {
  const boom = cell({ by: 'municipality', unit: 'Boom' });
  const loyalty = cell({ by: 'municipality', unit: 'Boom', key: ['loyalty'] });
  const pair = cell({ key: ['a', 'b'] });
  const own = measure('m', [cell(), boom, loyalty, pair]);

  it('is found by the part it is about and by its whole key, in order', () => {
    expect(cellOf(own, 'study', null)).toBe(own.cells[0]);
    expect(cellOf(own, 'municipality', 'Boom')).toBe(boom);
    expect(cellOf(own, 'municipality', 'Boom', ['loyalty'])).toBe(loyalty);
    expect(cellOf(own, 'study', null, ['a', 'b'])).toBe(pair);
  });

  it.each([
    ['another part', 'municipality', 'Antwerpen', []],
    ['another kind of part with the same name', 'district', 'Boom', []],
    ['the key the other way round', 'study', null, ['b', 'a']],
    ['the beginning of a key', 'study', null, ['a']],
    ['a longer key', 'study', null, ['a', 'b', 'c']],
  ] as const)('is not %s', (_what, by, unit, key) => {
    expect(cellOf(own, by, unit, key)).toBeUndefined();
  });

  it('of a measure that is not there is not there', () => {
    expect(cellOf(undefined, 'study', null)).toBeUndefined();
  });
});

describe('what stands beside a value', () => {
  const own = cell({ detail: { class: 'alone', reasons: ['alone', 2], partners: [], days: 0, unknown: null } });

  it('is a word only where it is a word', () => {
    expect(['class', 'days', 'reasons', 'unknown', 'absent'].map((name) => wordBeside(own, name))).toEqual([
      'alone',
      null,
      null,
      null,
      null,
    ]);
  });

  it('is words where it is a list, numbers among them', () => {
    expect(['reasons', 'partners', 'class', 'absent'].map((name) => wordsBeside(own, name))).toEqual([
      ['alone', '2'],
      [],
      [],
      [],
    ]);
  });

  it('is a number only where it is a number, nought included', () => {
    expect(['days', 'class', 'unknown', 'absent'].map((name) => numberBeside(own, name))).toEqual([0, null, null, null]);
  });
});

describe('the question after the records behind a value', () => {
  it('says no more than is needed', () => {
    expect(subjectOf({ measure: measure('m', []), cell: cell() })).toEqual({ measure: 'm' });
  });

  it('names the part, the key and the numbers that were set', () => {
    const chosen = cell({ by: 'organisation', unit: 'De Tondeldoos', key: ['a "b"', 'c'] });
    expect(subjectOf({ measure: measure('m', [], { window_days: 5 }), cell: chosen })).toEqual({
      measure: 'm',
      by: 'organisation',
      unit: 'De Tondeldoos',
      key: '["a \\"b\\"","c"]',
      parameters: '{"window_days":5}',
    });
  });
});
