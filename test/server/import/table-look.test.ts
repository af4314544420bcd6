import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileReading, SourceFile } from '../../../server/import/format.ts';
import { emptyContext, withRecords } from '../../../server/import/import-context.ts';
import { lookAtTable } from '../../../server/import/look-at-table.ts';
import { withDecidedNames } from '../../../server/import/names/decided-names.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import type { TableLook } from '../../../server/import/table-look.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';
import { xlsxFile } from './xlsx-file.ts';

const today = '2026-11-22';
const context = withRecords(emptyContext(today), 'organisations', [
  { values: { org_id: 'a', name: 'OCMW Boom', municipality: 'Boom' }, attributes: null },
  { values: { org_id: 'b', name: 'Kinderdagverblijf Zon', municipality: 'Boom' }, attributes: null },
]);
const encoder = new TextEncoder();
const file = (name: string, text: string): SourceFile => ({ name, bytes: encoder.encode(text) });

function look(files: readonly SourceFile[], plan: unknown = {}, known = context): readonly TableLook[] {
  return readFiles(files, known, { look: true, plan: importPlanSchema.parse(plan) }).flatMap((reading) => reading.look ?? []);
}
function lookAt(text: string, table: object = {}, more: object = {}): TableLook {
  const [found] = look([file('t.csv', text)], { files: [{ file: 't.csv', tables: [table], ...more }] });
  if (found === undefined) throw new Error('nothing to see');
  return found;
}

