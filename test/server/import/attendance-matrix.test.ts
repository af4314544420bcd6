import { describe, expect, it } from 'vitest';
import { emptyContext } from '../../../server/import/import-context.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';
import { xlsxFile } from './xlsx-file.ts';

const today = '2026-11-22';
const themes = ';Armoede;Taal;Wonen\nOCMW Boom;1;0;1\nVDAB;0;1;0\n';
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const summary = (readings: ReturnType<typeof readFiles>) =>
  readings.map(({ part, kind, records, outcome, issues }) => [part, kind, records, outcome, issues.map(({ code }) => code)]);

describe('a matrix of organisations by something', () => {
  it('is asked about where its columns may be anything, and read once a person says that they are events', () => {
    expect(summary(readFiles([file('thema.csv', themes)], emptyContext(today)))).toEqual([
      [null, null, 0, 'reject', ['unknown-kind', 'maybe-attendance']],
    ]);
    const plan = importPlanSchema.parse({ files: [{ file: 'thema.csv', tables: [{ kind: 'attendance' }] }] });
    const [said] = readFiles([file('thema.csv', themes)], emptyContext(today), { plan });
    expect(
      said?.parsed.map(({ values, line }) => [line, Reflect.get(values, 'event_id'), Reflect.get(values, 'org_id')]),
    ).toEqual([
      [2, 'Armoede', 'OCMW Boom'],
      [2, 'Wonen', 'OCMW Boom'],
      [3, 'Taal', 'VDAB'],
    ]);
  });

  it('names the cell of which it does not know what it says', () => {
    const rows = Array.from({ length: 450 }, (_, at) => `Dienst ${at + 1};x;`);
    const text = `organisatie;Overleg mei;Overleg juni\n${rows.join('\n')}\nLaatste;x;misschien\n`;
    const [reading] = readFiles([file('aanwezig.csv', text)], emptyContext(today));
    expect(reading?.outcome).toBe('reject');
    expect(reading?.issues.map(({ code, line, column }) => [code, line, column])).toEqual([['bad-mark', 452, 'Overleg juni']]);
  });

  it('is refused where a row below those looked at has more cells than there are columns', () => {
    const rows = Array.from({ length: 450 }, (_, at) => `Dienst ${at + 1};x;`);
    const text = `organisatie;mei;juni\n${rows.join('\n')}\nLaatste;x;;x\n`;
    const [reading] = readFiles([file('aanwezig.csv', text)], emptyContext(today));
    expect(reading?.outcome).toBe('reject');
    expect(reading?.issues.map(({ code, line }) => [code, line])).toEqual([['extra-cells', 452]]);
  });

  it('is certain by dates in most of its columns, not by words in them', () => {
    const marks = 'OCMW Boom;x;;x\nVDAB;;x;\n';
    const kinds = (head: string) => readFiles([file('x.csv', head + marks)], emptyContext(today)).map(({ kind }) => kind);
    expect(kinds('organisatie;12/03/2024;Overleg 5/4/2024;Vorming\n')).toEqual(['events', 'attendance']);
    expect(kinds('organisation;information;formation;accueil\n')).toEqual([null]);
    expect(kinds('organisatie;Overleg mei;Overleg juni;Vorming\n')).toEqual([null]);
  });

  it('is never read where its rows are persons, whatever is said of it', () => {
    const text = ';Overleg mei;Overleg juni\nJan Peeters;x;\nFatima El Amrani;x;x\n';
    for (const kind of ['attendance', undefined]) {
      const plan = importPlanSchema.parse({ files: [{ file: 'x.csv', tables: [{ kind }] }] });
      const readings = readFiles([file('x.csv', text)], emptyContext(today), { plan });
      expect(readings.flatMap(({ parsed }) => parsed)).toEqual([]);
    }
  });

  it('is read in a sheet of a workbook as well', () => {
    const bytes = xlsxFile([
      {
        name: 'Aanwezigheid',
        rows: [
          ['organisatie', 'mei', 'juni'],
          ['OCMW Boom', 'x', ''],
          ['VDAB', 'x', 'x'],
        ],
      },
    ]);
    expect(summary(readFiles([{ name: 'lijst.xlsx', bytes }], emptyContext(today)))).toEqual([
      ['Aanwezigheid [events]', 'events', 2, 'accept', []],
      ['Aanwezigheid [attendance]', 'attendance', 3, 'warn', ['no-organisations']],
    ]);
  });
});
