import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../../server/import/format.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { excelDate, excelNumber } from '../../../server/import/sources/workbook-cells.ts';
import { isDateCode } from '../../../server/import/sources/workbook-styles.ts';
import { type XlsxParts, type XlsxSheet, xlsxFile } from './xlsx-file.ts';

const read = (sheets: readonly XlsxSheet[], parts: XlsxParts = {}, name = 'map.xlsx'): readonly FileReading[] =>
  readFiles([{ name, bytes: xlsxFile(sheets, parts) }], emptyContext('2026-11-22'));
const codes = (reading: FileReading | undefined) => reading?.issues.map(({ code, row, column }) => [code, row, column]);
const values = (reading: FileReading | undefined) =>
  reading?.parsed.map(({ row, values: cells }) => [row, ...Object.values(cells).filter((value) => value !== null)]);

const organisations: XlsxSheet = {
  name: 'Organisaties',
  rows: [
    ['org_id', 'name'],
    ['0012', 'Crèche "Zon"'],
    ['a&b', 'OCMW <Boom>'],
  ],
};
/** Styles: 0 general, 1 built-in date 14, 2 a custom Dutch date, 3 date with time, 4 a number in colour. */
const styles = `<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-813]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="[Red]0.00&quot; dagen&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`;

describe('a workbook', () => {
  it('gives a reading for each sheet, in its order, checked against one another whatever their order', () => {
    const contacts: XlsxSheet = {
      name: 'Contacten',
      rows: [
        ['datum', 'van', 'naar'],
        ['2024-01-05', '0012', 'OCMW <Boom>'],
        ['5/1/2024', '0012', 'onbekend'],
      ],
    };
    const [first, second, ...others] = read([contacts, organisations]);
    expect(others).toEqual([]);
    expect([first?.file, first?.source, first?.part, first?.kind]).toEqual(['map.xlsx', 0, 'Contacten', 'contacts']);
    expect([second?.file, second?.source, second?.part, second?.kind, second?.outcome]).toEqual([
      'map.xlsx',
      0,
      'Organisaties',
      'organisations',
      'accept',
    ]);
    expect(values(second)).toEqual([
      [2, '0012', 'Crèche "Zon"'],
      [3, 'a&b', 'OCMW <Boom>'],
    ]);
    expect(first?.parsed.map(({ values: cells }) => cells)).toMatchObject([
      { date: '2024-01-05', from_org: '0012', to_org: 'a&b' },
      { date: '2024-01-05', to_org: 'onbekend' },
    ]);
    expect(codes(first)).toEqual([['unknown-organisation', 3, 'naar']]);
  });

  it('keeps Excel rows, skips title rows with a warning, and leaves out empty rows and columns', () => {
    const [reading] = read([
      {
        name: 'Blad1',
        rows: [
          ['Organisaties van Boom, 2024'],
          [],
          ['org_id', 'name', null, null],
          [null, null, ' '],
          ['a', 'A', null, ' '],
          [],
          ['b', 'B'],
          [null],
          [],
        ],
      },
    ]);
    expect(values(reading)).toEqual([
      [5, 'a', 'A'],
      [7, 'b', 'B'],
    ]);
    expect(reading?.issues.map(({ code, row, message }) => [code, row, message.en])).toEqual([
      ['title-rows', 1, 'The header is on row 3; the rows above it (1) were skipped as a title. Check that this is right.'],
    ]);
  });

  it('reads shared, rich and inline text without reading aids, and undoes Excel’s escapes', () => {
    const strings =
      '<si><t>org_id</t></si><si><t>name</t></si><si><r><t>Huis </t></r><r><rPr><b/></rPr><t>van het Kind</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t xml:space="preserve">a_x000A_b _x005F_x</t></si>';
    const shared = (at: number) => ({ xml: `<c @ t="s"><v>${at}</v></c>` });
    const rich = { xml: '<c @ t="inlineStr"><is><r><t>Eén </t></r><r><t>twee</t></r></is></c>' };
    const [reading] = read(
      [
        {
          name: 'x',
          rows: [
            [shared(0), shared(1)],
            ['1', shared(2)],
            ['2', shared(3)],
            ['3', shared(4)],
            ['4', rich],
            ['5', shared(99)],
          ],
        },
      ],
      { strings },
    );
    expect(reading?.parsed.map(({ values: cells }) => 'name' in cells && cells.name)).toEqual([
      'Huis van het Kind',
      '東京',
      'a\nb _x',
      'Eén twee',
    ]);
    expect(codes(reading)).toEqual([['missing-value', 6, 'name']]);
  });

  it('knows dates by their style, in both date systems', () => {
    const styled = (style: number, value: number) => ({ xml: `<c @ s="${style}"><v>${value}</v></c>` });
    const rows = [
      ['datum', 'van', 'naar', 'duur_min'],
      [styled(1, 45331), 'a', 'b', styled(4, 12)],
      [styled(2, 45331.5), 'a', 'c'],
      [styled(3, 36526.75), 'a', 'd'],
      [{ xml: '<c @ t="d"><v>2024-02-09T00:00:00</v></c>' }, 'a', 'e'],
    ];
    // 45331 = 2024-02-09 and 36526 = 2000-01-01 in Excel; 1904 moves both by 1462 days.
    const dates = (reading: FileReading | undefined) => reading?.parsed.map(({ values: cells }) => 'date' in cells && cells.date);
    expect(dates(read([{ name: 'contacts', rows }], { styles })[0])).toEqual([
      '2024-02-09',
      '2024-02-09',
      '2000-01-01',
      '2024-02-09',
    ]);
    expect(dates(read([{ name: 'contacts', rows }], { styles, date1904: true })[0])).toEqual([
      '2028-02-10',
      '2028-02-10',
      '2004-01-02',
      '2024-02-09',
    ]);
    expect(read([{ name: 'contacts', rows }], { styles })[0]?.warnings).toBe(1);
  });

  it('reads stored results of formulas, and says where there is an error or none', () => {
    const [reading] = read([
      {
        name: 'organisaties',
        rows: [
          ['org_id', 'name', 'places', 'in_boundary'],
          [
            'a',
            { xml: '<c @ t="str"><f>"OCMW "&amp;A1</f><v>OCMW a</v></c>' },
            { xml: '<c @><f>SUM(1,2)</f><v>3</v></c>' },
            true,
          ],
          ['b', 'B', { xml: '<c @ t="e"><f>NA()</f><v>#N/A</v></c>' }, false],
          ['c', 'C', { xml: '<c @><f>1+1</f></c>' }],
        ],
      },
    ]);
    expect(values(reading)).toEqual([
      [2, 'a', 'OCMW a', 3, true],
      [3, 'b', 'B', false],
      [4, 'c', 'C'],
    ]);
    expect(codes(reading)).toEqual([
      ['cell-error', 3, 'places'],
      ['formula-without-value', 4, 'places'],
    ]);
  });

  it('reads merged cells at their first place, and cells without references in order', () => {
    const xml =
      '<row><c t="inlineStr"><is><t>org_id</t></is></c><c t="inlineStr"><is><t>name</t></is></c></row><row><c><v>1</v></c><c t="inlineStr"><is><t>A</t></is></c></row><row r="9"><c r="B9" t="inlineStr"><is><t>zonder</t></is></c></row>';
    const [reading] = read([{ name: 'x', rows: [], xml: `${xml}<mergeCell ref="A2:A3"/>` }]);
    expect(values(reading)).toEqual([[2, '1', 'A']]);
    expect(codes(reading)).toEqual([['missing-value', 9, 'org_id']]);
  });

  it('leaves hidden and unknown sheets out with a warning while another is read', () => {
    const readings = read([
      {
        name: 'Geheim',
        state: 'veryHidden',
        rows: [
          ['org_id', 'name'],
          ['x', 'X'],
        ],
      },
      { name: 'Uitleg', rows: [['Dit blad legt uit'], ['wat er staat']] },
      { name: 'Leeg', rows: [] },
      organisations,
    ]);
    expect(readings.map(({ part, outcome, leftOut, kind, records }) => [part, outcome, leftOut, kind, records])).toEqual([
      ['Uitleg', 'accept', 'unknown', null, 0],
      ['Organisaties', 'warn', undefined, 'organisations', 2],
    ]);
    expect(readings[0]?.issues).toEqual([]);
    expect(readings[1]?.issues.map(({ code, message }) => [code, message.nl])).toEqual([
      [
        'hidden-sheet',
        'Het blad “Geheim” is verborgen en wordt niet ingelezen. Maak het zichtbaar in Excel als u het nodig hebt.',
      ],
      [
        'part-left-out',
        'Het blad “Uitleg” past bij geen enkele tabel die Weefsel kent en wordt niet ingelezen. Kijk of de kopregel juist is als u het nodig hebt.',
      ],
    ]);
  });

  it('refuses a workbook without any known sheet, and says so of each', () => {
    const readings = read([
      { name: 'Een', rows: [['foo', 'bar']] },
      { name: 'Twee', rows: [['baz']] },
    ]);
    expect(readings.map(({ part, kind, outcome, issues }) => [part, kind, outcome, issues.map(({ code }) => code)])).toEqual([
      ['Een', null, 'reject', ['unknown-kind']],
      ['Twee', null, 'reject', ['unknown-kind']],
    ]);
    expect(codes(read([{ name: 'Leeg', rows: [] }])[0])).toEqual([['no-sheet', null, null]]);
  });

  it('reads a sheet as what the user says it is', () => {
    const bytes = xlsxFile([organisations]);
    const [wrong] = readFiles([{ name: 'a.xlsx', bytes, kind: 'contacts' }], emptyContext('2026-11-22'));
    expect([wrong?.kind, wrong?.outcome, new Set(wrong?.issues.map(({ code }) => code))]).toEqual([
      'contacts',
      'reject',
      new Set(['missing-column', 'unknown-column', 'personal-column']),
    ]);
  });

  it('is opened whatever its name, save where the name says it is a text table', () => {
    for (const name of ['map.xlsx', 'map.xlsm', 'map', 'map.xls'])
      expect(read([organisations], {}, name)[0]?.outcome).toBe('accept');
    for (const name of ['map.csv', 'map.TXT']) {
      const [reading] = read([organisations], {}, name);
      expect([reading?.outcome, reading?.part, reading?.issues.map(({ code, message }) => [code, message.en])]).toEqual([
        'reject',
        null,
        [
          [
            'not-a-table',
            'This file is an Excel workbook and cannot be read as a table as it is. Choose the right file, or let its name end in .xlsx if this is the file you mean.',
          ],
        ],
      ]);
    }
  });

  it('keeps the value of every cell of a whole column of ids', () => {
    const numbers = [12, 123456789012345, 1234567890123456, 0.1, -3];
    const [reading] = read([{ name: 'x', rows: [['org_id', 'name'], ...numbers.map((number) => [number, 'N'])] }]);
    expect(reading?.parsed.map(({ values: cells }) => 'org_id' in cells && cells.org_id)).toEqual([
      '12',
      '123456789012345',
      '1234567890123456',
      '0.1',
      '-3',
    ]);
  });
});