describe('a look at a table', () => {
  it('shows how it was understood and what it looks like', () => {
    const seen = lookAt('Contacten 2024;;\n\ndatum;van;naar\n5/1/2024;a;b\n6/1/2024;b;a\n5/1/2024;a;b\n');
    expect(seen).toMatchObject({ encoding: 'utf-8', delimiter: ';', headerRow: 3, dateOrder: 'day-first' });
    expect(seen.top).toEqual([
      { line: 1, row: 1, cells: ['Contacten 2024', '', ''] },
      { line: 3, row: 3, cells: ['datum', 'van', 'naar'] },
      { line: 4, row: 4, cells: ['5/1/2024', 'a', 'b'] },
      { line: 5, row: 5, cells: ['6/1/2024', 'b', 'a'] },
      { line: 6, row: 6, cells: ['5/1/2024', 'a', 'b'] },
    ]);
    expect(seen.samples).toEqual([
      ['5/1/2024', '6/1/2024'],
      ['a', 'b'],
      ['b', 'a'],
    ]);
  });

  it('writes the day behind the number of a spreadsheet, in columns of dates alone', () => {
    const seen = lookAt('datum,van,naar,duur_min\n45292,a,b,45292\n2024-01-02,a,b,5\n');
    expect(seen.top.map(({ cells }) => cells)).toEqual([
      ['datum', 'van', 'naar', 'duur_min'],
      // 1 January 2024 in Excel.
      ['45292 → 2024-01-01', 'a', 'b', '45292'],
      ['2024-01-02', 'a', 'b', '5'],
    ]);
    expect(seen.samples[0]).toEqual(['45292 → 2024-01-01', '2024-01-02']);
  });

  it('keeps to its bounds', () => {
    const wide = Array.from({ length: 60 }, (_, at) => `k${at}`).join(',');
    const rows = `x,a,${'b'.repeat(200)},${wide}\n`.repeat(400);
    const seen = lookAt(`date,from_org,to_org,${wide}\n${rows}`);
    expect([seen.top.length, seen.faulty.length]).toEqual([25, 200]);
    for (const { cells } of [...seen.top, ...seen.faulty]) {
      expect(cells.length).toBeLessThanOrEqual(40);
      for (const cell of cells) expect(cell.length).toBeLessThanOrEqual(80);
    }
  });

  it('shows the rows with errors as they stand after corrections', () => {
    const text = 'date,from_org,to_org\nx,a,b\n2024-01-05,a,b\ny,a,b\n';
    expect(lookAt(text).faulty.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, 'x'],
      [4, 'y'],
    ]);
    const cells = [
      { row: 2, position: 0, value: '2024-01-04' },
      { row: 4, position: 0, value: 'z' },
    ];
    expect(lookAt(text, { cells }).faulty).toEqual([{ line: 4, row: 4, cells: ['z', 'a', 'b'] }]);
  });

  it('gathers words that are not known, with what they may mean', () => {
    const text = `date,from_org,to_org,channel,type,is_feedback,direction
2024-01-05,a,b,telefon,ruis,neee,x
2024-01-06,a,b,Telefon,doorverwijzing,ja,
2024-01-07,a,b,brief,ruis,misschien,
2024-01-08,a,b,brief,ruis,nee,
`;
    const seen = lookAt(text);
    expect(seen.words).toEqual([
      { column: 'type', header: 'type', written: 'ruis', count: 3, suggestion: null },
      { column: 'channel', header: 'channel', written: 'telefon', count: 2, suggestion: 'phone' },
      { column: 'is_feedback', header: 'is_feedback', written: 'misschien', count: 1, suggestion: null },
      { column: 'is_feedback', header: 'is_feedback', written: 'neee', count: 1, suggestion: 'false' },
    ]);
    const values = [{ column: 'channel', written: 'telefon', becomes: 'phone' }];
    expect(lookAt(text, { values }).words.map(({ written }) => written)).not.toContain('telefon');
  });

  it('gathers organisations that are not known, with those they may be', () => {
    const seen = lookAt(
      'date,van,naar\n2024-01-05,O.C.M.W. Boom,Iets Anders\n2024-01-06,O.C.M.W. Boom,b\n2024-01-07,b,O.C.M.W. Boom\n',
    );
    expect(seen.names.map(({ written, count, headers }) => [written, count, headers])).toEqual([
      ['O.C.M.W. Boom', 3, ['van', 'naar']],
      ['Iets Anders', 1, ['naar']],
    ]);
    expect(seen.names[0]?.suggestions[0]?.organisation).toBe('a');
  });

  it('asks which organisation is meant by a name that several have, and offers these', () => {
    const twice = withRecords(context, 'organisations', [
      { values: { org_id: 'r1', name: 'De Regenboog', municipality: 'Boom' }, attributes: null },
      { values: { org_id: 'r2', name: 'De Regenboog', municipality: 'Antwerpen' }, attributes: null },
    ]);
    const text = 'date,van,naar\n2024-01-05,De Regenboog,a\n2024-01-06,de regenboog,b\n';
    const [seen] = look([file('t.csv', text)], {}, twice);
    expect(seen?.names.map(({ written, count }) => [written, count])).toEqual([['De Regenboog', 2]]);
    expect(seen?.names[0]?.suggestions.map(({ organisation, municipality }) => [organisation, municipality])).toEqual([
      ['r1', 'Boom'],
      ['r2', 'Antwerpen'],
    ]);
    const [placed] = look(
      [file('t.csv', text)],
      { names: [{ written: 'De Regenboog', organisation: 'r2' }] },
      withDecidedNames(twice, [], [], importPlanSchema.parse({ names: [{ written: 'De Regenboog', organisation: 'r2' }] })),
    );
    expect(placed?.names).toEqual([]);
  });

  it('gathers every organisation where the study lists none', () => {
    const [seen] = look([file('t.csv', 'date,van,naar\n2024-01-05,a,b\n2024-01-05,a,jan@boom.be\n')], {}, emptyContext(today));
    expect(seen?.names.map(({ written, count, suggestions }) => [written, count, suggestions])).toEqual([
      ['a', 2, []],
      ['b', 1, []],
    ]);
  });

  it('asks of dates that fit both orders, and of those that fit the other only', () => {
    const rows = (dates: readonly string[]) => `date,from_org,to_org\n${dates.map((date) => `${date},a,b\n`).join('')}`;
    const asked = (dates: readonly string[], table: object = {}) => {
      const { ambiguousDates, otherOrderDates } = lookAt(rows(dates), table);
      return { ambiguousDates, otherOrderDates };
    };
    const none = { ambiguousDates: [], otherOrderDates: [] };
    expect(asked(['3/4/2024', '5/6/2024'])).toEqual({ ...none, ambiguousDates: ['date'] });
    expect(asked(['3/4/2024', '25/6/2024'])).toEqual(none);
    expect(asked(['3/3/2024', '2024-04-03'])).toEqual(none);
    expect(asked(['3/4/2024', '12/31/2024'])).toEqual({ ...none, otherOrderDates: ['date'] });
    expect(asked(['3/4/2024', '12/31/2024'], { dateOrder: 'month-first' })).toEqual(none);
    expect(asked(['31/12/2024', '12/31/2024'])).toEqual(none);
    expect(asked(['31/12/2024'], { dateOrder: 'month-first' })).toEqual({ ...none, otherOrderDates: ['date'] });
  });
});

