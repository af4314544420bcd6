import { type TableKind, tables } from '../../model/tables.ts';
import type { Evidence, EvidenceRecord } from '../../pipeline/workbench-model.ts';
import type { EvidenceRow, EvidenceView } from '../contract.ts';
import type { Frozen } from '../route.ts';
import { sourceClassLabel, tableLabel } from './labels.ts';

/** The rows and passages behind a tie, node or indicator. */
export function evidenceView(evidence: Evidence): Frozen<EvidenceView> {
  const { subject, from, to, node, indicator, sourceClass, ties, groups } = evidence;
  return {
    subject: {
      kind: subject.kind,
      from,
      to,
      node,
      indicator: indicator === null ? null : { id: indicator.id, label: indicator.label, ...indicator.value },
      sourceClass: sourceClass === null ? null : { id: sourceClass, label: sourceClassLabel(sourceClass) },
    },
    ties,
    groups: groups.map(({ kind, total, counting, rows }) => ({
      kind,
      label: tableLabel(kind),
      total,
      counting,
      rows: rows.map((row) => evidenceRow(kind, row)),
    })),
  };
}

function evidenceRow(kind: TableKind, evidence: EvidenceRecord): Frozen<EvidenceRow> {
  const { record, file, from, to, type, withheld, counts } = evidence;
  const { importId, line, row } = record.origin;
  const written = record.written && Object.entries(record.written).map(([column, value]) => ({ column, value }));
  const cells = cellsOf(kind, evidence);
  return { id: record.id, file, importId, line, row, cells, ...(written && { written }), from, to, type, withheld, counts };
}

/** The cells that are filled in, in the order of the table's columns, then the attributes that were kept. */
function cellsOf(kind: TableKind, { record, names }: EvidenceRecord): EvidenceRow['cells'] {
  const values = new Map<string, unknown>(Object.entries(record));
  const named = new Map(Object.entries(names));
  const own = Object.keys(tables[kind].columns).map((column) => {
    const name = named.get(column);
    return { column, value: values.get(column) ?? null, ...(name !== undefined && { name }) };
  });
  const kept = Object.entries(record.attributes ?? {}).map(([column, value]) => ({ column, value }));
  return [...own, ...kept].flatMap(({ value, ...cell }) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [{ ...cell, value }] : [],
  );
}
