import { describe, expect, it } from 'vitest';
import { countValues, tieColumns, tieRows } from '../../../client/state/tie-results.ts';
import type { IndicatorView, TieValuesView } from '../../../server/http/contract.ts';
import { indicators } from '../../../server/indicators/index.ts';

// As it comes over the wire.
const described: IndicatorView[] = JSON.parse(JSON.stringify(indicators.filter(({ scope }) => scope === 'tie')));
const same = (word: string) => ({ nl: word, en: word, fr: word });
const view: Pick<TieValuesView, 'nodes' | 'ties' | 'tie'> = {
  nodes: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() })),
  ties: [
    [0, 1],
    [1, 2],
  ],
  tie: [
    { id: 'bridge_union', indicator: 'bridge_union', partition: null, values: [1, 1], reasons: [], words: [] },
    {
      id: 'crosses_sector',
      indicator: 'crosses',
      partition: 'sector',
      values: [null, 0],
      reasons: [{ reason: same('unknown'), places: [0] }],
      words: [],
    },
    {
      id: 'source_class',
      indicator: 'source_class',
      partition: null,
      values: ['log_only', 'log_only'],
      reasons: [],
      words: [{ value: 'log_only', label: same('log') }],
    },
    { id: 'weight', indicator: 'weight', partition: null, values: [2, 5], reasons: [], words: [] },
    { id: 'gone', indicator: 'gone', partition: null, values: [0, 0], reasons: [], words: [] },
  ],
};
const whole: TieValuesView = { study: 's', revision: 1, hash: '', directed: true, ...view };

describe('values of ties', () => {
  it('are described, the usual first, and know a word and a yes or no from a number', () => {
    const columns = tieColumns(described, whole);
    expect(columns.map(({ id, kind }) => [id, kind])).toEqual([
      ['crosses_sector', 'yes-no'],
      ['source_class', 'word'],
      ['weight', 'number'],
      ['bridge_union', 'yes-no'],
    ]);
    const [crosses, sources] = columns;
    expect([crosses?.reasonOf(0), crosses?.reasonOf(1)]).toEqual([same('unknown'), null]);
    expect([sources?.labelOf('log_only'), sources?.labelOf('__proto__')]).toEqual([same('log'), null]);
  });

  it('stand at ties with their ends by name', () => {
    expect(tieRows(whole).map(({ place, source, target }) => [place, source.label, target.label])).toEqual([
      [0, 'A', 'B'],
      [1, 'B', 'C'],
    ]);
  });

  it('are counted, the most frequent first and those that are not defined last', () => {
    expect(countValues([null, 1, 0, 1, null, null])).toEqual([
      { value: 1, count: 2 },
      { value: 0, count: 1 },
      { value: null, count: 3 },
    ]);
  });
});
