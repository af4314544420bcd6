import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../server/graph/evidence-index.ts';
import type { CountedCell, MeasuredCell, StudyMeasure } from '../../../server/indicators/study/measure.ts';
import { findCell, measureCells, measureStudy } from '../../../server/indicators/study/measured-study.ts';
import { foldId } from '../../../server/model/identity.ts';
import type { TableKind } from '../../../server/model/tables.ts';
import { buildHashed } from '../../../server/pipeline/analyse.ts';
import { gatherMeasureEvidence } from '../../../server/pipeline/evidence.ts';
import { readStudy } from '../graph/read-study.ts';

/*
 * From any value of a measure to the rows behind it, over both example studies: every record that is named exists, none comes twice, and
 * counting them again gives the numerator and the denominator where the value is a share of what the rows are.
 */

const studies = {
  'brochure-2017': readStudy('datasets/brochure-2017', ['organisations', 'relations', 'coding', 'codebook']),
  'boom-antwerpen-synthetic': readStudy('datasets/boom-antwerpen-synthetic', [
    'organisations',
    'persons',
    'affiliations',
    'contacts',
    'relations',
    'coding',
    'codebook',
    'interviews',
    'episodes',
    'events',
    'attendance',
    'quality',
  ]),
};

type Row = { readonly kind: TableKind; readonly record: object };

/** How many different things the rows of some tables speak of. */
const countOf =
  (column: string, ...kinds: readonly TableKind[]) =>
  (rows: readonly Row[]): number =>
    new Set(rows.filter(({ kind }) => kinds.includes(kind)).map(({ record }) => foldId(String(Reflect.get(record, column)))))
      .size;
const documents = countOf('interview_id', 'coding', 'interviews');
const contacts = countOf('id', 'contacts');
const organisations = countOf('org_id', 'organisations');

/** What a share counts, for the measures whose rows are what is counted. */
const recounts: ReadonlyMap<string, (rows: readonly Row[]) => number> = new Map([
  ...[
    'dilemma_prevalence',
    'dilemma_poles_within',
    'factor_prevalence',
    'factor_present',
    'factor_hindering',
    'factor_wished',
    'threshold_prevalence',
    'function_prevalence',
    'governance_dilemma_prevalence',
  ].map((id) => [id, documents] as const),
  ...[
    'warm_handover',
    'knowledge_tacit_capacity',
    'loyalty_initiative',
    'formal_contacts',
    'collaboration_types',
    'person_pair_share',
    'single_person_dependency',
    'continuity_of_care',
    'fixed_contact_use',
  ].map((id) => [id, contacts] as const),
  ['isolation_classes', organisations],
]);
/** What the denominator of a measure is that is no part of its rows: the number of the rows themselves. */
const wholes: ReadonlyMap<string, TableKind> = new Map([
  ...[
    'channel_richness',
    'pair_channel_richness',
    'contact_balance',
    'collaboration_types_by_channel',
    'learning_appropriation',
    'identity_profession_ei',
  ].map((id) => [id, 'contacts'] as const),
  ['quality_mean', 'quality'],
]);
const recounted = new Set<string>();

