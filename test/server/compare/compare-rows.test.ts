import { describe, expect, it } from 'vitest';
import { compareRows, type UnitValues } from '../../../server/compare/compare-rows.ts';
import { rowIds } from '../../../server/compare/row-statistics.ts';
import { shareDifference } from '../../../server/compare/share-difference.ts';
import { blockSeed } from '../../../server/model/block-seed.ts';
import { sameText } from '../../../server/model/text.ts';

/** A network of 10 organisations in which every number is 1 and every draw lies near, unless said otherwise. */
function unit(key: string, own: Partial<UnitValues> & { readonly degree?: number } = {}): UnitValues {
  const { degree = 1, ...rest } = own;
  const values = new Map(rowIds.map((id) => [id, id === 'mean_degree_union' ? degree : 1] as const));
  // The first goes up where the others go down, so that their draws differ from one another.
  const way = key === 'a' ? 1 : -1;
  const around = (middle: number) => Float64Array.from({ length: 101 }, (_, at) => middle + (way * (at - 50)) / 100);
  return {
    key,
    label: key.toUpperCase(),
    order: 10,
    values,
    resampled: new Map(rowIds.map((id) => [id, around(id === 'mean_degree_union' ? degree : 1)])),
    chance: new Map(rowIds.map((id) => [id, around(0.5)])),
    variants: [],
    without: [],
    catchments: [],
    ...rest,
  };
}
const named = (name: string, degree: number) => ({
  name,
  label: `Name of ${name}`,
  order: 10,
  values: new Map([['mean_degree_union', degree]]),
});
const rowOf = (units: readonly UnitValues[], id = 'mean_degree_union') => {
  const row = compareRows(units).find(({ statistic }) => statistic === id);
  if (row === undefined) throw new Error(id);
  return row;
};

