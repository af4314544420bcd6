import { describe, expect, it } from 'vitest';
import type { Results } from '../../../server/model/result.ts';
import { computeRelation, readReference } from './reference-network.ts';

/*
 * Classic networks with values computed in R igraph 1.3.5, R sna 2.7-1 and networkx 2.8.8; each record of reference.json
 * names its tool, version and call. Sources and citations: test/reference/<network>/SOURCE.txt.
 */

type ReferenceRecord = { readonly id: string; readonly fn: string; readonly value?: unknown };
type Relation = {
  readonly directed: boolean;
  readonly graph: readonly ReferenceRecord[];
  readonly node: readonly ReferenceRecord[];
};
type Row = Readonly<Record<string, unknown>>;

/** Ids of the tools' own variants that are the same convention as one of ours. */
const otherNames: Readonly<Record<string, string>> = {
  core_number_union: 'coreness_union',
  constraint_union_alters: 'constraint_union',
  constraint_directed_alters: 'constraint_directed',
  centralization_degree_igraph_in_noloops: 'centralization_indegree',
  centralization_degree_igraph_out_noloops: 'centralization_outdegree',
  centralization_degree_igraph_all_noloops: 'centralization_degree_union',
};

/** Ids of the reference that no indicator gives, and why. */
const notComputed: Readonly<Record<string, string>> = {
  betweenness_w_invstrength:
    'Lengths 1 / weight as floating-point numbers break equally long paths: given exactly, as betweenness_w_invstrength_exact.',
  betweenness_w_asdistance: 'Takes the weight of a tie for its length: strong ties would be long.',
  centralization_degree_igraph_in_loops:
    'Not the maximum of a network without ties of nodes with themselves, which Freeman divides by.',
  centralization_degree_igraph_out_loops:
    'Not the maximum of a network without ties of nodes with themselves, which Freeman divides by.',
  centralization_degree_igraph_all_loops:
    'Not the maximum of a network without ties of nodes with themselves, which Freeman divides by.',
  upperboundedness_any_in: 'Another convention of least upper boundedness; krackhardt_lubness counts as R sna.',
  upperboundedness_any_out: 'Another convention of least upper boundedness; krackhardt_lubness counts as R sna.',
  cug: 'A comparison: test/server/compare/cug.test.ts.',
  vertex_bootstrap_density: 'A comparison: test/server/compare/density-bootstrap.test.ts.',
  jackknife_nonresponse: 'A comparison: sensitivity to who answered.',
};

/**
 * Records by a tool that follows another convention for some nodes, and what it gives there: networkx gives clustering 0 to
 * a node with fewer than two partners (igraph and ours: none), and no structural-hole values to one without outgoing ties.
 */
const otherConventions: Readonly<Record<string, { readonly theirs: 0 | null; readonly ours: 'null' | 'number' }>> = {
  'clustering_local_union networkx.clustering': { theirs: 0, ours: 'null' },
  'constraint_directed networkx.constraint': { theirs: null, ours: 'number' },
  'constraint_w networkx.constraint': { theirs: null, ours: 'number' },
  'effective_size_directed networkx.effective_size': { theirs: null, ours: 'number' },
  'effective_size_w networkx.effective_size': { theirs: null, ours: 'number' },
};

