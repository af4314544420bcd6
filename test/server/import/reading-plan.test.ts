import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileReading, SourceFile } from '../../../server/import/format.ts';
import { emptyContext, withRecords } from '../../../server/import/import-context.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import type { ReadingProgress } from '../../../server/import/reading-progress.ts';
import { type ImportPlan, importPlanSchema } from '../../../server/model/reading-plan.ts';
import { type XlsxSheet, xlsxFile } from './xlsx-file.ts';

const today = '2026-11-22';
const context = withRecords(emptyContext(today), 'organisations', [
  { values: { org_id: 'a', name: 'Dienst A' }, attributes: null },
  { values: { org_id: 'b', name: 'Dienst B' }, attributes: null },
]);
const encoder = new TextEncoder();
const file = (name: string, text: string): SourceFile => ({ name, bytes: encoder.encode(text) });

/** A plan for one file; `tables` as people write them, without what they leave open. */
const planOf = (name: string, tables: readonly object[], more: object = {}): ImportPlan =>
  importPlanSchema.parse({ files: [{ file: name, tables, ...more }] });
const readCsv = (text: string, table: object = {}, more: object = {}): FileReading => {
  const [reading] = readFiles([file('t.csv', text)], context, { plan: planOf('t.csv', [table], more) });
  if (reading === undefined) throw new Error('no reading');
  return reading;
};
const codes = ({ issues }: FileReading) => issues.map(({ code }) => code);
const valuesOf = ({ parsed }: FileReading) =>
  parsed.map(({ values }) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));

describe('the plan of a text table', () => {
  const log = 'date,from_org,to_org\n2024-01-05,a,b\n';

  it('says the encoding, and a wrong one is never silent', () => {
    const latin = new Uint8Array([...encoder.encode('org_id,name\nx,Cr'), 0xe8, ...encoder.encode('che\n')]);
    const read = (encoding: string | undefined) =>
      readFiles([{ name: 'o.csv', bytes: latin }], emptyContext(today), {
        plan: planOf('o.csv', [], encoding === undefined ? {} : { encoding }),
      })[0];
    expect(read(undefined)?.issues.map(({ code }) => code)).toEqual(['assumed-encoding']);
    expect(read('windows-1252')?.issues).toEqual([]);
    expect(read('windows-1252')?.parsed[0]?.values).toMatchObject({ name: 'Crèche' });
    expect(read('utf-8')?.issues.map(({ code }) => code)).toEqual(['broken-encoding', 'lost-character']);
    expect(read('utf-16le')?.outcome).toBe('reject');
  });

  it('says the separator, whatever single character it is', () => {
    expect(readCsv('date^from_org^to_org\n2024-01-05^a^b\n', {}, { delimiter: '^' }).outcome).toBe('accept');
    expect(readCsv('sep=;\ndate,from_org,to_org\n2024-01-05,a,b\n', {}, { delimiter: ',' }).outcome).toBe('accept');
    expect(readCsv(log, {}, { delimiter: ';' }).outcome).toBe('reject');
    expect(importPlanSchema.safeParse({ files: [{ file: 'x', delimiter: '"' }] }).success).toBe(false);
  });

  it('says where the header is; what is above it is a title and no longer news', () => {
    const text = 'Naam,Gemeente\nContacten,Boom\n\ndatum,van,naar\n5/1/2024,a,b\n';
    const reading = readCsv(text, { headerRow: 4 });
    expect([reading.outcome, reading.kind, reading.records]).toEqual(['accept', 'contacts', 1]);
    expect(codes(readCsv(text, { headerRow: 3 }))).toEqual(['header-row-missing']);
    expect(codes(readCsv(text, { headerRow: 40 }))).toEqual(['header-row-missing']);
  });

  it('says which table it is, and which format reads it', () => {
    expect(readCsv('id,label\nx,X\n', { kind: 'organisations', format: 'node-list' })).toMatchObject({
      kind: 'organisations',
      format: 'node-list',
      outcome: 'accept',
    });
    expect(codes(readCsv(log, { format: 'no-such-format' }))).toEqual(['unknown-kind']);
  });

  it('says the order of day and month, which counts for dates that end in their year only', () => {
    const text = 'date,from_org,to_org\n3/4/2024,a,b\n12/31/2024,a,b\n2024-05-06,a,b\n5.6.24,a,b\n';
    expect(codes(readCsv(text))).toEqual(['bad-date']);
    expect(valuesOf(readCsv(text, { dateOrder: 'month-first' })).map(({ date }) => date)).toEqual([
      '2024-03-04',
      '2024-12-31',
      '2024-05-06',
      '2024-05-06',
    ]);
  });

  it('leaves a table out: nothing of it is read', () => {
    const reading = readCsv(log, { leaveOut: true });
    expect(reading).toMatchObject({ leftOut: 'chosen', outcome: 'accept', kind: null, records: 0, parsed: [], issues: [] });
  });
});

