import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceViewSchema, tieValuesViewSchema, twoModeViewSchema } from '../../../server/http/contract.ts';
import { type Serving, serve } from './serving.ts';

/* Values of ties, and networks of organisations and what they have in common, over the wire, of the example studies. */

let serving: Serving;
beforeAll(async () => {
  serving = await serve({ WEEFSEL_EXAMPLES: 'on' });
});
afterAll(() => serving.stop());

const ask = async (path: string, query: Readonly<Record<string, string>>): Promise<unknown> => {
  const response = await serving.ask(`/api/v1/studies/${path}?${new URLSearchParams(query)}`);
  expect(response.status).toBe(200);
  return response.json();
};
const boom = { recipe: JSON.stringify({ municipalities: ['Boom'] }) };

describe('the values of ties', () => {
  it('are there for every tie, with words for words and reasons for what is not defined', async () => {
    const view = tieValuesViewSchema.strict().parse(await ask('brochure-2017/results/ties', boom));
    const ids = view.tie.map(({ id }) => id);
    for (const id of [
      'weight',
      'reciprocated',
      'multiplexity',
      'edge_betweenness',
      'bridge_union',
      'local_bridge_union',
      'simmelian',
      'crosses_sector',
      'crosses_municipality',
      'source_class',
    ])
      expect(ids).toContain(id);
    for (const { id, values, reasons, words } of view.tie) {
      expect(values, id).toHaveLength(view.ties.length);
      const undefinedAt = values.flatMap((value, place) => (value === null ? [place] : []));
      expect(
        reasons.flatMap(({ places }) => places).sort((a, b) => a - b),
        id,
      ).toEqual(undefinedAt);
      expect(words.map(({ value }) => value).sort(), id).toEqual(
        [...new Set(values.filter((value) => typeof value === 'string'))].sort(),
      );
    }
    // All of them lie in Boom.
    expect(new Set(view.tie.find(({ id }) => id === 'crosses_municipality')?.values)).toEqual(new Set([0]));
  });

  it('lead to the rows behind them: those of the tie, or of all ties where all count', async () => {
    const tie = { ...boom, from: 'ocmw-boom', to: 'troetelboom' };
    const own = evidenceViewSchema.parse(await ask('brochure-2017/evidence', { ...tie, indicator: 'source_class' }));
    expect(own.subject.indicator).toMatchObject({ id: 'source_class', reason: null });
    expect(typeof own.subject.indicator?.value).toBe('string');
    const alone = evidenceViewSchema.parse(await ask('brochure-2017/evidence', tie));
    // How sources agree hangs on who the two are: their rows stand beside those of the tie.
    const [ends, ...ofTie] = own.groups;
    expect([ends?.kind, ends?.total, ofTie]).toEqual(['organisations', 2, alone.groups]);
    const all = evidenceViewSchema.parse(await ask('brochure-2017/evidence', { ...tie, indicator: 'bridge_union' }));
    expect(all.ties).toBeGreaterThan(1);
    expect(all.subject.indicator).toMatchObject({ id: 'bridge_union', value: expect.any(Number) });
    const unknown = await serving.ask(
      `/api/v1/studies/brochure-2017/evidence?${new URLSearchParams({ ...tie, indicator: 'density' })}`,
    );
    expect(unknown.status).toBe(404);
  });
});

