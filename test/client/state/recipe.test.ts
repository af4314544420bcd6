import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundaries,
  changeRecipe,
  directions,
  levels,
  readRecipe,
  recipeParameters,
  recipeQuery,
  rollUps,
  sources,
  tieMergers,
  tieRules,
  weightMergers,
  weights,
  writeRecipe,
} from '../../../client/state/recipe.ts';
import { networkRecipe, tieRules as serverRules, tieSources } from '../../../server/model/network-recipe.ts';

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const some = <T extends string>(words: readonly T[]) => fc.constantFrom(...words);

/** Any changes that the page can make; a threshold of 0 is the same as none. */
const changes = fc.record(
  {
    municipalities: names,
    districts: names,
    level: some(levels),
    sources: fc.uniqueArray(some(sources), { minLength: 1 }),
    relationTypes: names,
    tieRule: some(tieRules),
    direction: some(directions),
    symmetrise: fc.oneof(
      fc.record({ tie: some(tieMergers), weight: some(weightMergers) }),
      fc.record({ tie: some(tieMergers) }),
      fc.record({ weight: some(weightMergers) }),
    ),
    period: fc.oneof(fc.record({ from: day }), fc.record({ to: day })),
    weight: some(weights),
    threshold: fc.integer({ min: 1, max: 4000 }).map((quarter) => quarter / 4),
    rollUp: some(rollUps),
    boundary: some(boundaries),
    keepIsolates: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('a recipe in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(changes, (recipe) => {
        const text = writeRecipe(new URLSearchParams(), recipe).toString();
        expect(readRecipe(new URLSearchParams(text))).toEqual(recipe);
      }),
    );
  });

  it('is a recipe that the server takes', () => {
    fc.assert(
      fc.property(changes, (recipe) => {
        expect(networkRecipe.safeParse(JSON.parse(recipeQuery(recipe) ?? '{}')).success).toBe(true);
      }),
    );
  });

  it('is read whatever stands in the address', () => {
    const word = fc.oneof(fc.string(), some(tieRules), day);
    const pairs = fc.array(fc.tuple(some(recipeParameters), word), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, (list) => {
        const recipe = readRecipe(new URLSearchParams(list));
        const { period, ...rest } = recipe;
        expect(networkRecipe.safeParse(rest).success || (recipe.municipalities ?? []).some((name) => name.length > 128)).toBe(
          true,
        );
        expect(Object.values(period ?? {}).every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date ?? ''))).toBe(true);
      }),
    );
  });

  it('leaves the default recipe out', () => {
    expect(writeRecipe(new URLSearchParams(), {}).toString()).toBe('');
    expect(readRecipe(new URLSearchParams())).toEqual({});
    expect(recipeQuery({})).toBeUndefined();
  });

  it('is readable', () => {
    const params = writeRecipe(new URLSearchParams('lang=fr'), { municipalities: ['Boom'], tieRule: 'confirmed' });
    expect(params.toString()).toBe('lang=fr&municipality=Boom&rule=confirmed');
  });

  it('ignores words it does not know', () => {
    expect(readRecipe(new URLSearchParams('rule=everything&threshold=-3&from=yesterday&source=gossip&isolates='))).toEqual({});
  });

  it('offers every word of the server and no other', () => {
    const { shape } = networkRecipe;
    expect([...tieRules].sort()).toEqual([...serverRules].sort());
    expect([...sources].sort()).toEqual([...tieSources].sort());
    expect([...levels]).toEqual(shape.level.unwrap().options);
    expect([...directions]).toEqual(shape.direction.unwrap().options);
    expect([...weights]).toEqual(shape.weight.unwrap().options);
    expect([...rollUps]).toEqual(shape.rollUp.unwrap().options);
    expect([...boundaries]).toEqual(shape.boundary.unwrap().options);
    expect([...tieMergers]).toEqual(shape.symmetrise.unwrap().shape.tie.unwrap().options);
    expect([...weightMergers]).toEqual(shape.symmetrise.unwrap().shape.weight.unwrap().options);
  });
});

describe('a change of the recipe', () => {
  it('is laid over earlier ones', () => {
    expect(changeRecipe({ municipalities: ['Boom'] }, { tieRule: 'log' })).toEqual({ municipalities: ['Boom'], tieRule: 'log' });
  });

  it('is taken back with undefined', () => {
    expect(changeRecipe({ municipalities: ['Boom'], threshold: 2 }, { threshold: undefined })).toEqual({
      municipalities: ['Boom'],
    });
  });
});

it('parameters of measures travel in the address', () => {
  const params = writeRecipe(new URLSearchParams(), { measures: { isolation_silent_days: 90 } });
  expect(String(params)).toBe('measure=isolation_silent_days%3A90');
  expect(readRecipe(params)).toEqual({ measures: { isolation_silent_days: 90 } });
  expect(readRecipe(new URLSearchParams('measure=x&measure=__proto__:1&measure=y:-1'))).toEqual({});
});

it('the sample of an estimate travels in the address', () => {
  const params = writeRecipe(new URLSearchParams(), { sample: 1000 });
  expect(String(params)).toBe('sample=1000');
  expect(readRecipe(params)).toEqual({ sample: 1000 });
  for (const word of ['0', '-5', '1.5', 'many', '99999999'])
    expect(readRecipe(new URLSearchParams({ sample: word }))).toEqual({});
});