describe.each(Object.entries(studies))('values of %s', (_name, records) => {
  const built = buildHashed(records, {});
  const index = indexEvidence(built.network, records);
  const request = { seed: 1 };
  const measured = measureStudy(records, built.network, request);
  const page = { kind: null, offset: 0, limit: 1_000_000 };
  const computed = new Map<StudyMeasure, readonly MeasuredCell[]>();
  const cellsOf = (measure: StudyMeasure): readonly MeasuredCell[] => {
    const known = computed.get(measure) ?? measureCells(measure, records, built.network, request);
    computed.set(measure, known);
    return known;
  };
  const evidenceOf = (measure: StudyMeasure, { unit, key }: CountedCell) =>
    gatherMeasureEvidence(index, records, cellsOf(measure), { kind: 'measure', measure: measure.id, unit, key }, page);
  const named = (measure: StudyMeasure, cell: CountedCell) => findCell(cellsOf(measure), cell)?.evidence() ?? [];
  const cells = measured.values.flatMap(({ measure, cells }) => cells.map((cell) => ({ measure, cell })));

  it('lead to the records they name, each once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cells), ({ measure, cell }) => {
        const evidence = evidenceOf(measure, cell);
        const listed = evidence.groups.flatMap(({ kind, rows }) => rows.map(({ record }) => `${kind} ${record.id}`));
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed.toSorted()).toEqual(
          named(measure, cell)
            .map(({ kind, id }) => `${kind} ${id}`)
            .toSorted(),
        );
        expect(listed.length).toBe(cell.records);
        expect(evidence.indicator?.value).toEqual({ value: cell.value, reason: cell.reason });
      }),
      { numRuns: 300 },
    );
  });

  it('are a number or a reason, never both and never NaN', () => {
    for (const { measure, cell } of cells) {
      const where = `${measure.id} ${cell.unit.by} ${cell.unit.value} ${cell.key.join(' ')}`;
      expect([where, cell.value === null, cell.value === null || Number.isFinite(cell.value)]).toEqual([
        where,
        cell.reason !== null,
        true,
      ]);
    }
  });

  it('are counted again from their rows: those that count give the numerator, all of them the denominator', () => {
    const found = new Set<string>();
    for (const { measure, cell } of cells) {
      const recount = recounts.get(measure.id);
      if (recount === undefined || cell.value === null) continue;
      const rows = evidenceOf(measure, cell).groups.flatMap((group) => group.rows.map((row) => ({ ...row, kind: group.kind })));
      const where = `${measure.id} ${cell.unit.by} ${cell.unit.value} ${cell.key.join(' ')}`;
      const counting = rows.filter(({ counts }) => counts);
      expect([where, recount(counting), recount(rows)]).toEqual([where, cell.numerator, cell.denominator]);
      found.add(measure.id);
    }
    for (const id of found) recounted.add(id);
  });

  it('are a sum or a balance over all of their rows', () => {
    for (const { measure, cell } of cells) {
      const kind = wholes.get(measure.id);
      if (kind === undefined || cell.value === null) continue;
      const rows = named(measure, cell).filter((ref) => ref.kind === kind);
      expect([measure.id, cell.unit, cell.key, rows.length]).toEqual([measure.id, cell.unit, cell.key, cell.denominator]);
      recounted.add(measure.id);
    }
  });

  it('list the rows that count before those that are only in the whole, on whichever page', { timeout: 60_000 }, () => {
    let mixed = 0;
    for (const { measure, cell } of cells) {
      const found = findCell(cellsOf(measure), cell);
      const [listed, counted] = [found?.evidence() ?? [], found?.counted() ?? []];
      const known = new Set(listed.map(({ kind, id }) => `${kind} ${id}`));
      const strange = counted.filter(({ kind, id }) => !known.has(`${kind} ${id}`));
      expect([measure.id, cell.unit.value, cell.key, strange]).toEqual([measure.id, cell.unit.value, cell.key, []]);
      if (counted.length === listed.length || mixed > 80) continue;
      mixed++;
      for (const { kind, rows, counting, total } of evidenceOf(measure, cell).groups) {
        expect(rows.map(({ counts }) => counts)).toEqual(rows.map((_row, place) => place < counting));
        expect(rows.length).toBe(total);
        const subject = { kind: 'measure', measure: measure.id, unit: cell.unit, key: cell.key } as const;
        const second = { kind, offset: 1, limit: 1 };
        const [group] = gatherMeasureEvidence(index, records, cellsOf(measure), subject, second).groups;
        expect(group?.rows.map(({ record }) => record.id)).toEqual(rows.slice(1, 2).map(({ record }) => record.id));
      }
    }
    expect(mixed).toBeGreaterThan(0);
  });
});

it('every measure that is counted again has a value in one of the studies', () => {
  expect([...recounted].sort()).toEqual([...recounts.keys(), ...wholes.keys()].sort());
});