describe('organisations and what they have in common', () => {
  it.each([
    ['event', 'attendance', 'event_id'],
    ['code', 'coding', 'code'],
    ['family', 'episodes', 'family_code'],
  ] as const)('lead from their numbers to the rows behind these: %s', async (side, kind, column) => {
    const view = twoModeViewSchema.parse(await ask('boom-antwerpen-synthetic/two-mode', { ...boom, side }));
    const about = async (query: Readonly<Record<string, string>>) => {
      const { subject, groups } = evidenceViewSchema.parse(
        await ask('boom-antwerpen-synthetic/evidence', { ...boom, side, limit: '500', ...query }),
      );
      const things = groups.flatMap((group) =>
        group.kind === kind || (side === 'family' && group.kind === 'contacts')
          ? group.rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ value }) => value))
          : [],
      );
      const organisations = groups.find((group) => group.kind === 'organisations');
      return { value: subject.indicator?.value, things: new Set(things), organisations: organisations?.total ?? 0 };
    };
    const centrality = view.node.find(({ id }) => id === 'bipartite_degree_centrality');
    const [most] = view.nodes
      .slice(0, view.first)
      .map(({ id }, place) => ({ id, share: centrality?.values[place]?.value ?? 0 }))
      .toSorted((a, b) => a.share - b.share)
      .filter(({ share }) => share > 0);
    // The least of all: its rows fit on one page, and among them are the things it is tied to.
    const node = most?.id ?? '';
    const own = await about({ node });
    const shared = await about({ node, indicator: 'bipartite_degree_centrality' });
    expect(shared.value).toBe(most?.share);
    expect(own.things.size).toBe(Math.round((most?.share ?? 0) * (view.nodes.length - view.first)));
    const density = await about({ indicator: 'bipartite_density' });
    expect(density.value).toBe(view.network.find(({ id }) => id === 'bipartite_density')?.value);
    expect(density.organisations).toBe(view.first);
    const thing = view.nodes[view.first]?.id ?? '';
    expect([...(await about({ other: thing })).things]).toEqual([thing]);
  });

  it('refuse what is not there, and a subject that is none', async () => {
    const asked = async (query: Readonly<Record<string, string>>) =>
      (
        await serving.ask(
          `/api/v1/studies/boom-antwerpen-synthetic/evidence?${new URLSearchParams({ ...boom, side: 'event', ...query })}`,
        )
      ).status;
    expect(await asked({ node: 'nowhere' })).toBe(404);
    expect(await asked({ indicator: 'happiness' })).toBe(404);
    expect(await asked({ indicator: 'bipartite_degree_centrality' })).toBe(404);
    for (const query of [{}, { node: 'a', other: 'b' }, { from: 'a', to: 'b' }, { measure: 'isolation' }])
      expect(await asked(query)).toBe(400);
  });

  it.each(['event', 'code', 'family'] as const)('are a network: %s', async (side) => {
    const view = twoModeViewSchema.strict().parse(await ask('boom-antwerpen-synthetic/two-mode', { ...boom, side }));
    const { nodes, first, ties, pairs, pairCounts, report, network } = view;
    expect(first).toBe(12);
    expect(nodes.length).toBeGreaterThan(first);
    const density = network.find(({ id }) => id === 'bipartite_density')?.value;
    expect(density).toBeCloseTo(ties / (first * (nodes.length - first)), 12);
    expect(network.find(({ id }) => id === 'projection_mode0_ties')?.value).toBe(pairCounts.first);
    expect(pairs.first).toHaveLength(Math.min(1000, pairCounts.first));
    for (const [a, b, shared, weight] of pairs.first) {
      expect(a).toBeLessThan(b);
      expect(b).toBeLessThan(first);
      expect(weight).toBe(shared);
    }
    for (const [a] of pairs.second) expect(a).toBeGreaterThanOrEqual(first);
    expect(report.used + report.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(report.read);
  });

  it('weigh what a pair shares as was asked', async () => {
    const pairsBy = async (rule: string) =>
      twoModeViewSchema.parse(await ask('boom-antwerpen-synthetic/two-mode', { ...boom, side: 'event', rule })).pairs.first;
    const [sum, newman, jaccard] = [await pairsBy('sum'), await pairsBy('newman'), await pairsBy('jaccard')];
    const shared = new Map(sum.map(([a, b, count]) => [`${a} ${b}`, count]));
    for (const [a, b, count, weight] of [...newman, ...jaccard]) {
      expect(count).toBe(shared.get(`${a} ${b}`));
      expect(weight).toBeGreaterThan(0);
    }
    for (const [, , , weight] of jaccard) expect(weight).toBeLessThanOrEqual(1);
    expect(newman.map(([, , , weight]) => weight)).toEqual(newman.map(([, , , weight]) => weight).sort((a, b) => b - a));
  });

  it('says what was asked wrongly', async () => {
    const ask = (query: string) => serving.ask(`/api/v1/studies/brochure-2017/two-mode?${query}`);
    expect((await ask('side=school')).status).toBe(400);
    expect((await ask('')).status).toBe(400);
  });
});