describe('the plan of columns', () => {
  it('gives a header to a column, by its number among equal ones', () => {
    const text = 'wanneer,dienst,dienst,aantal\n5/1/2024,a,b,3\n';
    const columns = [
      { header: 'Wanneer', column: 'date' },
      { header: 'dienst', nth: 1, column: 'from_org' },
      { header: 'dienst', nth: 2, column: 'to_org' },
      { header: 'aantal', column: null, keep: true },
    ];
    const reading = readCsv(text, { kind: 'contacts', columns });
    expect([reading.outcome, reading.issues]).toEqual(['accept', []]);
    expect(reading.parsed[0]?.values).toMatchObject({ date: '2024-01-05', from_org: 'a', to_org: 'b' });
    expect(Object.entries(reading.parsed[0]?.attributes ?? {})).toEqual([['aantal', '3']]);
    expect(reading.columns).toEqual([
      { header: 'wanneer', nth: 1, column: 'date', kept: false, personal: false },
      { header: 'dienst', nth: 1, column: 'from_org', kept: false, personal: false },
      { header: 'dienst', nth: 2, column: 'to_org', kept: false, personal: false },
      { header: 'aantal', nth: 1, column: null, kept: true, personal: false },
    ]);
    // The columns say what it is; nobody needs to.
    expect(readCsv(text, { columns }).kind).toBe('contacts');
  });

  it('settles two headers for one column, and a required one that is missing', () => {
    const text = 'date,datum,from_org,to_org\n2024-01-05,2024-01-06,a,b\n';
    expect(codes(readCsv(text))).toEqual(['duplicate-column']);
    const chosen = readCsv(text, { columns: [{ header: 'datum', column: 'date' }] });
    expect([codes(chosen), valuesOf(chosen)[0]?.['date']]).toEqual([['unknown-column'], '2024-01-06']);
    const none = readCsv(text, { columns: [{ header: 'datum', column: null }] });
    expect([codes(none), valuesOf(none)[0]?.['date']]).toEqual([[], '2024-01-05']);
    expect(
      codes(readCsv('date,from_org,partij\n2024-01-05,a,b\n', { columns: [{ header: 'partij', column: 'to_org' }] })),
    ).toEqual([]);
  });

  it('never keeps what looks personal, but takes it as a pseudonym where a column is for that', () => {
    const text = 'date,from_org,to_org,Voornaam\n2024-01-05,a,b,Els\n';
    expect(codes(readCsv(text, { columns: [{ header: 'voornaam', column: null, keep: true }] }))).toEqual(['personal-column']);
    const note = readCsv(text, { columns: [{ header: 'voornaam', column: 'note' }] });
    expect([note.outcome, codes(note)]).toEqual(['reject', ['choice-personal']]);
    const [person] = readFiles(
      [file('t.csv', text)],
      { ...context, pseudonymise: (domain, value) => `${domain}-${value.length}` },
      { plan: planOf('t.csv', [{ columns: [{ header: 'voornaam', column: 'from_person' }] }]) },
    );
    expect(person?.parsed[0]?.values).toMatchObject({ from_person: 'person-3' });
    expect(person?.columns[3]).toMatchObject({ column: 'from_person', personal: true, kept: false });
  });

  it('says which choices cannot be followed', () => {
    const text = 'date,from_org,to_org,x\n2024-01-05,a,b,1\n';
    const said = (columns: readonly object[]) => {
      const reading = readCsv(text, { kind: 'contacts', columns });
      return [reading.outcome, ...codes(reading)];
    };
    expect(said([{ header: 'x', column: 'polarity' }])).toEqual(['reject', 'choice-no-column']);
    expect(said([{ header: 'x', column: '__proto__' }])).toEqual(['reject', 'choice-no-column']);
    expect(said([{ header: 'y', column: 'note' }])).toEqual(['warn', 'choice-no-header', 'unknown-column']);
    expect(
      said([
        { header: 'x', column: 'note' },
        { header: 'X ', column: 'outcome' },
      ]),
    ).toEqual(['reject', 'choice-twice']);
    expect(
      said([
        { header: 'x', column: 'note' },
        { header: 'date', column: 'note' },
      ]),
    ).toEqual(['reject', 'missing-column', 'duplicate-column']);
  });
});