const anyDirection = [
  'density',
  'density_union',
  'density_intersection',
  'centralization_degree_union',
  'components_weak',
  'components_union_n',
  'isolates',
  'transitivity_global_union',
  'transitivity_weak',
  'transitivity_strong',
  'transitivity_weakcensus',
  'transitivity_strongcensus',
  'clustering_avg_union_zero',
  'clustering_avg_union_nan',
  'centralization_betweenness',
  'centralization_betweenness_union',
  'avg_geodesic',
  'avg_geodesic_union',
  'diameter',
  'diameter_union',
  'global_efficiency_union',
  'krackhardt_connectedness',
  'krackhardt_hierarchy',
  'krackhardt_efficiency',
  'krackhardt_lubness',
  'hierarchy_reciprocity',
  'dyad_census',
  'triad_census',
  'articulation_points_union',
  'articulation_points_intersection',
  'bridges_union',
  'node_connectivity_union',
  'degree_assortativity_union',
  'centralization_eigenvector_union',
  'cp_discrete_corr_OR',
  'cp_discrete_corr_CCPP',
  'rich_local_bridges_union',
];
const nodesOfAnyDirection = [
  'degree_union',
  'degree_centrality',
  'betweenness',
  'betweenness_norm',
  'harmonic_in',
  'harmonic_union',
  'harmonic_union_norm',
  'coreness_union',
  'closeness_union',
  'closeness_union_norm',
  'closeness_wf_in',
  'closeness_wf_union',
  'clustering_local_union',
  'eccentricity_union',
  'eigenvector_union_max1',
  'eigenvector_union_unit',
  'pagerank',
  'constraint_union',
  'effective_size_union',
  'closeness_nowf_in',
  'constraint_union_allj',
];
const weighted = [
  'betweenness_w_invstrength_exact',
  'harmonic_w_invstrength_norm',
  'pagerank_w',
  'constraint_w',
  'effective_size_w',
  'clustering_w_onnela',
];
const undirected = [...anyDirection, 'centralization_degree', ...nodesOfAnyDirection];

/** What must at least have been held against the reference, by network and relation. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  karate: {
    interaction: [
      ...undirected,
      'ei_index_club',
      'modularity_union_club',
      'assortativity_nominal_club',
      'modularity_w_club',
      'gould_fernandez_club',
      'strength',
      'clustering_barrat',
      'eigenvector_w_max1',
      ...weighted,
    ],
  },
  florentine: { marriage: undirected, business: undirected },
  krackhardt_kite: { tie: undirected },
  emon_cheyenne: {
    contact: [
      ...anyDirection,
      'reciprocity_edgewise',
      'reciprocity_dyadic',
      'reciprocity_dyadic.nonnull',
      'centralization_closeness_union',
      'krackhardt_efficiency_undirected',
      'flow_hierarchy',
      'reciprocity_edgewise.lrr',
      'cug_analytic_expected_mutual_given_edges',
      'clustering_avg_directed_fagiolo',
      'clustering_avg_arcdensity',
      'gould_fernandez_sponsorship',
      'gould_fernandez_location',
      'modularity_union_sponsorship',
      'modularity_directed_sponsorship',
      'assortativity_nominal_sponsorship',
      'modularity_union_location',
      'modularity_directed_location',
      'assortativity_nominal_location',
      'centralization_indegree',
      'centralization_outdegree',
      'centralization_freeman',
      'components_strong',
      'components_strong_n',
      'ei_index_sponsorship',
      'ei_index_union_sponsorship',
      'ei_index_location',
      'ei_index_union_location',
      ...nodesOfAnyDirection,
      'degree_in',
      'degree_out',
      'strength_in',
      'strength_out',
      'betweenness_union',
      'harmonic_in_norm',
      'harmonic_out_norm',
      'closeness_in_norm',
      'closeness_out_norm',
      'closeness_wf_out',
      'constraint_directed',
      'effective_size_directed',
      'eigenvector_in',
      'closeness_in_unreach_n',
      'closeness_out_unreach_n',
      'clustering_local_arcdensity',
      ...weighted,
    ],
  },
};

/** Our values in the form of the reference: by id, a map by node or a headline value, list or object. */
function asReference(results: Omit<Results, 'run'>): ReadonlyMap<string, unknown> {
  const byNode = results.node.map(({ id, values }): [string, unknown] => [
    id,
    Object.fromEntries(results.nodes.map((node, position) => [node, values[position] ?? null])),
  ]);
  return new Map([...byNode, ...results.network.map(({ id, value, detail }): [string, unknown] => [id, detail ?? value])]);
}