describe('a row of a comparison', () => {
  it('sets the first network beside each other one, in words', () => {
    const row = rowOf([unit('a', { degree: 3 }), unit('b', { degree: 1 }), unit('c', { degree: 6 }), unit('d', { degree: 3.1 })]);
    expect(row.differences.map(({ value, says }) => [Math.round(10 * (value ?? 0)), says])).toEqual([
      [20, 'higher'],
      [-30, 'lower'],
      [-1, 'unclear'],
    ]);
    expect(row.verdict.en).toBe('Higher in A than in B. Lower in A than in C. Too small to tell whether A differs from D.');
    expect(row.verdict.nl).toMatch(/Te klein om te zeggen of A verschilt van D\./);
    expect(row.verdict.fr).toMatch(/Trop petit pour dire si A diffère de D\./);
  });

  it('says once that it cannot be told from any of several others', () => {
    const row = rowOf([unit('a', { degree: 3 }), ...['b', 'c', 'd'].map((key) => unit(key, { degree: 3.1 }))]);
    expect(row.verdict).toEqual({
      nl: 'Te klein om te zeggen of A van een van de andere verschilt.',
      en: 'Too small to tell whether A differs from any of the others.',
      fr: 'Trop petit pour dire si A diffère de l’un des autres.',
    });
  });

  it('does not call a difference of sizes a difference', () => {
    const row = rowOf([unit('a', { degree: 3 }), unit('b', { degree: 1, order: 20 })]);
    expect(row.differences[0]).toMatchObject({ says: 'higher', unequal: true });
    expect(row.verdict.en).toBe('A and B differ too much in size to compare this number directly.');
  });

  it('warns of a difference that turns round under another rule', () => {
    const row = rowOf([
      unit('a', { degree: 3, variants: [named('union', 3), named('intersection', 0.5)] }),
      unit('b', { degree: 1, variants: [named('union', 1), named('intersection', 0.8)] }),
    ]);
    expect(row.differences[0]?.holds).toBe(false);
    expect(row.verdict.en).toMatch(/^Higher in A than in B\. For B the difference turns round/);
    expect(row.rules.map(({ unit: key, name, value }) => [key, name, value])).toEqual([
      ['a', 'union', 3],
      ['a', 'intersection', 0.5],
      ['b', 'union', 1],
      ['b', 'intersection', 0.8],
    ]);
  });

  it('never compares density, and keeps the order it was given', () => {
    const row = rowOf([unit('z'), unit('a')], 'density');
    expect([row.differences, row.cells.map((cell) => cell.unit)]).toEqual([[], ['z', 'a']]);
    expect(row.verdict.nl).toMatch(/^Wordt niet vergeleken/);
  });

  it('says which respondent a number hangs on most', () => {
    const row = rowOf([unit('a', { degree: 3, without: [named('x', 2.9), named('y', 2), named('z', 3.2)] }), unit('b')]);
    expect(row.without).toEqual([
      { unit: 'a', respondents: 3, low: 2, high: 3.2, most: { id: 'y', label: 'Name of y', value: 2 } },
    ]);
  });

  it('places one catchment among those of another network', () => {
    const many = Array.from({ length: 20 }, (_, at) => named(`c${at}`, at));
    const row = rowOf([unit('a', { catchments: [named('own', 99)] }), unit('b', { catchments: many })]);
    expect(row.places).toHaveLength(1);
    expect(row.places[0]).toMatchObject({ unit: 'a', pool: 'b', observed: 99, p: { greaterOrEqual: 1 / 21 } });
    expect(row.verdict.en).toMatch(/A among the catchments of B: Higher than nearly all/);
  });

  it('has a reason where a number does not exist, and no interval of nothing', () => {
    const undirected = new Map(unit('a').values).set('reciprocity_edgewise', sameText('no direction') as never);
    const row = rowOf([unit('a', { values: undirected }), unit('b')], 'reciprocity_edgewise');
    expect(row.cells[0]).toMatchObject({ value: null, reason: sameText('no direction'), interval: null, chance: null });
    expect(row.differences[0]).toMatchObject({ value: null, says: 'unclear', holds: null });
    const tiny = rowOf([unit('a', { resampled: new Map(), order: 3 }), unit('b', { order: 3 })]);
    expect([tiny.cells[0]?.interval, tiny.differences[0]?.says]).toEqual([null, 'unclear']);
  });

  it('sees whether draws have the number seldom', () => {
    const seldom = new Map([['mean_degree_union', Float64Array.from({ length: 10 }, (_, at) => (at < 4 ? at : Number.NaN))]]);
    expect(rowOf([unit('a', { resampled: seldom }), unit('b')]).cells[0]?.interval).toBeNull();
  });

  it('adds what the ties say given the size, from five networks on', () => {
    const sized = (key: string, order: number, size: number) => unit(key, { order, values: new Map([['size', size]]) });
    const five = [sized('a', 10, 200), sized('b', 5, 25), sized('c', 6, 36), sized('d', 8, 64), sized('e', 12, 144)];
    expect(rowOf(five, 'size').verdict.en).toMatch(/2\.00 times/);
    expect(rowOf(five.slice(0, 4), 'size').verdict.en).not.toMatch(/times/);
  });
});

describe('the difference of two shares', () => {
  it('is that of Newcombe', () => {
    // Newcombe (1998), table II, method 10: 56/70 and 48/80, from .0524 to .3339; 5/56 and 0/29, from -.0381 to .1926.
    expect(shareDifference({ count: 56, all: 70 }, { count: 48, all: 80 })).toEqual([
      expect.closeTo(0.0524, 4),
      expect.closeTo(0.3339, 4),
    ]);
    expect(shareDifference({ count: 5, all: 56 }, { count: 0, all: 29 })).toEqual([
      expect.closeTo(-0.0381, 4),
      expect.closeTo(0.1926, 4),
    ]);
    expect(shareDifference({ count: 0, all: 0 }, { count: 1, all: 2 })).toBeNull();
  });
});

describe('the seed of a block', () => {
  it('follows from its names alone, and tells them apart', () => {
    expect(blockSeed(1, 'Boom', 'chance', 0)).toBe(blockSeed(1, 'Boom', 'chance', 0));
    const seeds = [blockSeed(1, 'a', 0), blockSeed(2, 'a', 0), blockSeed(1, 'b', 0), blockSeed(1, 'a', 250), blockSeed(1, 'a0')];
    expect(new Set(seeds).size).toBe(seeds.length);
  });
});
