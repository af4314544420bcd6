import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../server/graph/evidence-index.ts';
import type { CountedCell, MeasuredCell, StudyMeasure } from '../../../server/indicators/study/measure.ts';
import { findCell, measureCells, measureStudy } from '../../../server/indicators/study/measured-study.ts';
import { buildHashed } from '../../../server/pipeline/analyse.ts';
import { gatherMeasureEvidence } from '../../../server/pipeline/evidence.ts';
import { readStudy } from '../graph/read-study.ts';

/*
 * From any value of a measure to the rows behind it, over both example studies: every record that is named exists, none comes twice, and
 * counting them again gives the value where it is a share of documents.
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

  it('of prevalence are the documents among the listed passages', () => {
    const shares = cells.filter(({ measure, cell }) => measure.id === 'dilemma_prevalence' && cell.value !== null);
    expect(shares.length).toBeGreaterThan(0);
    for (const { measure, cell } of shares) {
      const ids = new Set(named(measure, cell).flatMap(({ kind, id }) => (kind === 'coding' ? [id] : [])));
      const codes = new Set([cell.detail['codes'] ?? []].flat());
      const passages = records.coding.filter(({ id, code }) => ids.has(id) && codes.has(code));
      const documents = new Set(passages.map((row) => row.interview_id.toLowerCase()));
      expect([cell.key, cell.unit, documents.size]).toEqual([cell.key, cell.unit, cell.numerator]);
    }
  });
});
