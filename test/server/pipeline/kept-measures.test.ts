import { describe, expect, it } from 'vitest';
import { findMeasure } from '../../../server/indicators/study/index.ts';
import type { StudyMeasure } from '../../../server/indicators/study/measure.ts';
import { networkRecipe } from '../../../server/model/network-recipe.ts';
import type { Study } from '../../../server/model/study.ts';
import { checkParameters, keepMeasures, type MeasureAsked, type MeasureGiven } from '../../../server/pipeline/kept-measures.ts';
import type { ComputeProgress } from '../../../server/pipeline/shared-work.ts';

const named = (id: string): StudyMeasure => {
  const found = findMeasure(id);
  if (found === undefined) throw new Error(`No measure ${id}`);
  return found;
};
const [closure, ever, loyalty] = [named('referral_closure'), named('referral_closure_ever'), named('loyalty_ei')];

const card = { title: text('x'), description: text('x'), nature: 'own', source: '', licence: '', caveats: [] } as const;
const study: Study = { id: 's', revision: 1, createdAt: '2026-01-01', card };
const asked = { study, recipe: networkRecipe.parse({}), seed: 1, parameters: {} };

function text(word: string) {
  return { nl: word, en: word, fr: word };
}

function desk(cells = 1) {
  const computed: string[] = [];
  const wait: PromiseWithResolvers<void>[] = [];
  const values = Array.from({ length: cells }, () => ({
    unit: { by: 'study', value: null } as const,
    key: [],
    value: 1,
    reason: null,
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    records: 0,
    detail: {},
  }));
  const ask = keepMeasures(async ({ measure, seed, parameters, study: { revision } }: MeasureAsked): Promise<MeasureGiven> => {
    computed.push(`${measure} ${seed} ${revision} ${JSON.stringify(parameters)}`);
    const [gate] = wait;
    if (gate !== undefined) await gate.promise;
    return { observedUntil: null, parameters, cells: values };
  });
  return { ask, computed, wait };
}

describe('measures that are asked for', () => {
  it('are computed once, and again only for another seed, revision or number of their own', async () => {
    const { ask, computed } = desk();
    await Promise.all([ask([closure, ever], asked), ask([closure], asked)]);
    await ask([ever, closure], { ...asked, parameters: { window_days: 5 } });
    await ask([ever], { ...asked, seed: 2 });
    await ask([ever], { ...asked, study: { ...study, revision: 2 } });
    expect(computed).toEqual([
      'referral_closure 1 1 {"window_days":30}',
      'referral_closure_ever 1 1 {}',
      'referral_closure 1 1 {"window_days":5}',
      'referral_closure_ever 2 1 {}',
      'referral_closure_ever 1 2 {}',
    ]);
  });

  it('tell how many are done', async () => {
    const { ask } = desk();
    const told: ComputeProgress[] = [];
    await ask([ever], asked);
    await ask([closure, ever], asked, { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([1, 2].map((done) => ({ step: 'measuring', done, total: 2 })));
  });

  it('are waited for by others when one who asked goes', async () => {
    const { ask, computed, wait } = desk();
    wait.push(Promise.withResolvers());
    const leave = new AbortController();
    const gone = ask([closure], asked, { signal: leave.signal });
    const stays = ask([closure], asked);
    leave.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    wait[0]?.resolve();
    expect((await stays)[0]?.cells).toHaveLength(1);
    expect(computed).toHaveLength(1);
  });

  it('are let go of, the one not asked for longest first, when they are too many', async () => {
    const { ask, computed } = desk(90_000);
    await ask([closure], asked);
    await ask([ever], asked);
    await ask([closure], asked);
    await ask([loyalty], asked);
    await ask([closure], asked);
    expect(computed).toHaveLength(3);
    await ask([ever], asked);
    expect(computed).toHaveLength(4);
  });
});

describe('numbers that are set for measures', () => {
  it('lie in the range of the measure; those of others do not matter', () => {
    expect(() => checkParameters([loyalty], { draws: 99, window_days: -1 })).not.toThrow();
    expect(() => checkParameters([loyalty], { draws: 98 })).toThrow(/99/);
    expect(() => checkParameters([loyalty], { draws: 1e9 })).toThrow(/9999/);
    expect(() => checkParameters([closure], { window_days: Number.NaN })).toThrow();
  });
});
