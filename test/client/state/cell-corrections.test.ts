import { describe, expect, it } from 'vitest';
import {
  cellAt,
  correctCells,
  correctionsIn,
  faultyTables,
  firstPositions,
  isCut,
  isHidden,
  kindsOfError,
  leaveRowsOut,
  openCorrections,
  sameCells,
  stepFor,
  takeBack,
} from '../../../client/state/cell-corrections.ts';
import { emptyPlan, withTablePlan } from '../../../client/state/plan.ts';
import { sampleCheck, sampleIssue } from './sample-check.ts';

const place = { file: 'log.csv', part: null };
const seen = (row: number, ...cells: string[]) => ({ line: row, row, cells });
const check = sampleCheck({
  outcome: 'partial',
  errors: 6,
  issues: [
    sampleIssue('bad-date', 3, 'Datum'),
    sampleIssue('bad-date', 4, 'Datum'),
    sampleIssue('missing-value', 4, 'Van'),
    sampleIssue('extra-cells', 7, null),
    sampleIssue('unclosed-quote', 9, null),
    sampleIssue('bad-date', 11, 'Datum'),
    { ...sampleIssue('odd-date', 12, 'Datum'), severity: 'warning' },
  ],
  look: {
    headerRow: 2,
    top: [seen(1, 'Logboek'), seen(2, 'Datum', 'Van', 'Naar')],
    faulty: [seen(3, '31/2', 'a', 'b'), seen(4, ' 31/2', '', 'b'), seen(7, '1/1/2024', 'a', 'b', '', 'x'), seen(9, '')],
  },
});
const draft = { checks: [check], plan: emptyPlan };

describe('errors beside their cells', () => {
  const [table] = faultyTables(draft);
  it('stand at the position of their header, or with the row', () => {
    expect(table?.headers).toEqual(['Datum', 'Van', 'Naar', '', '']);
    expect(table?.rows.map(({ row, wrong, ofRow }) => [row, [...wrong.keys()], ofRow.length])).toEqual([
      [3, [0], 0],
      [4, [0, 1], 0],
      [7, [], 1],
    ]);
  });

  it('that no cell mends are apart, with the step that does', () => {
    expect(table?.beyond.map(({ code }) => code)).toEqual(['unclosed-quote', 'bad-date']);
    expect(stepFor('missing-column')).toBe('columns');
    expect(stepFor('unclosed-quote')).toBe('files');
    expect(openCorrections(draft)).toBe(4);
  });

  it('are counted by kind, and equal ones are found', () => {
    if (!table) throw new Error('no table');
    expect(kindsOfError(table)).toEqual([
      { code: 'bad-date', count: 2 },
      { code: 'missing-value', count: 1 },
      { code: 'extra-cells', count: 1 },
    ]);
    expect(sameCells(table)).toEqual([{ position: 0, header: 'Datum', value: '31/2', rows: [3, 4] }]);
  });

  it('are no concern where the table stays out', () => {
    const plan = withTablePlan(emptyPlan, place, { leaveOut: true });
    expect(faultyTables({ checks: [check], plan })).toEqual([]);
  });

  it('show the first columns of a wide table, and those that are wrong', () => {
    const headers = Array.from({ length: 12 }, (_, nr) => `k${nr}`);
    const rows = [{ row: 2, cells: [], wrong: new Map([[9, []]]), ofRow: [] }];
    expect(firstPositions({ headers, rows })).toEqual([0, 1, 2, 3, 9]);
    expect(firstPositions({ headers: headers.slice(0, 3), rows })).toEqual([0, 1, 2]);
  });
});

describe('corrections', () => {
  it('are taken back to what stood there', () => {
    const first = correctCells(emptyPlan, place, [{ row: 3, position: 0 }], '1/3/2024');
    const second = correctCells(
      first.plan,
      place,
      [
        { row: 3, position: 0 },
        { row: 4, position: 0 },
      ],
      '2/3/2024',
    );
    const third = leaveRowsOut(second.plan, place, [4, 7]);
    expect(correctionsIn(third.plan).map(({ cells, rowsOut }) => [cells[0]?.now ?? null, rowsOut])).toEqual([
      ['2/3/2024', []],
      ['2/3/2024', []],
      [null, [4]],
      [null, [7]],
    ]);
    expect(takeBack(third.plan, third.done)).toEqual(second.plan);
    expect(takeBack(second.plan, second.done)).toEqual(first.plan);
    expect(takeBack(first.plan, first.done)).toEqual(emptyPlan);
  });

  it('do not take in a row that was out before', () => {
    const before = leaveRowsOut(emptyPlan, place, [4]);
    const { plan, done } = leaveRowsOut(before.plan, place, [4, 5]);
    expect(takeBack(plan, done)).toEqual(before.plan);
  });
});

describe('cells that are not shown whole', () => {
  it('are there beyond what is shown of a wide row, and are never taken for equal', () => {
    const cells = Array.from({ length: 40 }, () => 'a');
    expect([cellAt(cells, 39), cellAt(cells, 50), cellAt(['a'], 3)]).toEqual(['a', '…', '']);
    const wrong = new Map([[50, [sampleIssue('bad-date', 2, 'k50')]]]);
    const rows = [2, 3].map((row) => ({ row, cells, wrong, ofRow: [] }));
    expect(sameCells({ rows, headers: [] })).toEqual([]);
  });

  it('are known by what is shown', () => {
    expect([isHidden('•••'), isHidden(''), isHidden('a•')]).toEqual([true, false, false]);
    expect([isCut('a'.repeat(80)), isCut('lang …'), isCut('kort')]).toEqual([true, true, false]);
  });
});
