import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { indexEvidence } from '../../../server/graph/evidence-index.ts';
import type { Network } from '../../../server/graph/network.ts';
import { evidenceOfTies } from '../../../server/graph/tie-evidence.ts';
import type { PartialRecipe } from '../../../server/model/network-recipe.ts';
import { readStudy } from './read-study.ts';
import { recipe, study } from './study.ts';

const folder = join(import.meta.dirname, '..', '..', 'reference', 'synthetic_contactlog');
const rows = (table: string): readonly Readonly<Record<string, string>>[] =>
  papaparse.parse<Record<string, string>>(readFileSync(join(folder, `${table}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const cell = (row: Readonly<Record<string, string>>, column: string): string => row[column] ?? '';

/** The log of the reference folder, its columns renamed to ours. */
const records = study({
  municipalities: rows('municipalities').map((row) => ({
    municipality_id: cell(row, 'municipality_id'),
    name: cell(row, 'name'),
  })),
  organisations: rows('organisations').map((row) => ({
    org_id: cell(row, 'org_id'),
    name: cell(row, 'name'),
    municipality: cell(row, 'municipality_id'),
    responded: cell(row, 'responded') === 'true',
  })),
  contacts: rows('contacts').map((row) => ({
    date: cell(row, 'date'),
    from_org: cell(row, 'from_org'),
    to_org: cell(row, 'to_org'),
    from_person: cell(row, 'from_person'),
    to_person: cell(row, 'to_person'),
    type: cell(row, 'collaboration_type'),
  })),
  relations: rows('relations').map((row) => ({
    from_org: cell(row, 'respondent_org'),
    to_org: cell(row, 'partner_org'),
    type: cell(row, 'relation_type'),
    present: cell(row, 'present') === '1',
    frequency: Number(cell(row, 'frequency')),
  })),
});

type Expected = {
  readonly source_combination: {
    readonly pairs: Readonly<Record<string, string>>;
    readonly union: number;
    readonly report_intersection: number;
    readonly confirmed_2_sources: number;
  };
  readonly log_graph: {
    readonly n: number;
    readonly arcs: number;
    readonly union_edges: number;
    readonly mean_degree_union: number;
    readonly isolates: readonly string[];
  };
  readonly dyads: readonly { readonly a: string; readonly b: string; readonly from_a: number; readonly from_b: number }[];
};
// Computed apart from the product and checked by hand against the rows, see SOURCE.txt.
const expected: Readonly<Record<'BM' | 'AW', Expected>> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

describe.each(['BM', 'AW'] as const)('the synthetic log, municipality %s', (municipality) => {
  const { source_combination: sources, log_graph: log, dyads } = expected[municipality];
  const build = (partial: PartialRecipe): Network =>
    buildNetwork(records, recipe({ municipalities: [municipality], ...partial }));
  const pairs = (tieRule: 'union' | 'intersection' | 'confirmed') => build({ tieRule, direction: 'undirected' }).graph;

  test('source classes of all pairs', () => {
    const found = pairs('union').mapEdges((_edge, { sourceClass }, a, b) => [`${a}-${b}`, sourceClass]);
    // The reference also names pairs without a tie: absent, absent_one_report.
    const tied = Object.entries(sources.pairs).filter(([, name]) => !name.startsWith('absent'));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(tied));
  });

  test('how many pairs each rule keeps', () => {
    expect(pairs('union').size).toBe(sources.union);
    expect(pairs('intersection').size).toBe(sources.report_intersection);
    expect(pairs('confirmed').size).toBe(sources.confirmed_2_sources);
  });

  test('the graph of the log', () => {
    const { graph } = build({ sources: ['log'] });
    expect([graph.order, graph.size]).toEqual([log.n, log.arcs]);
    expect(graph.filterNodes((node) => graph.degree(node) === 0)).toEqual(log.isolates);
    const union = build({ sources: ['log'], direction: 'undirected' }).graph;
    expect(union.size).toBe(log.union_edges);
    expect((2 * union.size) / union.order).toBe(log.mean_degree_union);
    for (const { a, b, from_a, from_b } of dyads) {
      const weight = (from: string, to: string) => (graph.hasEdge(from, to) ? graph.getEdgeAttribute(from, to, 'weight') : 0);
      expect([weight(a, b), weight(b, a)]).toEqual([from_a, from_b]);
      expect(union.getEdgeAttribute(a, b, 'weight')).toBe(from_a + from_b);
    }
  });
});

test('response of the synthetic log, by hand: B3 and A5 did not answer', () => {
  const response = (municipality: string) => buildNetwork(records, recipe({ municipalities: [municipality] })).report.response;
  expect(response('Voorbeeld-klein')).toEqual({ answered: 2, asked: 3 });
  expect(response('Voorbeeld-groot')).toEqual({ answered: 4, asked: 5 });
});

describe('the brochure of 2017', () => {
  const brochure = readStudy('datasets/brochure-2017', ['codebook', 'organisations', 'relations', 'coding']);

  test('58 organisations, none dropped and none unlisted', () => {
    const { graph, report } = buildNetwork(brochure, recipe());
    expect(graph.order).toBe(58);
    expect(report.unlisted).toEqual([]);
    expect(report.leftOut.reduce((sum, { count }) => sum + count, report.used)).toBe(report.read);
    // 78 relations and the passages that name two organisations.
    expect(report.read).toBe(
      78 + brochure.coding.filter(({ org_id, target_org }) => org_id !== null && target_org !== null).length,
    );
  });

  test('Boom: five organisations', () => {
    const { graph } = buildNetwork(brochure, recipe({ municipalities: ['Boom'] }));
    expect(graph.nodes()).toEqual([
      'boempetat',
      'creches-boom-like-minded',
      'creches-boom-other-values',
      'ocmw-boom',
      'troetelboom',
    ]);
  });

  test('OCMW Boom and De Troetelboom: six relations and the passages about the two', () => {
    const network = buildNetwork(brochure, recipe({ municipalities: ['Boom'] }));
    const evidence = evidenceOfTies(indexEvidence(network, brochure), [['ocmw-boom', 'troetelboom']]);
    const relations = evidence.get('relations') ?? [];
    // Counted in relations.csv: rows 2-7.
    expect(relations.map(({ record, counts }) => [record.origin.row, counts])).toEqual(
      [2, 3, 4, 5, 6, 7].map((row) => [row, true]),
    );
    // Counted in coding.csv with Python 3's csv module: 24 rows have these two, in either order, as org_id and target_org.
    expect(evidence.get('coding')).toHaveLength(24);
    // Both sides report it; there is no log.
    expect(network.graph.getEdgeAttributes('ocmw-boom', 'troetelboom')).toMatchObject({
      sourceClass: 'confirmed_both_reports',
      sources: ['relations', 'interviews'],
      // Four run ocmw > troetelboom or both ways (referral, joint follow-up, administrative, consultation).
      weight: 4,
      types: ['administrative', 'consultation', 'joint-follow-up', 'referral'],
    });
  });
});
