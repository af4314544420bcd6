import { describe, expect, it } from 'vitest';
import { knownValues, tellingIndicators, usualFirst, valuesByNode } from '../../../client/state/results.ts';
import type { IndicatorView, ResultsView } from '../../../server/http/contract.ts';

const text = { nl: '', en: '', fr: '' };
const indicator = (id: string, headline: boolean, scope: IndicatorView['scope'] = 'node'): IndicatorView => ({
  id,
  scope,
  family: 'position',
  label: text,
  definition: text,
  formula: '',
  range: { min: 0, max: null },
  unit: text,
  undefinedWhen: text,
  convention: text,
  references: [],
  parameters: [],
  evidence: 'ties-of-node',
  headline,
});
const results: ResultsView = {
  study: 's',
  revision: 1,
  hash: 'h',
  nodes: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  node: [
    {
      id: 'degree',
      indicator: 'degree',
      values: [
        { value: 3, reason: null },
        { value: 0, reason: null },
      ],
    },
    {
      id: 'strength',
      indicator: 'strength',
      values: [
        { value: null, reason: text },
        { value: null, reason: text },
      ],
    },
  ],
  network: [],
  run: { seed: 1, versions: {}, networkHash: 'h' },
};

describe('results', () => {
  it('are looked up by organisation', () => {
    expect(valuesByNode(results, 'degree').get('b')?.value).toBe(0);
    expect(valuesByNode(results, 'absent').size).toBe(0);
    expect(valuesByNode(undefined, 'degree').size).toBe(0);
    expect(knownValues(valuesByNode(results, 'degree'))).toEqual([3, 0]);
  });

  it('show the usual indicators that say something', () => {
    const all = [
      indicator('strength', true),
      indicator('degree', true),
      indicator('rare', false),
      indicator('density', true, 'network'),
    ];
    expect(tellingIndicators(all, results).map((one) => one.id)).toEqual(['degree']);
    expect(tellingIndicators(all, undefined).map((one) => one.id)).toEqual(['strength', 'degree']);
    expect(usualFirst([indicator('rare', false), indicator('degree', true)]).map((one) => one.id)).toEqual(['degree', 'rare']);
  });
});
