import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CsvRow, csvRows, datasets, daysBetween } from './dataset-tables.ts';

/* The patterns that were put into the synthetic data, counted from the files themselves. */

const folder = 'boom-antwerpen-synthetic';
const rows = (kind: string) => csvRows(folder, `${kind}.csv`);
const planted = JSON.parse(readFileSync(join(datasets, folder, 'planted.json'), 'utf8'));
const organisations = new Map(rows('organisations').map((row) => [row.org_id ?? '', row]));
const contacts = rows('contacts');
const between = contacts.filter((row) => row.from_org !== row.to_org);

/** Every pair from -> to that any table tells of: a logged contact, a reported tie, a passage about another organisation. */
const arcs = new Set([
  ...between.map((row) => `${row.from_org} ${row.to_org}`),
  ...rows('relations')
    .filter((row) => row.present === 'true')
    .map((row) => `${row.from_org} ${row.to_org}`),
  ...rows('coding')
    .filter((row) => row.org_id !== '' && row.target_org !== '')
    .map((row) => `${row.org_id} ${row.target_org}`),
]);
const arcsOf = (id: string) => [...arcs].filter((arc) => arc.split(' ').includes(id));
/** Rows of any table but the roster and the staff lists that name the organisation. */
const namedIn = (id: string) =>
  ['contacts', 'events', 'attendance', 'coding', 'interviews', 'episodes', 'quality'].flatMap((kind) =>
    rows(kind).filter((row) => Object.values(row).includes(id)),
  );

test('a: one service has exactly one tie, and only its own side knows of it', () => {
  const { organisation, partner, contacts: count } = planted.oneOneSidedTie;
  const lonely = [...organisations.keys()].filter((id) => arcsOf(id).length === 1);
  expect(lonely).toEqual([organisation]);
  expect(arcsOf(organisation)).toEqual([`${organisation} ${partner}`]);
  expect(namedIn(organisation).length).toBe(count);
  const denial = rows('relations').filter((row) => row.from_org === partner && row.to_org === organisation);
  expect(denial.map((row) => [row.present, row.frequency])).toEqual([['false', '0']]);
});

test('b: one worker carries a whole tie of a service with five workers or more, and only there', () => {
  const { organisation, partner, person, minimumContacts } = planted.carriedByOnePerson;
  const staff = new Map<string, Set<string>>();
  for (const row of rows('affiliations'))
    staff.set(row.org_id ?? '', (staff.get(row.org_id ?? '') ?? new Set()).add(row.person_id ?? ''));
  const carriers = new Map<string, string[]>();
  for (const row of between) {
    for (const [side, other, who] of [
      [row.from_org, row.to_org, row.from_person],
      [row.to_org, row.from_org, row.to_person],
    ]) {
      if ((staff.get(side ?? '')?.size ?? 0) >= 5)
        carriers.set(`${side} ${other}`, [...(carriers.get(`${side} ${other}`) ?? []), who ?? '']);
    }
  }
  const single = [...carriers].filter(([, who]) => who.length >= 20 && new Set(who.filter((each) => each !== '')).size === 1);
  expect(single.map(([pair]) => pair)).toEqual([`${organisation} ${partner}`]);
  const [, who = []] = single[0] ?? [];
  expect(new Set(who)).toEqual(new Set([person]));
  expect(who.length).toBeGreaterThanOrEqual(minimumContacts);
});

test('c: no referral from or to one district is ever reported back on; elsewhere some are', () => {
  const { district } = planted.unansweredDistrict;
  const districtsOf = (row: CsvRow) => [row.from_org, row.to_org].map((id) => organisations.get(id ?? '')?.district);
  const answered = new Set(contacts.filter((row) => row.is_feedback === 'true').map((row) => row.referral_id));
  const referrals = contacts.filter((row) => row.purpose === 'referral');
  const there = referrals.filter((row) => districtsOf(row).includes(district));
  expect(there.length).toBeGreaterThan(100);
  expect(there.filter((row) => answered.has(row.referral_id))).toEqual([]);
  for (const other of new Set([...organisations.values()].map((row) => row.district ?? ''))) {
    if (other === district) continue;
    const sent = referrals.filter((row) => organisations.get(row.from_org ?? '')?.district === other);
    expect(sent.filter((row) => answered.has(row.referral_id)).length / sent.length, other).toBeGreaterThan(0.15);
  }
});

