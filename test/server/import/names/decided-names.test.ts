import { describe, expect, it } from 'vitest';
import { contextFromRecords } from '../../../../server/import/context-from-records.ts';
import { withDecidedNames } from '../../../../server/import/names/decided-names.ts';
import { decisionsOfPlan } from '../../../../server/import/names/decisions-of-plan.ts';
import { suggestFor } from '../../../../server/import/names/suggest-for.ts';
import { readFiles } from '../../../../server/import/read-files.ts';
import { StudyError } from '../../../../server/model/errors.ts';
import type { NameDecision } from '../../../../server/model/name-decision.ts';
import type { NameChoice } from '../../../../server/model/reading-plan.ts';
import { emptyRecords, type StoredRecord } from '../../../../server/model/records.ts';
import { tables } from '../../../../server/model/tables.ts';

const organisations = [
  ['ocmw', 'OCMW Boom'],
  ['sociaal-huis', 'Sociaal Huis Boom'],
  ['troetel', 'De Troetelboom'],
  ['dubbel-1', 'De Regenboog'],
  ['dubbel-2', 'De Regenboog'],
].map(([org_id, name], index): StoredRecord<'organisations'> => {
  const empty = Object.fromEntries(Object.keys(tables.organisations.columns).map((column) => [column, null]));
  const kept = { id: index + 1, origin: { importId: 'i', line: index + 2, row: index + 2 }, attributes: null };
  // The other columns of the table are empty above.
  return { ...empty, ...kept, org_id, name } as unknown as StoredRecord<'organisations'>;
});
const context = contextFromRecords({ ...emptyRecords(), organisations }, '2026-01-01');
let made = 0;
function decide(what: NameDecision['what'], written: string, organisation: string): NameDecision {
  made++;
  return { id: `d${made}`, what, written, organisation, decidedAt: `2026-01-01T00:00:0${made}.000Z`, undoneAt: null };
}
const choices = (...names: readonly (readonly [string, string | null])[]): { names: NameChoice[] } => ({
  names: names.map(([written, organisation]) => ({ written, organisation })),
});

function read(decisions: readonly NameDecision[], plan: { names: NameChoice[] }, ...names: readonly string[]) {
  const bytes = new TextEncoder().encode(`date,from_org,to_org\n${names.map((name) => `2024-01-01,${name},troetel\n`).join('')}`);
  const [reading] = readFiles([{ name: 'contacts.csv', bytes }], withDecidedNames(context, organisations, decisions, plan));
  const rows = reading?.parsed.map(({ values }) => Reflect.get(values, 'from_org'));
  return { rows, issues: reading?.issues.map(({ row, code }) => `${row} ${code}`) };
}

describe('while files are read', () => {
  it('spellings that a person placed are known and stay as they are written', () => {
    const decisions = [decide('same', 'ocmw te boom', 'ocmw')];
    expect(read(decisions, choices(['Troetel', 'troetel']), 'OCMW te Boom', 'troetel boom', 'OCMW', 'De Kade')).toEqual({
      rows: ['OCMW te Boom', 'troetel boom', 'ocmw', 'De Kade'],
      issues: ['3 unknown-organisation', '5 unknown-organisation'],
    });
  });

  it('a spelling that a person said is none of those it resembles is a name of its own', () => {
    const decisions = [decide('different', 'Troetelboon', 'troetel')];
    expect(read(decisions, choices(['De Kade', null]), 'troetelboon', 'De Kade')).toEqual({
      rows: ['troetelboon', 'De Kade'],
      issues: [],
    });
  });

  it('ids and names of merged organisations are read as their own ids, so that a merge can be undone', () => {
    const decisions = [decide('same', 'sociaal-huis', 'ocmw')];
    expect(read(decisions, choices(), 'Sociaal-Huis', 'sociaal huis boom').rows).toEqual(['sociaal-huis', 'sociaal-huis']);
    const merged = withDecidedNames(context, organisations, decisions, undefined);
    expect(suggestFor('Sociaal Huis te Boom', merged).map(({ organisation }) => organisation)).toEqual(['ocmw']);
  });

  it('a name that several organisations have means the one a person says', () => {
    expect(read([], choices(), 'De Regenboog').issues).toEqual(['2 shared-name']);
    expect(read([], choices(['de regenboog', 'dubbel-2']), 'De Regenboog')).toEqual({ rows: ['De Regenboog'], issues: [] });
  });

  it('a choice about an id or an exact name is no choice', () => {
    expect(read([], choices(['ocmw', 'troetel'], ['OCMW Boom', 'troetel']), 'ocmw', 'OCMW Boom').rows).toEqual(['ocmw', 'ocmw']);
  });

  it('a choice of the plan goes before an earlier decision', () => {
    const decisions = [decide('same', 'Het Huis', 'ocmw')];
    const placed = withDecidedNames(context, organisations, decisions, choices(['het huis', 'troetel'])).decided?.placed;
    expect(placed?.get('het huis')?.organisation).toBe('troetel');
  });
});

describe('once an import is confirmed', () => {
  const decisionsOf = (plan: { names: NameChoice[] }, decisions: readonly NameDecision[] = []) =>
    decisionsOfPlan(
      plan.names,
      // Stored rows hold their table's cells.
      organisations as unknown as Parameters<typeof decisionsOfPlan>[1],
      [],
      decisions,
    );

  it('the spellings that a plan places are learnt; those that are nobody are refused for whom they resemble', () => {
    expect(decisionsOf(choices(['OCMW te Boom', 'OCMW'], ['Troetelboon', null], ['Zzz', null]))).toEqual([
      { what: 'same', written: 'OCMW te Boom', organisation: 'ocmw' },
      { what: 'different', written: 'Troetelboon', organisation: 'troetel' },
    ]);
  });

  it('what stands, and what is no choice, is not decided again; of two choices for a spelling the last counts', () => {
    const standing = [decide('same', 'ocmw te boom', 'ocmw')];
    const plan = choices(['OCMW te Boom', 'ocmw'], ['ocmw boom', 'troetel'], ['Huis', 'ocmw'], ['huis', 'troetel']);
    expect(decisionsOf(plan, standing)).toEqual([{ what: 'same', written: 'huis', organisation: 'troetel' }]);
    expect(decisionsOf(choices())).toEqual([]);
  });

  it('an organisation that is nowhere is refused', () => {
    expect(() => decisionsOf(choices(['Huis', 'nobody']))).toThrow(StudyError);
  });
});