describe('what a table brings along', () => {
  it('is its organisations or codes, wherever its rows go', () => {
    const files = [file('o.csv', 'org_id,name\nx,Dienst X\nx,Andere\n'), file('c.csv', 'code,label_fr\nangst,\nrust,Calme\n')];
    const expected = [
      [{ id: 'x', name: 'Dienst X' }],
      [
        { id: 'angst', name: 'angst' },
        { id: 'rust', name: 'Calme' },
      ],
    ];
    expect(look(files).map(({ gives }) => gives)).toEqual(expected);
    const unkept = readFiles(files, context, { look: true, rowsTo: () => null });
    expect(unkept.map((reading) => [reading.parsed.length, reading.look?.gives])).toEqual(expected.map((gives) => [0, gives]));
  });
});

describe('what is not shown', () => {
  const planted = ['Els Peeters', 'Janssens', '85.07.30-033.28', 'els@boom.be'];
  const all = (seen: TableLook) => JSON.stringify([seen.top, seen.samples, seen.faulty, seen.words, seen.names]);
  const expectNothingOf = (seen: TableLook) => {
    for (const each of planted) expect(all(seen)).not.toContain(each);
  };

  it('is what names persons or families, in columns that are taken and in those that are not', () => {
    const text = `datum,van,naar,gezinscode,medewerker,Achternaam,nota
x,a,b,Janssens,Els Peeters,Janssens,rijksregisternummer 85.07.30-033.28
2024-01-05,a,b,Janssens,Els Peeters,Janssens,mail els@boom.be
`;
    const seen = lookAt(text);
    expectNothingOf(seen);
    expect(seen.top[0]?.cells).toEqual(['datum', 'van', 'naar', 'gezinscode', 'medewerker', 'Achternaam', 'nota']);
    expect(seen.faulty[0]?.cells).toEqual(['x', 'a', 'b', '•••', '•••', '•••', '•••']);
    expect(seen.samples.slice(3)).toEqual([[], [], [], []]);
  });

  it('stays hidden where a row of data is taken for the header, or cells have moved', () => {
    const text =
      'datum,van,naar,medewerker\n2024-01-05,a,b,Els Peeters\n2024-01-06,a,b,extra,Els Peeters\n2024-01-07,a,b,Janssens\n';
    expectNothingOf(lookAt(text));
    expectNothingOf(lookAt(text, { headerRow: 2 }));
    expectNothingOf(lookAt(text, { kind: 'organisations', headerRow: 3 }));
    expectNothingOf(lookAt(text, { columns: [{ header: 'medewerker', column: null }] }));
  });
});

