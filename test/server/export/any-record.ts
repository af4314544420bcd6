import fc from 'fast-check';
import type { CellValue } from '../../../server/import/tables/fingerprint.ts';
import type { Column } from '../../../server/model/table.ts';
import { type TableKind, tables } from '../../../server/model/tables.ts';
import { vocabularies } from '../../../server/model/vocabulary.ts';

/* Records as a study may hold them: every column of a table with any value that its declaration allows, or none. */

type AnyRecord = Readonly<Record<string, CellValue>>;

const signs = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  '|',
  '0',
  '00',
  '1E5',
  'a',
  'É',
  'e\u0301',
  '👪',
  'ش',
  ' ',
  '_',
  '(',
  '#',
  '<b>',
  '__proto__',
];

/** What `trim` leaves, in NFC, without control characters: an id, or a word of an open vocabulary. */
const short = fc
  .string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 20 })
  .map((text) => text.normalize('NFC').trim())
  .filter((text) => text !== '');

const text = fc
  .oneof(
    fc.string({ unit: 'binary' }).filter((cell) => cell.isWellFormed()),
    fc.string({ unit: fc.constantFrom(...signs, ';', '\r\n', '\n', '\t', '\ufeff', '\0', '\u00a0'), maxLength: 60 }),
  )
  .filter((cell) => cell.trim() !== '');

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function anyValue(name: string, column: Column): fc.Arbitrary<CellValue> {
  const { min = -1000, max = 1000 } = column;
  switch (column.type) {
    case 'text':
      return text;
    case 'date':
      return day;
    case 'integer':
      return fc.integer({ min, max });
    case 'number':
      return fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(column.values ?? []));
    case 'term':
      return fc.oneof(
        fc.constantFrom(...(vocabularies[column.vocabulary ?? ''] ?? []).map(({ key }) => key), 'own'),
        short.map((word) => `own ${word}`),
      );
    case 'id':
      // A name that another record has would stand for that record.
      return column.multiple
        ? fc
            .array(short, { minLength: 1, maxLength: 3 })
            .map((ids) => ids.map((id) => `${name} ${id}`.replaceAll(';', '')).join(';'))
        : short.map((id) => (column.refersTo === undefined ? id : `${name} ${id}`));
  }
}

/** Some records of a table, each with a key of its own. */
export function recordsOfTable(kind: TableKind): fc.Arbitrary<AnyRecord[]> {
  const columns: Readonly<Record<string, Column>> = tables[kind].columns;
  const values = Object.entries(columns).map(([name, column]): [string, fc.Arbitrary<CellValue>] => {
    const value = anyValue(name, column);
    return [name, column.required ? value : fc.option(value, { nil: null })];
  });
  const [own = Object.keys(columns)[0] ?? ''] = tables[kind].key;
  const record: fc.Arbitrary<Record<string, CellValue>> = fc.record(Object.fromEntries(values));
  return fc
    .array(record, { minLength: 1, maxLength: 4 })
    .map((records) => records.map((each, at) => whole({ ...each, [own]: `${each[own] ?? ''}${at}`.trim() }, columns)));
}

/** What must be true between the columns of a record. */
function whole(record: Record<string, CellValue>, columns: Readonly<Record<string, Column>>): AnyRecord {
  if ('lat' in columns && (record.lat === null || record.lon === null)) Object.assign(record, { lat: null, lon: null });
  if ('segment' in columns) record.org_id ??= 'ocmw';
  const { date_from: from, date_to: to } = record;
  if (typeof from === 'string' && typeof to === 'string' && to < from) Object.assign(record, { date_from: to, date_to: from });
  return record;
}
