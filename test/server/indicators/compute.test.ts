import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { indicators } from '../../../server/indicators/index.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { knownSketch } from './known-sketches.ts';
import { type Sketch, sketchNetwork } from './network.ts';

const grouped: Sketch = {
  nodes: ['b', 'a'],
  ties: [['a', 'b']],
  directed: true,
  attributes: { a: { group: 'x', constructor: 'y' }, b: { group: '' } },
  own: { a: { sector: 'welfare' }, b: { sector: 'childcare' } },
};

function refusal(act: () => unknown): StudyError {
  try {
    act();
  } catch (error) {
    if (error instanceof StudyError) return error;
    throw error;
  }
  throw new TypeError('Nothing was refused');
}

describe('computeIndicators', () => {
  it('gives every indicator once, those with a partition once per attribute', () => {
    const { nodes, node, tie, network } = computeIndicators(sketchNetwork(grouped), {
      partitions: ['group', 'sector', 'group'],
      seed: 1,
    });
    expect(nodes).toEqual(['a', 'b']);
    const always = indicators.filter(({ onRequest }) => !onRequest);
    const plain = always.filter(({ parameters }) => parameters.length === 0).map(({ id }) => id);
    const partitioned = always
      .filter(({ parameters }) => parameters.length > 0)
      .flatMap(({ id }) => [`${id}_group`, `${id}_sector`]);
    expect(partitioned).toContain('ei_index_group');
    expect([...node, ...tie, ...network].map(({ id }) => id).sort()).toEqual([...plain, ...partitioned].sort());
  });

  it('computes only what is asked for', () => {
    const { node, network } = computeIndicators(sketchNetwork(grouped), {
      partitions: ['sector'],
      seed: 1,
      only: ['degree_in', 'ei_index'],
    });
    expect(node.map(({ id, values }) => [id, values])).toEqual([['degree_in', [0, 1]]]);
    expect(network.map(({ id, indicator, value }) => [id, indicator, value])).toEqual([['ei_index_sector', 'ei_index', 1]]);
  });

  it('gives ties by source and target, an undirected one once', () => {
    const ties = (directed: boolean) =>
      computeIndicators(
        sketchNetwork({
          nodes: ['c', 'a', 'b'],
          ties: [
            ['c', 'a', 1],
            ['a', 'b', 2],
            ['c', 'b', 3],
          ],
          directed,
        }),
        { partitions: [], seed: 1, only: ['weight'] },
      );
    expect(ties(true).ties).toEqual([
      ['a', 'b'],
      ['c', 'a'],
      ['c', 'b'],
    ]);
    expect(ties(true).tie[0]?.values).toEqual([2, 1, 3]);
    expect(ties(false).ties).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(ties(false).tie[0]?.values).toEqual([2, 1, 3]);
  });

  it('lists no ties when no tie indicator is asked for', () => {
    expect(computeIndicators(sketchNetwork(grouped), { partitions: [], seed: 1, only: ['order'] })).toMatchObject({
      ties: [],
      tie: [],
    });
  });

  it('refuses an indicator that does not exist', () => {
    const { code, kind, text } = refusal(() =>
      computeIndicators(sketchNetwork(grouped), { partitions: [], seed: 1, only: ['charm'] }),
    );
    expect([code, kind]).toEqual(['unknown-indicator', 'not-found']);
    expect(text.en).toContain('charm');
  });

  it('refuses an attribute that nobody has and names those there are', () => {
    const { code, kind, text } = refusal(() => computeIndicators(sketchNetwork(grouped), { partitions: ['colour'], seed: 1 }));
    expect([code, kind]).toEqual(['unknown-attribute', 'invalid']);
    expect(text.en).toContain('colour');
    expect(text.en).toContain('constructor, group, sector');
  });

  it('says so where nobody has any attribute', () => {
    const { code, text } = refusal(() =>
      computeIndicators(sketchNetwork({ nodes: ['a', 'b'], ties: [['a', 'b']], directed: true }), {
        partitions: ['colour'],
        seed: 1,
      }),
    );
    expect([code, text.en]).toEqual([
      'no-attributes',
      expect.stringContaining('No organisation in this network has any attribute'),
    ]);
  });

  it('does not take a name that every object has for an attribute', () => {
    expect(refusal(() => computeIndicators(sketchNetwork(grouped), { partitions: ['toString'], seed: 1 })).code).toBe(
      'unknown-attribute',
    );
  });

  it('takes a built-in attribute that nobody has filled in as not known', () => {
    const { network } = computeIndicators(sketchNetwork(grouped), { partitions: ['district'], seed: 1, only: ['ei_index'] });
    expect(network[0]).toMatchObject({ id: 'ei_index_district', value: null });
    expect(network[0]?.reason?.en).toBe('No tie joins two organisations whose “district” is known.');
  });

  it('prefers a column of the nodes to the built-in attribute of that name', () => {
    const own = { ...grouped, attributes: { a: { sector: 'same' }, b: { sector: 'same' } } };
    const { network } = computeIndicators(sketchNetwork(own), { partitions: ['sector'], seed: 1, only: ['ei_index'] });
    expect(network[0]?.value).toBe(-1);
  });

  it('takes any attribute in a network without nodes', () => {
    const { network } = computeIndicators(sketchNetwork(knownSketch('empty, directed')), {
      partitions: ['colour'],
      seed: 1,
      only: ['ei_index'],
    });
    expect(network.map(({ id, value }) => [id, value])).toEqual([['ei_index_colour', null]]);
  });

  it('keeps an organisation whose id is a word of the language', () => {
    const odd: Sketch = { nodes: ['__proto__', 'constructor'], ties: [], directed: false };
    const { network } = computeIndicators(sketchNetwork(odd), { partitions: [], seed: 1, only: ['components_weak'] });
    expect(JSON.stringify(network[0]?.detail)).toBe('{"no":2,"sizes":[1,1],"membership":{"__proto__":1,"constructor":2}}');
  });
});
