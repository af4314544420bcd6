import { expect, test } from 'vitest';
import { type ComparedState, scenarioDifferences } from '../../../server/compare/scenario-differences.ts';
import type { Network } from '../../../server/graph/network.ts';
import { applyScenario } from '../../../server/graph/scenario.ts';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { scenario } from '../../../server/model/scenario.ts';
import { contact, organisations, recipe, study } from '../graph/study.ts';

/*
 * By hand: A - B - C in a row. Before: one part; B cuts one off. C goes, D comes without ties: two parts, nobody cuts off, density from
 * 2 arcs of 6 to 1 arc of 6.
 */
const records = study({ organisations: organisations('A', 'B', 'C'), contacts: [contact('A', 'B'), contact('B', 'C')] });
const outcome = applyScenario(
  records,
  recipe(),
  scenario.parse({
    name: 'What if',
    changes: [
      { kind: 'remove-organisation', organisation: 'C' },
      { kind: 'add-organisation', organisation: 'D', label: 'New' },
    ],
  }),
);
const only = ['components_union_n', 'density', 'cut_off_union', 'degree_union', 'weight'];
const state = (network: Network, measures: ComparedState['measures'] = []): ComparedState => ({
  results: computeIndicators(network, { partitions: [], seed: 1, only }),
  measures,
});
const differences = scenarioDifferences(state(outcome.before), state(outcome.after));
const shown = (id: string) =>
  differences
    .filter((one) => one.id === id)
    .map(({ of, before, after, difference, changed }) => [of, before, after, difference, changed]);

test('the network: parts and density', () => {
  expect(shown('components_union_n')).toEqual([[[], 1, 2, 1, true]]);
  expect(shown('density')).toEqual([[[], 2 / 6, 1 / 6, -0.166666666667, true]]);
});

test('nodes: those that go and those that come have a value on one side only, with the reason', () => {
  expect(shown('cut_off_union')).toEqual([
    [['A'], 0, 0, 0, false],
    [['B'], 1, 0, -1, true],
    [['C'], 0, null, null, true],
    [['D'], null, 0, null, true],
  ]);
  const [gone, come] = differences.filter(({ id, of }) => id === 'degree_union' && ['C', 'D'].includes(of[0] ?? ''));
  expect([gone?.reasonBefore, gone?.reasonAfter?.en]).toEqual([null, 'Is not there any more in the scenario.']);
  expect([come?.reasonBefore?.en, come?.reasonAfter]).toEqual(['Is there in the scenario only.', null]);
});

test('ties: one stays, one goes', () => {
  expect(shown('weight')).toEqual([
    [['A', 'B'], 1, 1, 0, false],
    [['B', 'C'], 1, null, null, true],
  ]);
});

test('measures: a value that stays while what stands beside it is another has changed', () => {
  const cell = (partners: readonly string[]) => ({
    unit: { by: 'organisation' as const, value: 'A' },
    key: [],
    value: 3,
    reason: null,
    numerator: null,
    denominator: null,
    detail: { partners },
  });
  const measured = (partners: readonly string[]) => [{ measure: { id: 'isolation' }, cells: [cell(partners)] }];
  const [same] = scenarioDifferences(state(outcome.before, measured(['B'])), state(outcome.before, measured(['B']))).filter(
    ({ scope }) => scope === 'measure',
  );
  const [other] = scenarioDifferences(state(outcome.before, measured(['B'])), state(outcome.before, measured(['C']))).filter(
    ({ scope }) => scope === 'measure',
  );
  expect([same?.changed, same?.difference, other?.changed, other?.difference]).toEqual([false, 0, true, 0]);
  expect([other?.by, other?.of, other?.detailAfter]).toMatchObject(['organisation', ['A'], { partners: ['C'] }]);
});
