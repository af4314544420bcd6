import { describe, expect, it } from 'vitest';
import { allMethods, findMethods, groupMethods, type Method } from '../../../client/state/methods.ts';
import type { IndicatorList } from '../../../server/http/contract.ts';
import { methods as described } from '../../../server/pipeline/methods.ts';

// The page gets the registries over the wire, as JSON.
const list = JSON.parse(JSON.stringify(described)) as IndicatorList;
const methods = allMethods(list);
const ids = (found: readonly Method[]) => found.map(({ id }) => id);

describe('the methods of the page', () => {
  it('are those of every registry, each once', () => {
    const { indicators, twoMode, measures, comparisons } = list;
    const wanted = [...indicators, ...twoMode, ...measures, ...comparisons].map(({ id }) => id);
    expect(ids(methods).toSorted()).toEqual(wanted.toSorted());
    expect(new Set(ids(methods)).size).toBe(methods.length);
  });

  it('stand by chapter and family, the usual ones first', () => {
    const groups = groupMethods(methods);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
    expect(groups.flatMap((group) => ids(group.methods))).toEqual(ids(methods));
    expect(groups[0]).toMatchObject({ id: 'node-activity', chapter: 'node', family: 'activity' });
    expect(groups[0]?.methods[0]?.id).toBe('degree_union');
  });

  it('keep what only some of them have', () => {
    const find = (id: string) => methods.find((method) => method.id === id);
    expect(find('ei_index')).toMatchObject({ byAttribute: true, evidence: 'all-ties', chapter: 'network' });
    expect(find('dilemma_prevalence')).toMatchObject({ ownDesign: true, evidence: 'records', chapter: 'measures' });
    expect(find('cug_edges')).toMatchObject({ range: { min: 0, max: 1 }, chapter: 'comparisons', family: 'one-network' });
    expect(find('cug_edges')?.statistics).toContain('density');
    expect(find('modularity_best_union')).toMatchObject({ searched: true });
  });
});

describe('findMethods', () => {
  it('finds by words of label, definition, id and sources, without accents', () => {
    expect(ids(findMethods(methods, 'Dichtheid', 'nl'))).toContain('density');
    expect(ids(findMethods(methods, 'densite', 'fr'))).toContain('density');
    expect(ids(findMethods(methods, 'degree_union', 'nl'))).toContain('degree_union');
    expect(ids(findMethods(methods, 'freeman 1977', 'nl'))).toContain('betweenness');
    expect(findMethods(methods, 'zzz', 'nl')).toEqual([]);
    expect(findMethods(methods, '  ', 'nl')).toBe(methods);
  });
});
