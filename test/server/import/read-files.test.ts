import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFromRecords } from '../../../server/import/context-from-records.ts';
import type { FileReading } from '../../../server/import/format.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { importFormats } from '../../../server/import/index.ts';
import { maxBytes, maxTextBytes } from '../../../server/import/limits.ts';
import { readEdgeFiles } from '../../../server/import/read-edge-files.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { emptyRecords, type StoredRecord, type StudyRecords } from '../../../server/model/records.ts';
import { type TableKind, tableKinds, tables } from '../../../server/model/tables.ts';

const today = '2026-11-22';
const encoder = new TextEncoder();
const file = (name: string, text: string) => ({ name, bytes: encoder.encode(text) });
const organisations = 'org_id,name\na,Dienst A\nb,Dienst B\n';
const codes = (reading: FileReading | undefined) => reading?.issues.map((issue) => issue.code);

/** Records as a store would give them back after these readings. */
function stored(readings: readonly FileReading[]): StudyRecords {
  const found = new Map<TableKind, StoredRecord<TableKind>[]>(tableKinds.map((kind) => [kind, []]));
  for (const { kind, parsed } of readings) {
    const list = kind === null ? undefined : found.get(kind);
    for (const { line, row, values, attributes } of parsed) {
      list?.push({ ...values, id: list.length + 1, origin: { importId: 'i', line, row }, attributes });
    }
  }
  // Every table has its own list, made above.
  return { ...emptyRecords(), ...(Object.fromEntries(found) as unknown as StudyRecords) };
}

describe('the brochure', () => {
  const folder = fileURLToPath(new URL('../../../datasets/brochure-2017/', import.meta.url));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: readFileSync(folder + name) }));
  const readings = new Map(readFiles(files, emptyContext(today)).map((reading) => [reading.file, reading]));

  // Rows of each file, counted with `wc -l` less the header.
  it.each([
    ['organisations.csv', 58],
    ['relations.csv', 78],
    ['coding.csv', 114],
    ['codebook.csv', 50],
  ])('%s: %i rows, nothing to complain about', (name, rows) => {
    const reading = readings.get(name);
    expect([reading?.outcome, reading?.records, reading?.parsed.length, reading?.issues]).toEqual(['accept', rows, rows, []]);
  });

  it.each(['interview-sample.csv', 'practice-factors.csv'])('%s is no table of a study', (name) => {
    expect(codes(readings.get(name))).toEqual(['unknown-kind']);
  });

  it('gives nothing new the second time', () => {
    const context = contextFromRecords(stored([...readings.values()]), today);
    for (const reading of readFiles(files, context)) {
      if (reading.kind === null) continue;
      expect([reading.file, reading.outcome, reading.parsed.length, reading.repeated.length]).toEqual([
        reading.file,
        'warn',
        0,
        reading.records,
      ]);
    }
  });
});

describe('several files', () => {
  it('reads what is referred to first, whatever the order, and answers in the order given', () => {
    const readings = readFiles(
      [file('c.csv', 'date,from_org,to_org\n2024-01-05,Dienst A,b\n'), file('o.csv', organisations)],
      emptyContext(today),
    );
    expect(readings.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['contacts', 'accept'],
      ['organisations', 'accept'],
    ]);
    expect(readings[0]?.parsed[0]?.values).toMatchObject({ from_org: 'a', to_org: 'b' });
  });

  it('takes of a log that grew only what is new, and says the rest is known', () => {
    const head = 'date,from_org,to_org\n';
    const first = readFiles(
      [file('o.csv', organisations), file('c.csv', `${head}2024-01-05,a,b\n2024-01-05,a,b\n`)],
      emptyContext(today),
    );
    const context = contextFromRecords(stored(first), today);
    const [again] = readFiles(
      [file('c.csv', `${head}2024-01-05,a,b\n2024-01-05,a,b\n2024-01-05,a,b\n2024-01-06,a,b\n`)],
      context,
    );
    // Two of the three equal rows are those the study has; the third is a further contact.
    expect([again?.outcome, again?.repeated, again?.parsed.map((row) => row.row)]).toEqual(['warn', [2, 3], [4, 5]]);
    expect(codes(again)).toEqual(['known-row', 'known-row', 'identical-row']);
  });

  it('compares keys with the study: same content is known, other content is refused', () => {
    const context = contextFromRecords(stored(readFiles([file('o.csv', organisations)], emptyContext(today))), today);
    const [again] = readFiles([file('o.csv', 'org_id,name\nA,Dienst A\na,Dienst A\nb,Andere\n')], context);
    expect(codes(again)).toEqual(['known-record', 'duplicate-row', 'duplicate-id']);
    expect(again?.outcome).toBe('reject');
  });

  it('shows 100 issues of a severity and counts them all', () => {
    const rows = Array.from({ length: 250 }, (_, at) => `x,a,z${at}\n`).join('');
    const [, reading] = readFiles(
      [file('o.csv', organisations), file('c.csv', `date,from_org,to_org\n${rows}`)],
      emptyContext(today),
    );
    expect([reading?.errors, reading?.warnings, reading?.issues.length]).toEqual([250, 250, 200]);
  });

  it('takes more of a text table, which it reads row by row, than of a file that must be opened as a whole', () => {
    const row = `2024-01-05,a,b,${'x'.repeat(30_000)}\n`;
    const log = `date,from_org,to_org,note\n${row.repeat(Math.ceil((maxBytes + 1) / row.length))}`;
    const network = `{"nodes": [${' '.repeat(maxBytes)}]}`;
    const readings = readFiles([file('log.csv', log), file('net.json', network)], emptyContext(today), { rowsTo: () => null });
    expect(readings.map((reading) => [reading.kind, reading.issues[0]?.code])).toEqual([
      ['contacts', 'no-organisations'],
      [null, 'file-too-large'],
    ]);
    const [longer] = readFiles([{ name: 'log.csv', bytes: new Uint8Array(maxTextBytes + 1) }], emptyContext(today));
    expect(codes(longer)).toEqual(['file-too-large']);
  });

  it('refuses a file beyond the limits', () => {
    const [large] = readFiles([file('o.csv', organisations)], emptyContext(today), { maxBytes: 10 });
    expect(codes(large)).toEqual(['file-too-large']);
    const [wide] = readFiles([file('o.csv', `org_id,name${',x'.repeat(10_000)}\n`)], emptyContext(today));
    expect(codes(wide)).toEqual(['too-wide']);
    const [long] = readFiles(
      [file('o.csv', `org_id,name\na,${'x'.repeat(40_000)}\n${'i'.repeat(5000)},B\nc,C\n`)],
      emptyContext(today),
    );
    expect(long?.issues.map(({ code, row }) => [code, row])).toEqual([
      ['cell-too-long', 2],
      ['cell-too-long', 3],
    ]);
  });
});