describe('numbers, dates and codes of Excel', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['1E-3', '0.001'],
    ['1.5E+20', '150000000000000000000'],
    ['123456789012345', '123456789012345'],
    ['12345678901234567890', '12345678901234567890'],
    ['2.50', '2.5'],
    ['-0.0', '0'],
    ['100', '100'],
    ['x', 'x'],
  ])('number %s', (stored, shown) => expect(excelNumber(stored)).toBe(shown));

  it.each([
    ['45331', '2024-02-09'],
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['45331.99999999', '2024-02-10'],
    ['45331.5', '2024-02-09T12:00:00'],
    ['0.25', '06:00:00'],
    ['-1', null],
    ['3000000', null],
    ['x', null],
  ])('date %s', (stored, shown) => expect(excelDate(stored, false)).toBe(shown));

  it.each(['dd/mm/yyyy', '[$-813]d mmmm yyyy;@', 'mmm-yy', 'yyyy\\-mm\\-dd', '[h]:mm'])('%s shows a date', (code) =>
    expect(isDateCode(code)).toBe(true),
  );
  it.each(['General', '0.00', '#,##0 "dagen"', '[Red]-0', '_-* #,##0.00_-', '0\\d', '@'])('%s shows none', (code) =>
    expect(isDateCode(code)).toBe(false),
  );
});
