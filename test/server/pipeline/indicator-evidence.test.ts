import { describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../server/graph/evidence-index.ts';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import type { Computed } from '../../../server/indicators/pieces.ts';
import type { PartialRecipe } from '../../../server/model/network-recipe.ts';
import type { StudyRecords } from '../../../server/model/records.ts';
import { analyse, buildHashed, defaultPartitions } from '../../../server/pipeline/analyse.ts';
import { gatherEvidence } from '../../../server/pipeline/evidence.ts';
import type { EvidenceSubject } from '../../../server/pipeline/workbench-model.ts';
import { readStudy } from '../graph/read-study.ts';

/*
 * From every value of every indicator to the rows behind it, and back: a study that holds only these rows, with the same list of
 * organisations, gives the same value by the same recipe. What a value stands on is therefore all among its rows.
 */

const studies: readonly (readonly [name: string, records: StudyRecords, recipe: PartialRecipe])[] = [
  ['brochure-2017', readStudy('datasets/brochure-2017', ['organisations', 'relations', 'coding', 'codebook']), {}],
  [
    'Boom in boom-antwerpen-synthetic',
    readStudy('datasets/boom-antwerpen-synthetic', [
      'municipalities',
      'organisations',
      'contacts',
      'relations',
      'coding',
      'codebook',
      'interviews',
    ]),
    { municipalities: ['Boom'] },
  ],
];

type Subject = Exclude<EvidenceSubject, { kind: 'measure' | 'two-mode' }>;
type Ends = { readonly from_org: string; readonly to_org: string };

/** What weights count hangs on which tables a study has: one that would be left empty keeps a row of somebody with itself, no tie. */
function neverEmpty<T extends Ends>(before: readonly T[], left: readonly T[]): readonly T[] {
  const [first] = before;
  return left.length > 0 || first === undefined ? left : [{ ...first, to_org: first.from_org }];
}

const same = (value: unknown) => (typeof value === 'number' ? expect.closeTo(value, 9) : value);

describe.each(studies)('values of indicators of %s follow from the rows behind them:', (_name, records, recipe) => {
  const built = buildHashed(records, recipe);
  const index = indexEvidence(built.network, records);
  const options = { partitions: defaultPartitions(built.network), seed: 1 };
  const results = analyse(built, records, options, {});
  const known = new Map<string, Computed>();

  /** All indicators of the study as it would be if only the rows behind the subject had come in. */
  function fromRowsOf(subject: Subject): Computed {
    const { groups } = gatherEvidence(index, records, results, subject, { kind: null, offset: 0, limit: 1_000_000 });
    const rows = new Map(groups.map(({ kind, rows }) => [kind, new Set(rows.map(({ record }) => record.id))] as const));
    const key = JSON.stringify([...rows].map(([kind, ids]) => [kind, ...ids]));
    const { contacts, relations, coding } = records;
    const only = {
      ...records,
      // Who there is and where is the frame; what the others are is not.
      organisations: records.organisations.map((row) =>
        rows.get('organisations')?.has(row.id) ? row : { ...row, sector: null, type: null, district: null },
      ),
      contacts: neverEmpty(
        contacts,
        contacts.filter(({ id }) => rows.get('contacts')?.has(id)),
      ),
      relations: neverEmpty(
        relations,
        relations.filter(({ id }) => rows.get('relations')?.has(id)),
      ),
      coding: coding.filter(({ id }) => rows.get('coding')?.has(id)),
    };
    const computed = known.get(key) ?? computeIndicators(buildHashed(only, recipe).network, options);
    known.set(key, computed);
    return computed;
  }

  it('each of each organisation', { timeout: 60_000 }, () => {
    for (const { id, values } of results.node) {
      for (const [at, node] of results.nodes.entries()) {
        const { nodes, node: again } = fromRowsOf({ kind: 'indicator', indicator: id, node });
        const value = again.find((each) => each.id === id)?.values[nodes.indexOf(node)];
        expect([id, node, value]).toEqual([id, node, same(values[at])]);
      }
    }
  });

  it('each of the network', () => {
    for (const { id, value } of results.network) {
      const again = fromRowsOf({ kind: 'indicator', indicator: id, node: null });
      expect([id, again.network.find((each) => each.id === id)?.value]).toEqual([id, same(value)]);
    }
  });

  it('each of each tie', { timeout: 60_000 }, () => {
    for (const { id, values } of results.tie) {
      for (const [at, [from, to]] of results.ties.entries()) {
        const { ties, tie: again } = fromRowsOf({ kind: 'tie', from, to, indicator: id });
        const value = again.find((each) => each.id === id)?.values[ties.findIndex(([a, b]) => a === from && b === to)];
        // Where nobody is known to be in a group there are no values for it.
        expect([id, from, to, value ?? null]).toEqual([id, from, to, same(values[at])]);
      }
    }
  });
});
