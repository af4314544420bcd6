import { describe, expect, it } from 'vitest';
import type { ParsedRow, ReadRows } from '../../../server/import/format.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { eachRow } from '../../../server/import/read-rows.ts';
import { contacts } from '../../../server/import/tables/contacts.ts';
import { readCsv } from '../../../server/import/text/csv.ts';
import { tables } from '../../../server/model/tables.ts';

const text = 'contact_id,date,from_org,to_org\nk1,2024-01-05,a,b\nk2,x,a,b\nk1,2024-01-05,a,b\n\nk3,2024-01-06,b,a\n';

function read(options: { readonly onRows?: ((rows: ReadRows) => void) | null }) {
  const csv = readCsv(
    () => [text],
    (cell) => contacts.match([cell]).matched > 0,
  );
  if (!('sheet' in csv)) throw new Error('no sheet');
  return contacts.read(csv.sheet, emptyContext('2026-11-22'), options);
}

describe('a sink for rows', () => {
  it('is given the rows that would be kept otherwise, as they are read', () => {
    const taken: ParsedRow[] = [];
    const names = Object.keys(tables.contacts.columns);
    const { parsed, ...facts } = read({
      onRows: (rows) => {
        let at = 0;
        eachRow(rows, (cells, attributes) => {
          const values = Object.fromEntries(names.map((name, index) => [name, cells[index]])) as unknown as ParsedRow['values'];
          taken.push({ line: rows.lines[at] ?? 0, row: rows.rows[at++] ?? 0, values, attributes });
        });
      },
    });
    const { parsed: kept, ...same } = read({});
    expect(parsed).toEqual([]);
    expect(taken).toEqual(kept);
    expect(facts).toEqual(same);
    expect(taken.map(({ row, values }) => [row, values])).toMatchObject([
      [2, { contact_id: 'k1', date: '2024-01-05', from_org: 'a', to_org: 'b', note: null }],
      [6, { contact_id: 'k3', date: '2024-01-06', from_org: 'b', to_org: 'a', note: null }],
    ]);
  });

  it('may be none at all: the rows are checked all the same', () => {
    const { parsed: _, ...facts } = read({});
    expect(read({ onRows: null })).toEqual({ ...facts, parsed: [] });
    expect([facts.records, [...facts.refused], facts.repeated, facts.twins]).toEqual([4, [3], [4], [2]]);
  });
});
