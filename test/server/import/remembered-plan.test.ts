import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  fileLayouts,
  layoutSignature,
  readMapping,
  studyMapping,
  studyMappingSchema,
  tableMapping,
  tableMappingSchema,
  withStudyMapping,
  withTableMapping,
} from '../../../server/import/remembered-plan.ts';
import { emptyPlan, importPlanSchema } from '../../../server/model/reading-plan.ts';
import { xlsxFile } from './xlsx-file.ts';

const file = (name: string, text: string) => ({ name, bytes: strToU8(text) });
const other = (code: string) => ({ code, meaning: { is: 'other' as const } });
const speaker = (document: string, org_id: string | null) => ({ document, org_id, municipality: null, respondent_role: null });

describe('what holds for a study', () => {
  it('is what was said of codes and of documents of which something is known', () => {
    const plan = { ...emptyPlan, codes: [other('x')], documents: [speaker('i', 'a'), speaker('j', null)] };
    expect(studyMapping(plan)).toEqual({ codes: [other('x')], documents: [speaker('i', 'a')] });
  });

  it('fills a plan where that says nothing itself', () => {
    const plan = {
      ...emptyPlan,
      codes: [{ code: 'X', meaning: { is: 'code' as const, code: 'y' } }],
      documents: [speaker('j', null)],
    };
    const filled = withStudyMapping(plan, { codes: [other('x'), other('z')], documents: [speaker('J', 'b'), speaker('i', 'a')] });
    expect(filled.codes).toEqual([plan.codes[0], other('z')]);
    expect(filled.documents).toEqual([speaker('j', null), speaker('i', 'a')]);
    expect(plan.codes).toHaveLength(1);
  });

  it('comes back from its text, and is nothing where the text is none', () => {
    const mapping = { codes: [other('x')], documents: [speaker('i', 'a')] };
    expect(readMapping(studyMappingSchema, JSON.stringify(mapping))).toEqual(mapping);
    for (const text of ['', '{"codes":[{"code":1}]}', '[]']) expect(readMapping(studyMappingSchema, text)).toBeNull();
  });
});

describe('what holds for a layout', () => {
  const plan = importPlanSchema.parse({
    files: [
      {
        file: 'log.csv',
        encoding: 'windows-1252',
        delimiter: ';',
        tables: [
          {
            kind: 'contacts',
            headerRow: 3,
            dateOrder: 'month-first',
            leaveOut: true,
            columns: [{ header: 'wie', column: 'from_org' }],
            values: [{ column: 'channel', written: 'tel', becomes: 'phone' }],
            cells: [{ row: 4, position: 0, value: 'x' }],
            rowsLeftOut: [5],
          },
        ],
      },
    ],
  });
  const mapping = {
    encoding: 'windows-1252' as const,
    delimiter: ';',
    kind: 'contacts' as const,
    headerRow: 3,
    dateOrder: 'month-first' as const,
    columns: [{ header: 'wie', nth: 1, column: 'from_org', keep: false }],
    values: [{ column: 'channel', written: 'tel', becomes: 'phone' }],
  };

  it('is how its tables are read, not what was said of cells and rows', () => {
    expect(tableMapping(plan, 'log.csv', null)).toEqual(mapping);
    expect(tableMapping(plan, 'other.csv', null)).toBeNull();
    expect(tableMapping(emptyPlan, 'log.csv', null)).toBeNull();
    expect(readMapping(tableMappingSchema, JSON.stringify(mapping))).toEqual(mapping);
  });

  it('fills the plan of another file, and gives way to what that says', () => {
    const filled = withTableMapping(emptyPlan, 'log2.csv', null, mapping);
    expect(tableMapping(filled, 'log2.csv', null)).toEqual(mapping);
    const own = importPlanSchema.parse({
      files: [{ file: 'log2.csv', delimiter: ',', tables: [{ headerRow: 1, rowsLeftOut: [9] }] }],
    });
    const [merged] = withTableMapping(own, 'log2.csv', null, mapping).files;
    expect(merged).toMatchObject({ delimiter: ',', encoding: 'windows-1252' });
    const { encoding: _, delimiter: __, ...ofTable } = mapping;
    expect(merged?.tables).toEqual([{ part: null, ...ofTable, headerRow: 1, rowsLeftOut: [9] }]);
    expect(importPlanSchema.parse(withTableMapping(own, 'log2.csv', null, mapping))).toBeTruthy();
  });

  it('is known by its format and headers, in order, whatever rows, case and separator', () => {
    const [one] = fileLayouts(file('a.csv', 'Datum;Van;Naar\n1/2/2016;a;b\n'));
    const [same] = fileLayouts(file('b.csv', 'datum,van,naar\n'));
    const [turned] = fileLayouts(file('c.csv', 'datum,naar,van\n'));
    expect(one).toEqual(same);
    expect(turned?.signature).not.toBe(one?.signature);
    expect(layoutSignature('contacts', ['a b', 'c'])).not.toBe(layoutSignature('contacts', ['a', 'b c']));
    expect(layoutSignature('x'.repeat(500), Array(256).fill('y'.repeat(500))).length).toBeLessThanOrEqual(128);
  });

  it('is known of a table that cannot be read without being told how, and of each sheet of a workbook', () => {
    const unknown = fileLayouts(file('a.csv', 'wie,wat,waar\nx,y,z\n'));
    expect(unknown).toEqual([{ part: null, signature: layoutSignature(null, ['wie', 'wat', 'waar']) }]);
    const sheets = [
      {
        name: 'Log',
        rows: [
          ['datum', 'van', 'naar'],
          ['2016-01-01', 'a', 'b'],
        ],
      },
      {
        name: 'Diensten',
        rows: [
          ['org_id', 'naam'],
          ['a', 'A'],
        ],
      },
    ];
    expect(fileLayouts({ name: 'a.xlsx', bytes: xlsxFile(sheets) })).toEqual([
      { part: 'Log', signature: layoutSignature('contacts', ['datum', 'van', 'naar']) },
      { part: 'Diensten', signature: layoutSignature('organisations', ['org_id', 'naam']) },
    ]);
    expect(fileLayouts(file('a.csv', ''))).toEqual([]);
  });
});
