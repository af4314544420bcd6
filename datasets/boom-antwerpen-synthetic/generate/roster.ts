import type { Random } from '../../../server/model/random.ts';
import { lastDay } from './calendar.ts';
import { between, happens, pick, pickWeighted, streamFor } from './chance.ts';
import type { People } from './people.ts';
import { kilometres, type Place } from './place.ts';
import { planted, setApart } from './planted.ts';
import type { Draft } from './table-text.ts';

type Row = Draft<'relations'>;

/** Whether the list that a respondent was shown holds the other: all of Boom; in Antwerp the neighbours and the city-wide services. */
function isAskedAbout(respondent: Place, other: Place): boolean {
  if (respondent.id === other.id || respondent.municipality !== other.municipality) return false;
  if (respondent.municipality === 'Boom') return true;
  if (other.cityWide || other.id === 'ocmw-antwerpen') return true;
  if (respondent.cityWide) return other.sector === 'childcare' || other.type === 'social-centre';
  return respondent.district === other.district ? kilometres(respondent, other) < 4 : kilometres(respondent, other) < 1.5;
}

/** How often (0 never - 5 daily) two years of contacts feel to a respondent: yearly, quarterly, monthly, weekly, daily. */
function frequencyOf(contacts: number): number {
  if (contacts >= 300) return 5;
  if (contacts >= 80) return 4;
  if (contacts >= 24) return 3;
  return contacts >= 8 ? 2 : 1;
}

/** Chance that a respondent names a partner, given the contacts in two years: people forget the lean ties. */
function recall(contacts: number): number {
  if (contacts >= 24) return 0.95;
  if (contacts >= 8) return 0.8;
  return contacts > 0 ? 0.55 : 0.04;
}

/** Makes the answers to the question "with whom do you work together?", asked once, at the end of the log. */
export function makeRoster(places: readonly Place[], log: readonly Draft<'contacts'>[], people: People): readonly Row[] {
  const random = streamFor(8);
  const contacts = new Map<string, number>();
  const types = new Map<string, Set<string>>();
  for (const { from_org: from, to_org: to, type } of log) {
    const key = [from, to].sort().join(' ');
    contacts.set(key, (contacts.get(key) ?? 0) + 1);
    if (type && type !== 'none') types.set(`${from} ${to}`, (types.get(`${from} ${to}`) ?? new Set<string>()).add(type));
  }
  const rows: Row[] = [];
  for (const respondent of places.filter((place) => place.responded)) {
    const answers = people.staffOn(respondent, lastDay);
    for (const other of places) {
      const count = contacts.get([respondent.id, other.id].sort().join(' ')) ?? 0;
      const asked = isAskedAbout(respondent, other);
      // Beside the list a respondent could add others; only the livelier ties are added.
      if (respondent.id === other.id || (!asked && count < 12)) continue;
      const base: Row = {
        from_org: respondent.id,
        to_org: other.id,
        type: 'contact',
        direction: 'directed',
        respondent_org: respondent.id,
        respondent_person: answers[0] ?? null,
        wave: '2023',
        municipality: respondent.municipality,
        reported_by: respondent.sector === 'welfare' ? 'welfare' : respondent.sector === 'childcare' ? 'creche' : null,
        source: 'synthetic',
      };
      const forced = plantedAnswer(respondent, other);
      const known = forced ?? happens(random, recall(count));
      if (forced === null && happens(random, 0.05)) {
        rows.push({ ...base, present: null });
        continue;
      }
      if (!known) {
        rows.push({ ...base, present: false, frequency: 0 });
        continue;
      }
      const frequency = Math.max(1, Math.min(5, frequencyOf(count) + pick(random, [-1, 0, 0, 0, 0, 1])));
      rows.push({ ...base, present: true, frequency, ...quality(random, respondent, other, people) });
      for (const type of [...(types.get(`${respondent.id} ${other.id}`) ?? [])].sort()) {
        if (happens(random, 0.55))
          rows.push({
            ...base,
            type,
            present: true,
            strength: frequency >= 4 ? 3 : frequency >= 3 ? 2 : 1,
            formality: formality(random, respondent),
          });
      }
    }
  }
  return rows;
}

/** What must hold whatever chance says; null = left to chance. */
function plantedAnswer(respondent: Place, other: Place): boolean | null {
  const { organisation, partner } = planted.oneOneSidedTie;
  if (respondent.id === organisation && other.id === partner) return true;
  return setApart.has(respondent.id) || setApart.has(other.id) ? false : null;
}

function formality(random: Random, respondent: Place): 'formal' | 'informal' {
  return happens(random, respondent.municipality === 'Boom' ? 0.45 : 0.3) ? 'formal' : 'informal';
}

/** How the respondent sees the tie. Trust and value (1-4) were asked everywhere in Boom and of every other respondent in Antwerp. */
function quality(random: Random, respondent: Place, other: Place, people: People): Row {
  const inBoom = respondent.municipality === 'Boom';
  const score = (): number => (inBoom ? between(random, 3, 4) : pick(random, [1, 2, 2, 3, 3, 4]));
  const fixed = people.fixedContact(other, respondent);
  const seen: Row = {
    formality: formality(random, respondent),
    agreement: pickWeighted(random, inBoom ? { none: 30, verbal: 40, written: 30 } : { none: 60, verbal: 28, written: 12 }),
    since_year: happens(random, 0.5) ? between(random, 2005, 2021) : null,
    fixed_contact_person: fixed !== null && happens(random, 0.8) ? fixed : null,
  };
  if (!inBoom && respondent.name.length % 2 === 0) return seen;
  return {
    ...seen,
    trust_reliability: score(),
    trust_mission: score(),
    trust_openness: score(),
    value_power: other.governanceRole === 'lead' || other.cityWide ? between(random, 3, 4) : between(random, 1, 3),
    value_involvement: score(),
    value_resources: score(),
    perceived_governance: pickWeighted(
      random,
      inBoom
        ? { 'lead-organisation': 75, shared: 25 }
        : { 'lead-organisation': 35, shared: 35, 'network-administrative-organisation': 30 },
    ),
  };
}
