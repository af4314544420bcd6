import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { resolveNames } from '../../../server/graph/resolve-names.ts';
import type { NameDecision } from '../../../server/model/name-decision.ts';
import { networkRecipe } from '../../../server/model/network-recipe.ts';
import { emptyRecords, type StoredRecord, type StudyRecords } from '../../../server/model/records.ts';
import { type TableKind, tables } from '../../../server/model/tables.ts';

/** A record with the given cells, all others empty. */
function record<K extends TableKind>(kind: K, id: number, cells: Readonly<Record<string, unknown>>): StoredRecord<K> {
  const empty = Object.fromEntries(Object.keys(tables[kind].columns).map((column) => [column, null]));
  const kept = { id, origin: { importId: 'i', line: id + 1, row: id + 1 }, attributes: null };
  // The cells are of the table, by the tests below.
  return { ...empty, ...cells, ...kept } as unknown as StoredRecord<K>;
}

const organisation = (id: number, org_id: string, name: string, part_of: string | null = null) =>
  record('organisations', id, { org_id, name, part_of });
const contact = (id: number, from_org: string, to_org: string) =>
  record('contacts', id, { date: '2024-03-01', from_org, to_org });

let made = 0;
function decide(what: NameDecision['what'], written: string, organisation: string, undone = false): NameDecision {
  made++;
  const time = new Date(Date.UTC(2026, 0, 1, 0, 0, made)).toISOString();
  return { id: `d${made}`, what, written, organisation, decidedAt: time, undoneAt: undone ? time : null };
}

const records: StudyRecords = {
  ...emptyRecords(),
  organisations: [
    organisation(1, 'ocmw', 'OCMW Boom'),
    organisation(2, 'troetel', 'De Troetelboom', 'ocmw'),
    organisation(3, 'ocmw-2', 'Sociaal Huis', 'troetel'),
    organisation(4, 'vdab', 'VDAB'),
  ],
  contacts: [contact(1, 'ocmw', 'troetel'), contact(2, 'Ocmw te Boom', 'troetel'), contact(3, 'ocmw-2', 'Ocmw te Boom')],
  affiliations: [
    record('affiliations', 1, { person_id: 'p1', org_id: 'vdab', fixed_contact_for: 'ocmw te boom;ocmw;troetel;Onbekend' }),
  ],
};
const same = decide('same', 'OCMW TE BOOM', 'ocmw');
const merge = decide('same', 'ocmw-2', 'ocmw');

