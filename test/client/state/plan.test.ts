import { describe, expect, it } from 'vitest';
import {
  cellOf,
  codeChoiceOf,
  columnChoiceOf,
  documentChoiceOf,
  emptyPlan,
  filePlanOf,
  isRowLeftOut,
  nameChoiceOf,
  tablePlanOf,
  valueChoiceOf,
  withCell,
  withCode,
  withColumn,
  withDocument,
  withFilePlan,
  withName,
  withOrganisation,
  withoutCell,
  withoutCode,
  withoutDocument,
  withoutFile,
  withoutValue,
  withRowsLeftOut,
  withTablePlan,
  withValue,
} from '../../../client/state/plan.ts';
import { importPlanSchema, emptyPlan as plainPlan } from '../../../server/model/reading-plan.ts';

const log = { file: 'log.csv', part: null };
const sheet = { file: 'boom.xlsx', part: 'Blad 1' };

describe('the plan of an import', () => {
  it('starts as the plan that says nothing', () => {
    expect(emptyPlan).toEqual(plainPlan);
    expect(filePlanOf(emptyPlan, 'log.csv')).toEqual({ file: 'log.csv', tables: [] });
    expect(tablePlanOf(emptyPlan, sheet)).toEqual({ part: 'Blad 1' });
  });

  it('keeps what is said of a file and of its tables, and is what the service takes', () => {
    let plan = withFilePlan(emptyPlan, 'log.csv', { encoding: 'windows-1252', delimiter: ';' });
    plan = withTablePlan(plan, log, { kind: 'contacts', headerRow: 3, dateOrder: 'day-first' });
    plan = withTablePlan(plan, sheet, { leaveOut: true });
    expect(plan.files).toEqual([
      {
        file: 'log.csv',
        encoding: 'windows-1252',
        delimiter: ';',
        tables: [{ part: null, kind: 'contacts', headerRow: 3, dateOrder: 'day-first' }],
      },
      { file: 'boom.xlsx', tables: [{ part: 'Blad 1', leaveOut: true }] },
    ]);
    expect(importPlanSchema.parse(plan)).toEqual(plan);
  });

  it('is as it was once a choice is taken back', () => {
    const made = withTablePlan(withFilePlan(emptyPlan, 'log.csv', { delimiter: ',' }), log, {
      kind: 'relations',
      leaveOut: true,
    });
    const half = withTablePlan(made, log, { kind: undefined });
    expect(tablePlanOf(half, log)).toEqual({ part: null, leaveOut: true });
    const back = withFilePlan(withTablePlan(half, log, { leaveOut: false }), 'log.csv', { delimiter: undefined });
    expect(back).toEqual(emptyPlan);
    expect(withoutFile(made, 'log.csv')).toEqual(emptyPlan);
  });

  it('leaves the plan it was made from alone', () => {
    const before = withColumn(emptyPlan, log, { header: 'Dag', nth: 1, column: 'date', keep: false });
    const copy = structuredClone(before);
    withColumn(before, log, { header: 'Dag', nth: 1, column: null, keep: true });
    withTablePlan(before, log, { columns: undefined });
    expect(before).toEqual(copy);
  });

  it('tells equal headers apart by their place, and not by case', () => {
    let plan = withColumn(emptyPlan, log, { header: 'Organisatie', nth: 1, column: 'from_org', keep: false });
    plan = withColumn(plan, log, { header: 'Organisatie', nth: 2, column: 'to_org', keep: false });
    plan = withColumn(plan, log, { header: 'ORGANISATIE ', nth: 2, column: null, keep: true });
    const table = tablePlanOf(plan, log);
    expect(columnChoiceOf(table, 'organisatie', 1)?.column).toBe('from_org');
    expect(columnChoiceOf(table, 'Organisatie', 2)).toMatchObject({ column: null, keep: true });
    expect(table.columns).toHaveLength(2);
  });

  it('keeps words by column', () => {
    let plan = withValue(emptyPlan, log, { column: 'channel', written: 'Belletje', becomes: 'phone' });
    plan = withValue(plan, log, { column: 'purpose', written: 'belletje', becomes: null });
    expect(valueChoiceOf(tablePlanOf(plan, log), 'channel', 'belletje')?.becomes).toBe('phone');
    expect(valueChoiceOf(tablePlanOf(plan, log), 'purpose', 'belletje')?.becomes).toBeNull();
    expect(withoutValue(withoutValue(plan, log, 'channel', 'belletje'), log, 'purpose', 'Belletje')).toEqual(emptyPlan);
  });

  it('keeps corrected cells and rows that stay out', () => {
    let plan = withCell(emptyPlan, log, { row: 4, position: 0, value: '1/2/2024' });
    plan = withCell(plan, log, { row: 4, position: 0, value: '2/2/2024' });
    expect(cellOf(tablePlanOf(plan, log), 4, 0)?.value).toBe('2/2/2024');
    expect(withoutCell(plan, log, 4, 0)).toEqual(emptyPlan);
    const out = withRowsLeftOut(withRowsLeftOut(emptyPlan, log, [9, 3], true), log, [3, 5], true);
    expect(tablePlanOf(out, log).rowsLeftOut).toEqual([3, 5, 9]);
    expect(isRowLeftOut(tablePlanOf(out, log), 5)).toBe(true);
    expect(withRowsLeftOut(out, log, [3, 5, 9], false)).toEqual(emptyPlan);
  });

  it('keeps what names mean, and organisations that are made', () => {
    const made = { org_id: 'caw-boom', name: 'CAW Boom', type: null, sector: null, municipality: null, district: null };
    const plan = withName(withOrganisation(emptyPlan, made), { written: 'C.A.W. Boom', organisation: 'caw-boom' });
    expect(nameChoiceOf(plan, 'c.a.w. boom')?.organisation).toBe('caw-boom');
    expect(withOrganisation(plan, { ...made, name: 'CAW' }).organisations).toEqual([{ ...made, name: 'CAW' }]);
    // An id or name with a hyphen is another one than the same without.
    expect(nameChoiceOf(withName(plan, { written: 'a-b', organisation: 'x' }), 'a b')).toBeUndefined();
  });

  it('keeps what codes stand for and who speaks in documents', () => {
    let plan = withCode(emptyPlan, { code: 'samen\\overleg', meaning: { is: 'other' } });
    plan = withDocument(plan, { document: 'int1.txt', org_id: 'ocmw', municipality: null, respondent_role: null });
    expect(codeChoiceOf(plan, 'Samen\\overleg')?.meaning).toEqual({ is: 'other' });
    expect(documentChoiceOf(plan, 'INT1.txt')?.org_id).toBe('ocmw');
    expect(withoutDocument(withoutCode(plan, 'samen\\overleg'), 'int1.txt')).toEqual(emptyPlan);
  });

  it('takes files, parts and words for what they are, also where they are called like something of JavaScript', () => {
    const odd = { file: '__proto__', part: 'constructor' };
    const plan = withValue(emptyPlan, odd, { column: 'type', written: '__proto__', becomes: 'referral' });
    expect(valueChoiceOf(tablePlanOf(plan, odd), 'type', '__PROTO__')?.becomes).toBe('referral');
    expect(plan.files).toHaveLength(1);
  });
});