describe('edge lists', () => {
  it('keeps isolates, and warns of a node that only the edges name', () => {
    const [nodes, edges] = readEdgeFiles(
      file('n.csv', 'id,wealth\na,1\nb,2\nc,3\n'),
      file('e.csv', 'source,target,weight\na,b,2\nb,d,1\n'),
      today,
    );
    expect([nodes?.format, nodes?.parsed.length, nodes?.warnings]).toEqual(['node-list', 3, 0]);
    expect(edges?.parsed.map((row) => row.values)).toMatchObject([
      { from_org: 'a', to_org: 'b', type: 'tie', direction: 'directed', strength: 2 },
      { from_org: 'b', to_org: 'd', strength: 1 },
    ]);
    expect(codes(edges)).toEqual(['unknown-organisation']);
  });

  it('reads edges alone', () => {
    const [edges] = readEdgeFiles(null, file('e.csv', 'source;target;directed\n1;2;false\n'), today);
    expect([edges?.outcome, edges?.parsed[0]?.values]).toMatchObject([
      'warn',
      { from_org: '1', to_org: '2', direction: 'mutual' },
    ]);
  });
});

describe('every format', () => {
  it('has an id of its own and recognises its table by canonical headers', () => {
    expect(new Set(importFormats.map(({ id }) => id)).size).toBe(importFormats.length);
    for (const format of importFormats.filter(({ id, kind }) => id === kind)) {
      const match = format.match(Object.keys(tables[format.kind].columns));
      expect([format.id, match.missing, match.doubled, match.matched]).toEqual([
        format.id,
        [],
        [],
        Object.keys(tables[format.kind].columns).length,
      ]);
    }
  });

  it.each(tableKinds)('%s: a file with the canonical headers is recognised without help', (kind) => {
    const header = Object.keys(tables[kind].columns).join(';');
    const [reading] = readFiles([file('x.csv', `${header}\n`)], emptyContext(today));
    expect([reading?.kind, reading?.format, reading?.outcome]).toEqual([kind, kind, 'warn']);
  });
});

describe('laws', () => {
  it('every data row is stored, refused or repeated', () => {
    const cell = fc.constantFrom('', 'a', 'b', 'Dienst A', '2024-01-05', '1/2/2024', 'x', '7,5', '"', '__proto__');
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = ['contact_id,date,from_org,to_org', ...rows.map((row) => row.join(','))].join('\n');
        const [reading] = readFiles([file('contacts.csv', text)], emptyContext(today));
        expect(reading?.records).toBe(
          (reading?.parsed.length ?? 0) + (reading?.refused.size ?? 0) + (reading?.repeated.length ?? 0),
        );
        expect(reading?.outcome === 'accept').toBe((reading?.errors ?? 0) + (reading?.warnings ?? 0) === 0);
      }),
    );
  });

  it('arbitrary bytes never throw', () => {
    const start = fc.constantFrom('', 'org_id,name\n', 'date;from_org;to_org\n', 'sep=;\n', '\ufeffinterview_id,code,org_id\r\n');
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (text, bytes) => {
        const head = encoder.encode(text);
        const whole = new Uint8Array(head.length + bytes.length);
        whole.set(head);
        whole.set(bytes, head.length);
        const [reading] = readFiles([{ name: 'x.csv', bytes: whole }], emptyContext(today));
        expect(['accept', 'warn', 'partial', 'reject']).toContain(reading?.outcome);
      }),
      { numRuns: 2000 },
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('a record written out and read again is the same record', () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '=', '|') })
      .map((value) => `t${value}`);
    const row = fc.record({
      name: text,
      address: fc.option(text),
      places: fc.option(fc.nat(500)),
      in_boundary: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = (value: unknown): string => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);
        const lines = rows.map((each, at) =>
          [`id${at}`, each.name, each.address, each.places, each.in_boundary].map(quoted).join(','),
        );
        const [reading] = readFiles(
          [file('x.csv', `org_id,name,address,places,in_boundary\r\n${lines.join('\r\n')}\r\n`)],
          emptyContext(today),
        );
        expect([reading?.errors, reading?.parsed.map(({ values }) => values)]).toMatchObject([
          0,
          rows.map((each, at) => ({ org_id: `id${at}`, ...each })),
        ]);
      }),
    );
  });
});