/** Days after the transfer on which the new service had not yet begun, by the service the family goes to. */
function transferGaps(): { toActivation: number[]; elsewhere: number[] } {
  const episodes = rows('episodes');
  const gaps = { toActivation: [] as number[], elsewhere: [] as number[] };
  for (const left of episodes.filter(
    (row) => row.is_lead === 'true' && ['transfer', 'moved', 'staff-left'].includes(row.end_reason ?? ''),
  )) {
    const next = episodes.find(
      (row) => row.family_code === left.family_code && row.is_lead === 'true' && (row.date_from ?? '') > (left.date_to ?? ''),
    );
    if (next === undefined) continue;
    const kind = left.end_reason === 'transfer' ? 'toActivation' : 'elsewhere';
    if (kind === 'toActivation') expect(next.org_id).toBe(planted.handoverGaps.organisation);
    gaps[kind].push(daysBetween(left.date_to ?? '', next.date_from ?? '') - 1);
  }
  return gaps;
}

test('d: every transfer to the activation service leaves a gap, other changes hardly any', () => {
  const { toActivation, elsewhere } = transferGaps();
  expect(toActivation.length).toBeGreaterThan(100);
  expect(Math.min(...toActivation)).toBeGreaterThanOrEqual(planted.handoverGaps.minimumGapDays);
  expect(elsewhere.length).toBeGreaterThan(50);
  expect(Math.max(...elsewhere)).toBeLessThan(planted.handoverGaps.minimumGapDays);
});

test('e: loyalty is spoken of in most interviews with professionals, while internal contacts are few everywhere', () => {
  const { dilemma, municipality, minimumShareOfProfessionals, mostInternalShare } = planted.spokenNotVisible;
  const professionals = rows('interviews').filter((row) => row.municipality === municipality && row.org_id !== '');
  const spoken = new Set(
    rows('coding')
      .filter((row) => row.code === dilemma)
      .map((row) => row.interview_id),
  );
  expect(professionals.filter((row) => spoken.has(row.interview_id)).length / professionals.length).toBeGreaterThanOrEqual(
    minimumShareOfProfessionals,
  );
  for (const { org_id: id = '' } of [...organisations.values()].filter((row) => row.municipality === municipality)) {
    const external = between.filter((row) => row.from_org === id || row.to_org === id).length;
    const internal = contacts.filter((row) => row.from_org === id && row.to_org === id).length;
    if (external >= 30) expect(internal / (internal + external), id).toBeLessThanOrEqual(mostInternalShare);
  }
});

describe('f: responsibility', () => {
  /** Share of the days on which some service follows a family that nobody leads. Both ends of an episode count; the log ends on 31 December 2023. */
  function noLeadShare(municipality: string): number {
    const end = '2023-12-31';
    const families = new Map<string, CsvRow[]>();
    for (const row of rows('episodes')) {
      if (organisations.get(row.org_id ?? '')?.municipality === municipality)
        families.set(row.family_code ?? '', [...(families.get(row.family_code ?? '') ?? []), row]);
    }
    let followed = 0;
    let ledDays = 0;
    for (const episodes of families.values()) {
      const days = new Map<number, boolean>();
      for (const row of episodes) {
        const last = row.date_to === '' || (row.date_to ?? '') > end ? end : (row.date_to ?? '');
        for (let day = 0; day <= daysBetween(row.date_from ?? '', last); day++) {
          const number = Date.parse(row.date_from ?? '') / 86_400_000 + day;
          days.set(number, (days.get(number) ?? false) || row.is_lead === 'true');
        }
      }
      followed += days.size;
      ledDays += [...days.values()].filter((led) => led).length;
    }
    return 1 - ledDays / followed;
  }

  test('is never named, and shows in Antwerp in days on which nobody leads; not in Boom', () => {
    const { dilemma, municipality, minimumNoLeadShare } = planted.visibleNotSpoken;
    expect(rows('coding').filter((row) => row.code === dilemma)).toEqual([]);
    expect(noLeadShare(municipality)).toBeGreaterThanOrEqual(minimumNoLeadShare);
    expect(noLeadShare('Boom')).toBeLessThan(0.01);
  });
});

test('g: in each municipality one service, and one only, is named in no contact, tie, meeting or passage', () => {
  for (const [municipality, id] of Object.entries(planted.isolated)) {
    const alone = [...organisations.values()].filter(
      (row) => row.municipality === municipality && arcsOf(row.org_id ?? '').length === 0,
    );
    expect(alone.map((row) => row.org_id)).toEqual([id]);
    expect(namedIn(String(id))).toEqual([]);
    const answers = rows('relations').filter((row) => row.from_org === id || row.to_org === id);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.every((row) => row.present === 'false' && row.frequency === '0')).toBe(true);
    const people = rows('affiliations')
      .filter((row) => row.org_id === id)
      .map((row) => row.person_id);
    expect(rows('affiliations').filter((row) => people.includes(row.person_id) && row.org_id !== id)).toEqual([]);
    expect([...organisations.values()].filter((row) => row.part_of === id || (row.org_id === id && row.part_of !== ''))).toEqual(
      [],
    );
  }
});