/** R writes a list of one as its only element. */
function unboxed(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** sna writes 0 for the closeness of a network that falls apart, igraph nothing, as we do. */
function isStandIn({ id, fn, value }: ReferenceRecord): boolean {
  return id === 'centralization_closeness_union' && fn === 'sna::centralization' && value === 0;
}

/** A list of names, or of ties by their two ends, without the order in which a tool happens to write them. */
function asSet(list: readonly unknown[]): readonly unknown[] {
  return list.map((item) => (Array.isArray(item) ? item.map(String).sort().join(' | ') : item)).sort();
}

function isNames(list: readonly unknown[]): boolean {
  return list.some((item) => typeof item === 'string' || Array.isArray(item));
}

function expectAgreement(ours: unknown, theirs: unknown, path: string): void {
  if (typeof theirs === 'number') {
    expect(typeof unboxed(ours), path).toBe('number');
    expect(Math.abs(Number(unboxed(ours)) - theirs), `${path}: ${String(ours)} against ${theirs}`).toBeLessThanOrEqual(1e-6);
  } else if (Array.isArray(theirs) && isNames(theirs)) {
    expect(asSet(ours as readonly unknown[]), path).toEqual(asSet(theirs));
  } else if (Array.isArray(theirs)) {
    expect((ours as readonly unknown[]).length, path).toBe(theirs.length);
    theirs.forEach((part, index) => {
      expectAgreement((ours as readonly unknown[])[index], part, `${path}[${index}]`);
    });
  } else if (typeof theirs === 'object' && theirs !== null) {
    expect(Object.keys(ours as object).sort(), path).toEqual(Object.keys(theirs).sort());
    for (const [key, part] of Object.entries(theirs)) expectAgreement((ours as Row)[key], part, `${path}.${key}`);
  } else {
    expect(ours, path).toBe(theirs);
  }
}

function isSearched(value: unknown): value is { readonly method: 'heuristic' } {
  return typeof value === 'object' && value !== null && 'method' in value && value.method === 'heuristic';
}

/** Their values where the two conventions are the same. */
function inOurConvention(record: ReferenceRecord, ours: unknown): unknown {
  // After a search nobody knows how many optima there are; the reference counts how often its own search ended there.
  if (isSearched(record.value)) return { ...record.value, n_optima: null };
  const other = otherConventions[`${record.id} ${record.fn}`];
  if (other === undefined) return record.value;
  const own = ours as Readonly<Record<string, number | null>>;
  return Object.fromEntries(
    Object.entries(record.value as object).map(([node, theirs]) => {
      const differs = theirs === other.theirs && (own[node] === null ? 'null' : typeof own[node]) === other.ours;
      return [node, differs ? own[node] : theirs];
    }),
  );
}

describe.each(Object.entries(expected))('%s', (network, relations) => {
  const reference: { readonly relations: Readonly<Record<string, Relation>> } = JSON.parse(
    readReference(network, 'reference.json'),
  );

  it('holds every relation of the reference', () => {
    expect(Object.keys(reference.relations).sort()).toEqual(Object.keys(relations).sort());
  });

  describe.each(Object.entries(relations))('%s', (relation, ids) => {
    const records = [...(reference.relations[relation]?.graph ?? []), ...(reference.relations[relation]?.node ?? [])];
    const ours = asReference(computeRelation(network, relation));
    const comparable = records
      .map((record) => ({ ...record, ourId: otherNames[record.id] ?? record.id }))
      .filter((record) => 'value' in record && ours.has(record.ourId) && !isStandIn(record));

    it('computes every id of the reference, or says why not', () => {
      const missing = records.map(({ id }) => id).filter((id) => !ours.has(otherNames[id] ?? id));
      expect([...new Set(missing)].filter((id) => notComputed[id] === undefined)).toEqual([]);
      expect(records.map(({ id }) => id).filter((id) => notComputed[id] !== undefined && ours.has(id))).toEqual([]);
    });

    it('computes what is expected of it', () => {
      expect(ids.filter((id) => !comparable.some(({ ourId }) => ourId === id))).toEqual([]);
    });

    it.each(comparable.map((record) => [record.id, record.fn, record] as const))('agrees on %s with %s', (id, _fn, record) => {
      const value = ours.get(record.ourId);
      expectAgreement(value, inOurConvention(record, value), id);
    });
  });
});

it('knows of no id that the reference does not have', () => {
  const inReference = Object.keys(expected).flatMap((network) => {
    const { relations }: { readonly relations: Readonly<Record<string, Relation>> } = JSON.parse(
      readReference(network, 'reference.json'),
    );
    return Object.values(relations).flatMap(({ graph, node }) => [...graph, ...node].map(({ id }) => id));
  });
  const known = new Set(inReference);
  expect([...Object.keys(notComputed), ...Object.keys(otherNames)].filter((id) => !known.has(id))).toEqual([]);
});