describe('the plan of words, cells and rows', () => {
  it('puts the study’s words in the place of those of the file', () => {
    const text =
      'date,from_org,to_org,kanaal,terugkoppeling\n2024-01-05,a,b,Belletje,misschien\n2024-01-06,a,b,belletje,ja\n2024-01-07,a,b,ruis,?\n2024-01-08,a,b,spel,nee\n';
    const values = [
      { column: 'channel', written: 'BELLETJE', becomes: 'phone' },
      { column: 'channel', written: 'ruis', becomes: null },
      { column: 'channel', written: 'spel', becomes: 'spel' },
      { column: 'is_feedback', written: 'misschien', becomes: null },
      { column: 'is_feedback', written: '?', becomes: 'true' },
    ];
    const reading = readCsv(text, { values });
    expect(reading.issues).toEqual([]);
    expect(valuesOf(reading).map(({ channel, is_feedback }) => [channel, is_feedback])).toEqual([
      ['phone', undefined],
      ['phone', true],
      [undefined, true],
      ['spel', false],
    ]);
    expect(codes(readCsv(text, { values: [{ column: 'note', written: 'x', becomes: 'y' }] }))).toContain('choice-no-words');
    expect(codes(readCsv(text, { values: [{ column: 'nowhere', written: 'x', becomes: 'y' }] }))).toContain('choice-no-words');
  });

  it('corrects cells before anything is checked, the header too', () => {
    const text = 'date,from_org,naar wie\n31/2/2024,a,b\n2024-01-05,"a"x,b\n2024-01-06,a,b,te veel\n';
    const reading = readCsv(text, {
      cells: [
        { row: 1, position: 2, value: 'to_org' },
        { row: 2, position: 0, value: '29/2/2024' },
        { row: 3, position: 0, value: '5/1/2024' },
        { row: 3, position: 1, value: 'a' },
        { row: 3, position: 2, value: 'b' },
        { row: 4, position: 3, value: '' },
      ],
    });
    expect([reading.outcome, reading.issues]).toEqual(['accept', []]);
    expect(valuesOf(reading).map(({ date }) => date)).toEqual(['2024-02-29', '2024-01-05', '2024-01-06']);
  });

  it('leaves rows out: they count, and are neither stored nor faults', () => {
    const text = 'date,from_org,to_org\nx,a,b\n2024-01-05,a,b\n';
    const reading = readCsv(text, { rowsLeftOut: [2] });
    expect(reading).toMatchObject({ outcome: 'accept', records: 2, rowsLeftOut: [2], issues: [] });
    expect(reading.refused.size).toBe(0);
    expect(reading.parsed).toHaveLength(1);
    const none = readCsv(text, { rowsLeftOut: [2, 3] });
    expect(none).toMatchObject({ outcome: 'accept', records: 2, parsed: [], issues: [], warnings: 0 });
    const absent = readCsv(text, { rowsLeftOut: [9], cells: [{ row: 12, position: 0, value: 'x' }] });
    expect(absent.issues[0]).toMatchObject({ code: 'rows-not-there', severity: 'warning' });
    expect(absent.issues[0]?.message.en).toContain('9, 12');
  });

  it('never throws, whatever is corrected', () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: 8 }),
      position: fc.integer({ min: 0, max: 300 }),
      value: fc.string(),
    });
    const word = fc.constantFrom('date', 'van', 'naar', 'to_org', 'note', 'from_person', 'constructor', '', 'x');
    const choice = fc.record({
      header: word,
      nth: fc.integer({ min: 1, max: 3 }),
      column: fc.option(word),
      keep: fc.boolean(),
    });
    const table = fc.record(
      {
        cells: fc.array(place, { maxLength: 20 }),
        rowsLeftOut: fc.array(fc.integer({ min: 1, max: 9 })),
        columns: fc.array(choice, { maxLength: 5 }),
        headerRow: fc.integer({ min: 1, max: 9 }),
        values: fc.array(fc.record({ column: word, written: word, becomes: fc.option(word) })),
      },
      { requiredKeys: [] },
    );
    const delimiter = fc.option(fc.constantFrom(';', ',', 'a', ' ', '\u0000', '.'), { nil: undefined });
    const text = 'Titel\ndate,van,naar,x\n3/4/2024,a,b,"1"\n"a"b,c\n\n2024-01-01,a,"b\n';
    fc.assert(
      fc.property(table, delimiter, (said, separator) => {
        const reading = readCsv(text, said, separator === undefined ? {} : { delimiter: separator });
        const { records, parsed, refused, repeated, rowsLeftOut = [] } = reading;
        if (reading.leftOut === undefined) {
          expect(records).toBe(parsed.length + refused.size + repeated.length + rowsLeftOut.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the plan of files with several tables', () => {
  const sheets: readonly XlsxSheet[] = [
    {
      name: 'Lijst',
      rows: [['Overzicht', 'Boom'], [], ['sleutel', 'dienst'], ['a', 'Dienst A'], ['x', 'Dienst X']],
    },
    {
      name: 'Log',
      rows: [
        ['datum', 'van', 'naar'],
        ['12/31/2024', 'a', 'x'],
        ['fout', 'a', 'x'],
      ],
    },
    { name: 'Uitleg', rows: [['Dit is uitleg']] },
  ];
  const read = (tables: readonly object[]) =>
    readFiles([{ name: 'm.xlsx', bytes: xlsxFile(sheets) }], emptyContext(today), { plan: planOf('m.xlsx', tables) });

  it('has what is said of each sheet', () => {
    const [list, log, note] = read([
      {
        part: 'Lijst',
        kind: 'organisations',
        headerRow: 3,
        columns: [{ header: 'sleutel', column: 'org_id' }],
        rowsLeftOut: [4],
      },
      { part: 'Log', dateOrder: 'month-first', cells: [{ row: 3, position: 0, value: '1/2/2024' }] },
      { part: 'Uitleg', leaveOut: true },
    ]);
    expect(list).toMatchObject({ kind: 'organisations', outcome: 'accept', records: 2, rowsLeftOut: [4] });
    expect(list?.parsed.map(({ row, values }) => [row, values])).toMatchObject([[5, { org_id: 'x', name: 'Dienst X' }]]);
    expect(log?.parsed.map(({ values }) => values)).toMatchObject([{ date: '2024-12-31' }, { date: '2024-01-02' }]);
    expect(note).toMatchObject({ leftOut: 'chosen', part: 'Uitleg' });
    expect(readFiles([{ name: 'm.xlsx', bytes: xlsxFile(sheets) }], emptyContext(today)).map(({ leftOut }) => leftOut)).toEqual([
      'unknown',
      undefined,
      'unknown',
    ]);
  });

  it('makes a sheet the table that somebody says it is, and says what is missing', () => {
    const [, , note] = read([{ part: 'Uitleg', kind: 'organisations' }]);
    expect(note).toMatchObject({ kind: 'organisations', outcome: 'reject' });
    expect(note?.issues.map(({ code }) => code)).toEqual(['missing-column', 'missing-column', 'unknown-column']);
  });

  it('counts for the whole file where no part is named', () => {
    expect(read([{ leaveOut: true }]).map(({ leftOut }) => leftOut)).toEqual(['chosen', 'chosen', 'chosen']);
    expect(read([{ leaveOut: true }, { part: 'Log', leaveOut: false }]).map(({ leftOut }) => leftOut)).toEqual([
      'chosen',
      undefined,
      'chosen',
    ]);
    expect(read([{ kind: 'contacts' }]).map(({ kind }) => kind)).toEqual([null, 'contacts', null]);
  });

  it('says nothing more of a cell that was corrected', () => {
    const error = { xml: '<c @ t="e"><v>#N/A</v></c>' };
    const bytes = xlsxFile([
      {
        name: 'o',
        rows: [
          ['org_id', 'name'],
          ['a', error],
          ['b', error],
        ],
      },
    ]);
    const [reading] = readFiles([{ name: 'o.xlsx', bytes }], emptyContext(today), {
      plan: planOf('o.xlsx', [{ part: 'o', cells: [{ row: 2, position: 1, value: 'A' }], rowsLeftOut: [3] }]),
    });
    expect([reading?.outcome, reading?.issues]).toEqual(['accept', []]);
  });

  it('holds for the nodes and ties of a network file', () => {
    const text = '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Edges\n1 2 -1\n2 3 1\n';
    const [nodes, ties] = readFiles([file('n.net', text)], emptyContext(today), {
      plan: planOf('n.net', [
        { part: 'nodes', cells: [{ row: 2, position: 1, value: 'Dienst A' }] },
        { part: 'ties', cells: [{ row: 2, position: 2, value: '2' }], rowsLeftOut: [3] },
      ]),
    });
    expect(nodes?.parsed[0]?.values).toMatchObject({ org_id: '1', name: 'Dienst A' });
    expect(ties).toMatchObject({ outcome: 'accept', records: 2, rowsLeftOut: [3] });
    expect(ties?.parsed[0]?.values).toMatchObject({ strength: 2 });
    const left = readFiles([file('n.net', text)], emptyContext(today), {
      plan: planOf('n.net', [{ part: 'ties', leaveOut: true }]),
    });
    expect(left.map(({ leftOut, records }) => [leftOut, records])).toEqual([
      [undefined, 3],
      ['chosen', 0],
    ]);
  });

  it('cannot make nodes anything but nodes', () => {
    const text = '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2 1\n';
    const readings = readFiles([file('n.net', text)], emptyContext(today), {
      plan: planOf('n.net', [{ part: 'nodes', kind: 'contacts' }]),
    });
    expect(readings.map(({ part, outcome, issues }) => [part, outcome, issues.map(({ code }) => code)])).toEqual([
      ['nodes', 'reject', ['no-such-table']],
      ['ties', 'warn', ['no-organisations']],
    ]);
  });

  it('holds for the file of a coding tool', () => {
    const text = 'id,document,tag,content\n1,Interview 1,zorg.angst,eerste\n2,Interview 1,,leeg\n3,Interview 2,zorg.rust,derde\n';
    const [reading] = readFiles([file('highlights.csv', text)], emptyContext(today), {
      plan: planOf('highlights.csv', [{ cells: [{ row: 4, position: 1, value: 'Interview 3' }], rowsLeftOut: [3] }]),
    });
    expect(reading).toMatchObject({ format: 'taguette', records: 3, rowsLeftOut: [3] });
    expect(reading?.parsed.map(({ values }) => values)).toMatchObject([
      { interview_id: 'Interview 1' },
      { interview_id: 'Interview 3' },
    ]);
  });
});

describe('progress', () => {
  it('is told every few thousand rows, as a share of all files', () => {
    const rows = (count: number) => `date,from_org,to_org\n${'2024-01-05,a,b\n'.repeat(count)}`;
    const told: ReadingProgress[] = [];
    readFiles([file('one.csv', rows(12_000)), file('two.csv', rows(12_000))], context, {
      onProgress: (progress) => told.push(progress),
    });
    expect(told.filter(({ file: name }) => name === 'one.csv').length).toBeGreaterThanOrEqual(3);
    expect(told.length).toBeLessThan(20);
    const shares = told.map(({ share }) => share);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(Math.max(...shares)).toBeGreaterThan(0.8);
    expect(told.find(({ file: name }) => name === 'two.csv')?.share).toBeCloseTo(0.5);
  });
});
