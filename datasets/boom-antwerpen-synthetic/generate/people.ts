import type { Random } from '../../../server/model/random.ts';
import { isoDate, lastDay } from './calendar.ts';
import { between, happens, pick, streamFor } from './chance.ts';
import type { Place } from './place.ts';
import { planted } from './planted.ts';
import type { Draft } from './table-text.ts';

/** Somebody's time at one organisation; `to` null = still there. Days may lie before the log. */
type Job = { readonly person: string; readonly from: number; readonly to: number | null };

export type People = {
  readonly persons: readonly Draft<'persons'>[];
  readonly affiliations: readonly Draft<'affiliations'>[];
  /** Who works there on that day, in a fixed order; never empty. */
  readonly staffOn: (place: Place, day: number) => readonly string[];
  /** The one of `place` who keeps up the tie with the other organisation, where there is one. */
  readonly fixedContact: (place: Place, other: Place) => string | null;
  /** Last day of that person at that organisation; null = stays. */
  readonly leaves: (place: Place, person: string) => number | null;
};

type Work = readonly [work: string, profession: string];

const lead: Readonly<Record<string, Work>> = {
  'public-welfare-centre': ['director', 'social-work'],
  'social-centre': ['social-worker', 'social-work'],
  'creche-occasional': ['creche-coordinator', 'childcare'],
  'creche-income-related': ['creche-coordinator', 'childcare'],
  'creche-private': ['creche-coordinator', 'childcare'],
  'family-support': ['family-worker', 'pedagogy'],
  'childcare-desk': ['administrative-worker', 'administration'],
  'integration-service': ['integration-coach', 'social-work'],
  'employment-service': ['employment-coach', 'employment-guidance'],
  'health-service': ['nurse', 'health'],
  school: ['teacher', 'education'],
  'neighbourhood-work': ['neighbourhood-worker', 'social-work'],
  'local-government': ['policy-officer', 'administration'],
  'government-agency': ['nurse', 'health'],
  housing: ['administrative-worker', 'administration'],
  'emergency-service': ['policy-officer', 'public-order'],
};

/** What the n-th person of an organisation does. */
function workOf(place: Place, position: number, random: Random): Work {
  if (place.id === 'ocmw-boom') return position < 2 ? ['social-worker', 'social-work'] : ['director', 'social-work'];
  const first = lead[place.type];
  if (first === undefined) throw new Error(`No work known at a ${place.type}`);
  if (position === 0) return first;
  if (place.sector === 'childcare')
    return position === 1 ? ['pedagogical-coordinator', 'pedagogy'] : ['childcare-worker', 'childcare'];
  if (place.id === 'ocmw-antwerpen-activation' && position % 5 === 4) return ['work-experience-expert', 'experience'];
  if (place.id.startsWith('hvhk-') && position === 1) return ['network-coordinator', 'social-work'];
  if (place.type === 'social-centre' && position > 1 && happens(random, 0.12)) return ['administrative-worker', 'administration'];
  return first;
}

/** Whether the person at that position must stay throughout: the two workers of Boom, and who carries the planted tie. */
function stays(place: Place, position: number): boolean {
  return (
    place.municipality === 'Boom' || (place.id === planted.carriedByOnePerson.organisation && position === 1) || place.staff < 3
  );
}

/** Makes the people of all organisations. A social centre in Antwerp sees about one in five workers leave and be replaced. */
export function makePeople(places: readonly Place[]): People {
  const random = streamFor(3);
  const persons: Draft<'persons'>[] = [];
  const affiliations: Draft<'affiliations'>[] = [];
  const jobs = new Map<string, Job[]>();

  const fixedFor = (place: Place, position: number): string | null => {
    if (place.id === 'ocmw-boom' && position < 2) {
      return places
        .filter((other) => other.municipality === 'Boom' && boomWorker(other) === position && other.id !== planted.isolated.Boom)
        .map((other) => other.id)
        .join(';');
    }
    if (place.id === 'troetelboom' && position === 0) return 'ocmw-boom;hvhk-boom;boempetat';
    if (place.id === planted.carriedByOnePerson.organisation && position === 1) return planted.carriedByOnePerson.partner;
    return null;
  };

  const hire = (place: Place, position: number, from: number, to: number | null): void => {
    const person = `p-${String(persons.length + 1).padStart(3, '0')}`;
    const [work, profession] = workOf(place, position, random);
    persons.push({ person_id: person, function: work, profession, consent: happens(random, 0.9) ? 'given' : 'not-asked' });
    const fte = place.id === 'troetelboom' && position === 0 ? 0.7 : pick(random, [0.5, 0.8, 0.8, 1, 1, 1]);
    affiliations.push({
      person_id: person,
      org_id: place.id,
      fte,
      primary: true,
      date_from: isoDate(from),
      date_to: to === null ? null : isoDate(to),
      fixed_contact_for: fixedFor(place, position),
    });
    jobs.set(place.id, [...(jobs.get(place.id) ?? []), { person, from, to }]);
  };

  for (const place of places) {
    for (let position = 0; position < place.staff; position++) {
      const from = -between(random, 100, 3600);
      const goes = happens(random, place.type === 'social-centre' ? 0.22 : 0.1) && !stays(place, position);
      if (goes) {
        const last = between(random, 90, lastDay - 90);
        hire(place, position, from, last);
        hire(place, position, last + between(random, 1, 45), null);
      } else {
        hire(place, position, from, null);
      }
    }
  }

  // People who act for two organisations: the coordinator of Boom's crèche, as in the brochure, and a few in Antwerp.
  const second = (of: string, at: string, position: number, fte: number): void => {
    const job = jobs.get(of)?.[position];
    if (job === undefined) throw new Error(`Nobody at position ${position} of ${of}`);
    affiliations.push({ person_id: job.person, org_id: at, fte, primary: false, date_from: isoDate(Math.max(job.from, -90)) });
    jobs.set(at, [...(jobs.get(at) ?? []), { ...job, from: Math.max(job.from, -90) }]);
  };
  second('troetelboom', 'ocmw-boom', 0, 0.3);
  second('hvhk-borgerhout', 'cb-borgerhout', 0, 0.2);
  second('hvhk-deurne', 'local-desk-antwerpen', 0, 0.2);
  second('okido-kiekeboe-kiel', 'buurtwerk-kiel', 0, 0.2);

  const staffOn = (place: Place, day: number): readonly string[] => {
    const there = (jobs.get(place.id) ?? []).filter((job) => job.from <= day && (job.to === null || job.to >= day));
    if (there.length === 0) throw new Error(`Nobody works at ${place.id} on ${isoDate(day)}`);
    return there.map((job) => job.person);
  };
  const personAt = (place: Place, position: number): string | null => jobs.get(place.id)?.[position]?.person ?? null;
  return {
    persons,
    affiliations,
    staffOn,
    leaves: (place, person) => (jobs.get(place.id) ?? []).find((job) => job.person === person)?.to ?? null,
    fixedContact: (place, other) => {
      if (place.id === planted.carriedByOnePerson.organisation && other.id === planted.carriedByOnePerson.partner)
        return personAt(place, 1);
      if (place.id === 'ocmw-boom') return personAt(place, boomWorker(other));
      return place.municipality === 'Boom' ? personAt(place, 0) : null;
    },
  };
}

/** Which of the two social workers of Boom (0 or 1) keeps up the tie: one has child care and young families, the other work and school. */
function boomWorker(other: Place): number {
  return other.sector === 'childcare' || ['hvhk-boom', 'boempetat', 'consultatiebureau-boom'].includes(other.id) ? 0 : 1;
}