describe('a look at what was not read', () => {
  it('shows a table of which nobody knows what it is, or that was refused', () => {
    const unknown = lookAt('foo;bar\n1;2\n');
    expect([unknown.headerRow, unknown.top.length, unknown.samples]).toEqual([1, 2, [['1'], ['2']]]);
    const missing = lookAt('datum;van\n5/1/2024;a\n', { kind: 'contacts' });
    expect([missing.headerRow, missing.faulty.length]).toEqual([1, 1]);
    const wide = lookAt(`${Array.from({ length: 300 }, (_, at) => `k${at}`).join(';')}\n1;2\n`);
    expect([wide.headerRow, wide.top.length]).toEqual([1, 2]);
    const split = lookAt('van;naar;contact\norganisatie;organisatie;datum\na;b;5/1/2024\n');
    expect([split.headerRow, split.top.length]).toEqual([1, 3]);
    const nowhere = lookAt('datum;van;naar\n5/1/2024;a;b\n', { headerRow: 9 });
    expect([nowhere.headerRow, nowhere.top.length]).toEqual([null, 2]);
    expect(lookAt('datum;van;naar\n5/1/2024;a;b\n', { leaveOut: true }).top).toHaveLength(2);
  });

  it('shows a text that was read with the wrong separator or encoding', () => {
    expect(lookAt('datum;van;naar\n5/1/2024;a;b\n', {}, { delimiter: '|' }).top[1]?.cells).toEqual(['5/1/2024;a;b']);
    const garbled = lookAt('datum;van;naar\n5/1/2024;a;b\n', {}, { encoding: 'utf-16le' });
    expect([garbled.encoding, garbled.top.length]).toEqual(['utf-16le', 1]);
  });

  it('shows nothing of what holds no rows', () => {
    expect(look([file('t.csv', ''), file('x.csv', '%PDF-1.7\n')]).map(({ top }) => top)).toEqual([[]]);
  });
});

describe('a look at other files', () => {
  it('shows each sheet of a workbook, read or not', () => {
    const bytes = xlsxFile([
      { name: 'Uitleg', rows: [['Dit is uitleg']] },
      { name: 'Log', rows: [['titel'], ['datum', 'van', 'naar'], ['5/1/2024', 'a', 'b']] },
    ]);
    const [note, log] = look([{ name: 'm.xlsx', bytes }]);
    expect(note).toMatchObject({ encoding: null, delimiter: null, headerRow: 1, top: [{ row: 1, cells: ['Dit is uitleg'] }] });
    expect(log).toMatchObject({ headerRow: 2, samples: [['5/1/2024'], ['a'], ['b']] });
    expect(log?.top.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it('shows the nodes and ties of a network file without a header row', () => {
    const [nodes, ties] = look([file('n.net', '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2 -1\n')], {}, emptyContext(today));
    expect([nodes?.headerRow, nodes?.top.map(({ cells }) => cells)]).toEqual([
      null,
      [
        ['1', 'a'],
        ['2', 'b'],
      ],
    ]);
    expect(ties?.faulty.map(({ row }) => row)).toEqual([2]);
  });
});

describe('looking on', () => {
  it('changes nothing in the reading', () => {
    const cell = fc.constantFrom(
      'a',
      'b',
      'O.C.M.W. Boom',
      '3/4/2024',
      '2024-01-05',
      'x',
      '',
      'ja',
      'telefon',
      '"q',
      'Els Peeters',
    );
    const head = fc.constantFrom(
      'date,from_org,to_org,channel,note',
      'org_id;name;sector',
      'foo|bar',
      'datum,van,naar,voornaam,gezinscode',
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(head, rows, (header, lines) => {
        const separator = header.includes(';') ? ';' : header.includes('|') ? '|' : ',';
        const files = [file('t.csv', `${header}\n${lines.map((line) => line.join(separator)).join('\n')}\n`)];
        const without = ({ look: _, ...reading }: FileReading) => reading;
        expect(readFiles(files, context, { look: true, plan: importPlanSchema.parse({}) }).map(without)).toEqual(
          readFiles(files, context),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('looking at a table', () => {
  it('goes once over the rows of a file that has few of them, however long they are', () => {
    let passes = 0;
    const cells = [
      ['date', 'from_org', 'to_org'],
      ['x', 'a', 'b', ...Array.from({ length: 60_000 }, () => '')],
      ['y', 'a', 'b'],
    ];
    const rows = {
      *[Symbol.iterator]() {
        passes++;
        for (const [at, each] of cells.entries()) yield { line: at + 1, row: at + 1, cells: each, fault: null };
      },
    };
    const header = { line: 1, row: 1, cells: cells[0] ?? [], fault: null };
    const view = { encoding: null, delimiter: null, rows, header, hasHeaderRow: true };
    const look = lookAtTable(view, { kind: null, columns: [], refused: new Set([2, 3]) }, 'day-first', null, []);
    expect(passes).toBe(1);
    expect(look.faulty.map(({ row }) => row)).toEqual([2, 3]);
    expect(look.samples[1]).toEqual(['a']);
  });
});