describe('names', () => {
  it('without decisions are the records themselves', () => {
    expect(resolveNames(records, [])).toBe(records);
    expect(resolveNames(records, [{ ...same, undoneAt: same.decidedAt }, decide('different', 'ocmw te boom', 'vdab')])).toBe(
      records,
    );
    expect(resolveNames(emptyRecords(), [same])).toEqual(emptyRecords());
  });

  it('that a person placed name the organisation, and say what the file has', () => {
    const resolved = resolveNames(records, [same]);
    expect(resolved.contacts.map(({ from_org, to_org, written }) => [from_org, to_org, written])).toEqual([
      ['ocmw', 'troetel', undefined],
      ['ocmw', 'troetel', { from_org: 'Ocmw te Boom' }],
      ['ocmw-2', 'ocmw', { to_org: 'Ocmw te Boom' }],
    ]);
    // Rows and tables in which nothing changed are the same objects.
    expect(resolved.contacts[0]).toBe(records.contacts[0]);
    expect(resolved.organisations).toBe(records.organisations);
    expect(resolved.relations).toBe(records.relations);
    // Several names in a cell: each organisation once.
    expect(resolved.affiliations[0]?.fixed_contact_for).toBe('ocmw;troetel;Onbekend');
    expect(resolved.affiliations[0]?.written).toEqual({ fixed_contact_for: 'ocmw te boom;ocmw;troetel;Onbekend' });
  });

  it('of organisations that were merged name the one they have become; the row stays to be found', () => {
    const resolved = resolveNames(records, [merge]);
    expect(resolved.organisations.map(({ org_id }) => org_id)).toEqual(['ocmw', 'troetel', 'vdab']);
    expect(resolved.merged?.map(({ org_id, name, written }) => [org_id, name, written])).toEqual([
      ['ocmw', 'Sociaal Huis', { org_id: 'ocmw-2' }],
    ]);
    expect(resolved.contacts[2]?.from_org).toBe('ocmw');
  });

  it('that are exact names of listed organisations need no decision, even where the list came later', () => {
    const late = { ...records, contacts: [contact(1, 'ocmw boom', 'VDAB'), contact(2, 'OCMW Bom', 'vdab')] };
    const resolved = resolveNames(late, []);
    expect(resolved.contacts.map(({ from_org, to_org }) => `${from_org} ${to_org}`)).toEqual(['ocmw VDAB', 'OCMW Bom vdab']);
    expect(resolved.contacts[0]?.written).toEqual({ from_org: 'ocmw boom' });
    // A name that two organisations have is nobody's, until the two are one.
    const twice = { ...late, organisations: [...late.organisations, organisation(5, 'o5', 'OCMW Boom')] };
    expect(resolveNames(twice, []).contacts[0]?.from_org).toBe('ocmw boom');
    expect(resolveNames(twice, [decide('same', 'o5', 'ocmw')]).contacts[0]?.from_org).toBe('ocmw');
  });

  it('follow chains, and a decision that would close a circle does not count', () => {
    const chain = [merge, decide('same', 'Huis', 'ocmw-2'), decide('same', 'ocmw', 'vdab')];
    const all = { ...records, contacts: [...records.contacts, contact(4, 'huis', 'troetel')] };
    const resolved = resolveNames(all, chain);
    expect(resolved.contacts.map(({ from_org }) => from_org)).toEqual(['vdab', 'Ocmw te Boom', 'vdab', 'vdab']);
    expect(resolveNames(all, [...chain, decide('same', 'vdab', 'ocmw-2')])).toEqual(resolved);
    // What was part of one that has become the other follows; what would be part of itself is part of none.
    expect(resolved.organisations.map(({ org_id, part_of }) => [org_id, part_of])).toEqual([
      ['troetel', 'vdab'],
      ['vdab', null],
    ]);
    const upside = resolveNames(records, [decide('same', 'troetel', 'ocmw-2')]);
    expect(upside.organisations.find(({ org_id }) => org_id === 'ocmw-2')?.part_of).toBeNull();
  });

  it('the later decision about a spelling counts, and one for an organisation that is not listed rests', () => {
    const later = [same, decide('same', 'ocmw te boom', 'vdab')];
    expect(resolveNames(records, later).contacts[1]?.from_org).toBe('vdab');
    expect(resolveNames(records, [decide('same', 'ocmw te boom', 'nobody')])).toBe(records);
  });

  it('that mean one organisation make one node, and undoing the decision brings the network back', () => {
    const recipe = networkRecipe.parse({ rollUp: 'none' });
    const before = buildNetwork(resolveNames(records, []), recipe);
    expect(before.graph.nodes()).toEqual(['Ocmw te Boom', 'ocmw', 'ocmw-2', 'troetel', 'vdab']);
    const after = buildNetwork(resolveNames(records, [same, merge]), recipe);
    expect(after.graph.nodes()).toEqual(['ocmw', 'troetel', 'vdab']);
    expect(after.graph.getEdgeAttribute(after.graph.edge('ocmw', 'troetel'), 'weight')).toBe(2);
    const undone = [same, merge].map((decision) => ({ ...decision, undoneAt: '2026-02-01T00:00:00.000Z' }));
    expect(buildNetwork(resolveNames(records, undone), recipe).graph.export()).toEqual(before.graph.export());
  });

  it('resolve alike in any order of decisions and rows, once as often as twice, and never change what they are given', () => {
    const names = ['ocmw', 'troetel', 'ocmw-2', 'vdab', 'Ocmw te Boom', 'VDAB ', 'OCMW BOOM', 'huis', 'nobody'];
    const name = fc.constantFrom(...names);
    const decision = fc
      .record({
        what: fc.constantFrom<NameDecision['what']>('same', 'different'),
        written: name,
        organisation: name,
        at: fc.nat(50),
      })
      .map(({ at, ...said }) => ({ ...said, at }));
    fc.assert(
      fc.property(
        fc.array(decision, { maxLength: 12 }),
        fc.array(fc.tuple(name, name), { maxLength: 8 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (said, ties, undone) => {
          const decisions = said.map(({ at, ...each }, index): NameDecision => {
            const time = `2026-01-01T00:00:${String(at).padStart(2, '0')}.000Z`;
            return { ...each, id: `d${index}`, decidedAt: time, undoneAt: undone[index] === true ? time : null };
          });
          const study = { ...records, contacts: ties.map(([from, to], index) => contact(index + 1, from, to)) };
          const frozen = JSON.stringify(study);
          const resolved = resolveNames(study, decisions);
          expect(resolveNames(study, [...decisions].reverse())).toEqual(resolved);
          expect(resolveNames({ ...study, contacts: [...study.contacts].reverse() }, decisions).contacts).toEqual(
            [...resolved.contacts].reverse(),
          );
          // What is resolved names listed organisations by their ids, or nobody that is known.
          const ids = new Set(resolved.organisations.map(({ org_id }) => org_id));
          const gone = new Set((resolved.merged ?? []).map(({ written }) => written?.['org_id']));
          for (const { from_org } of resolved.contacts) expect(ids.has(from_org) || !gone.has(from_org)).toBe(true);
          expect(resolveNames(resolved, decisions)).toEqual(resolved);
          expect(JSON.stringify(study)).toBe(frozen);
        },
      ),
    );
  });

  it('of a log of a million contacts are resolved', () => {
    const base = contact(1, 'ocmw', 'troetel');
    const other = contact(2, 'Ocmw te Boom', 'De Troetelboom');
    const log = Array.from({ length: 1_000_000 }, (_, at) => (at % 4 === 0 ? { ...other, id: at } : { ...base, id: at }));
    const decisions = [same, merge, decide('same', 'a', 'ocmw'), decide('same', 'b', 'vdab'), decide('same', 'c', 'vdab')];
    const resolved = resolveNames({ ...records, contacts: log }, decisions);
    expect(resolved.contacts[4]).toMatchObject({ from_org: 'ocmw', to_org: 'troetel' });
  });
});
