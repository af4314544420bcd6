import type { Random } from '../../../server/model/random.ts';
import { isoDate, logDay } from './calendar.ts';
import { between, happens, pick, pickBy, shuffled, streamFor } from './chance.ts';
import { antwerpProfessionals, boomProfessionals, loyalty, type Passage, parents } from './passages.ts';
import type { People } from './people.ts';
import type { Place } from './place.ts';
import { setApart } from './planted.ts';
import type { Draft } from './table-text.ts';

type Plan = {
  readonly municipality: 'Boom' | 'Antwerpen';
  readonly role: string;
  readonly work: string;
  readonly at: readonly string[];
};

/** Who is interviewed: the numbers of the real sample, by municipality and role. Parents speak for no organisation. */
const plans: readonly Plan[] = [
  {
    municipality: 'Antwerpen',
    role: 'social-worker',
    work: 'social-worker',
    at: ['sc-oud-berchem', 'sc-borgerhout-intra', 'sc-seefhoek'],
  },
  {
    municipality: 'Antwerpen',
    role: 'employment-coach',
    work: 'employment-coach',
    at: Array.from({ length: 4 }, () => 'ocmw-antwerpen-activation'),
  },
  {
    municipality: 'Antwerpen',
    role: 'work-experience-expert',
    work: 'work-experience-expert',
    at: ['ocmw-antwerpen-activation'],
  },
  {
    municipality: 'Antwerpen',
    role: 'creche-coordinator',
    work: 'creche-coordinator',
    at: ['okido-duizendpootje', 'okido-het-bergje', 'okido-de-regenlaars', 'okido-klaver-vier', 'okido-kiekeboe-kiel'],
  },
  {
    municipality: 'Antwerpen',
    role: 'creche-coordinator',
    work: 'creche-coordinator',
    at: ['kdv-het-knikkerhuis', 'kdv-de-zonnebries', 'kdv-petit-pluche', 'kdv-kaatje-zuid'],
  },
  { municipality: 'Antwerpen', role: 'parent', work: 'parent', at: ['', '', ''] },
  { municipality: 'Boom', role: 'social-worker', work: 'social-worker', at: ['ocmw-boom', 'ocmw-boom'] },
  { municipality: 'Boom', role: 'creche-coordinator', work: 'creche-coordinator', at: ['troetelboom'] },
  { municipality: 'Boom', role: 'parent', work: 'parent', at: ['', '', '', ''] },
];

export type Interviews = {
  readonly interviews: readonly Draft<'interviews'>[];
  readonly coding: readonly Draft<'coding'>[];
  readonly quality: readonly Draft<'quality'>[];
};

/** Makes the interviews, their coded passages, and the scores on the five B's that came with them. */
export function makeInterviews(places: readonly Place[], log: readonly Draft<'contacts'>[], people: People): Interviews {
  const random = streamFor(10);
  const partnersOf = countPartners(log);
  const works = new Map(people.persons.map((person) => [person.person_id, person.function]));
  const interviews: Draft<'interviews'>[] = [];
  const coding: Draft<'coding'>[] = [];
  const quality: Draft<'quality'>[] = [];
  const taken = new Set<string>();

  for (const { municipality, role, work, at } of plans) {
    at.forEach((id) => {
      const day = logDay(random, 430, 520);
      const place = places.find((each) => each.id === id);
      const person = place && people.staffOn(place, day).find((each) => works.get(each) === work && !taken.has(each));
      if (place !== undefined && person === undefined) throw new Error(`No ${work} at ${id} to interview`);
      if (person !== undefined) taken.add(person);
      const interview: Draft<'interviews'> = {
        interview_id: `i-${String(interviews.length + 1).padStart(2, '0')}`,
        date: isoDate(day),
        municipality,
        org_id: place?.id ?? null,
        respondent_role: role,
        person_id: person ?? null,
        consent: 'given',
        n_words: between(random, role === 'parent' ? 2200 : 4800, role === 'parent' ? 5200 : 9800),
      };
      interviews.push(interview);
      // A parent speaks of a crèche, a centre and a partner of that town; a professional of the partners of the own service.
      const known = place === undefined ? servicesOfParent(random, places, municipality) : partnersOf(place.id);
      coding.push(...passagesOf(random, interview, choosePassages(random, municipality, role, place), known, places));
      quality.push(...scores(random, interview, known, place));
    });
  }
  return { interviews, coding, quality };
}

type Known = readonly (readonly [id: string, contacts: number])[];

function countPartners(log: readonly Draft<'contacts'>[]): (id: string) => Known {
  const counts = new Map<string, Map<string, number>>();
  for (const { from_org: from, to_org: to } of log) {
    if (!from || !to || from === to || setApart.has(from)) continue;
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = counts.get(one) ?? new Map<string, number>();
      counts.set(one, known.set(other, (known.get(other) ?? 0) + 1));
    }
  }
  return (id) => [...(counts.get(id) ?? [])];
}

function servicesOfParent(random: Random, places: readonly Place[], municipality: string): Known {
  const there = places.filter((place) => place.municipality === municipality && !setApart.has(place.id));
  const creche = pick(
    random,
    there.filter((place) => place.type === 'creche-occasional' || place.id === 'troetelboom'),
  );
  const welfare = pick(
    random,
    there.filter((place) => place.type === 'social-centre' || place.id === 'ocmw-boom'),
  );
  const partner = pick(
    random,
    there.filter((place) => place.id.startsWith('hvhk-') || place.id === 'boempetat'),
  );
  return [
    [creche.id, 3],
    [welfare.id, 2],
    [partner.id, 1],
  ];
}

function choosePassages(
  random: Random,
  municipality: 'Boom' | 'Antwerpen',
  role: string,
  place: Place | undefined,
): readonly Passage[] {
  if (role === 'parent') return shuffled(random, parents[municipality]).slice(0, between(random, 4, 6));
  if (municipality === 'Boom') return shuffled(random, boomProfessionals).slice(0, between(random, 12, 15));
  const said = shuffled(random, antwerpProfessionals).slice(0, between(random, 9, 13));
  const speaksOfLoyalty = place?.type !== 'creche-private';
  return speaksOfLoyalty ? [...said, ...shuffled(random, loyalty).slice(0, between(random, 1, 3))] : said;
}

function passagesOf(
  random: Random,
  interview: Draft<'interviews'>,
  chosen: readonly Passage[],
  known: Known,
  places: readonly Place[],
): Draft<'coding'>[] {
  let end = between(random, 200, 900);
  return chosen.map((passage) => {
    const sentence = pick(random, passage.sentences);
    const fitting = known.filter(([id]) => places.find((place) => place.id === id)?.sector === passage.about);
    const candidates = fitting.length > 0 ? fitting : known;
    const target = sentence.includes('{other}') ? pickBy(random, candidates, ([, contacts]) => contacts + 2)[0] : null;
    const segment = sentence.replaceAll('{other}', places.find((place) => place.id === target)?.name ?? '');
    const start = end + between(random, 150, 2400);
    end = start + segment.length;
    const isDilemma = passage.code.startsWith('dilemma-');
    return {
      interview_id: interview.interview_id ?? '',
      code: passage.code,
      org_id: interview.org_id ?? null,
      municipality: interview.municipality ?? null,
      respondent_role: interview.respondent_role ?? null,
      polarity: passage.polarity,
      pole: passage.pole ?? null,
      intensity: isDilemma ? (passage.code === 'dilemma-loyalty' ? between(random, 4, 5) : between(random, 2, 4)) : null,
      target_org: target,
      segment,
      start,
      end,
      coder_id: 'coder-1',
      source: 'synthetic',
    };
  });
}

const fiveBs = ['availability', 'accessibility', 'affordability', 'usefulness', 'comprehensibility'] as const;

/** Usual scores, before chance: parents are milder on usefulness and harder on comprehensibility than professionals think. */
const usual: Readonly<Record<'Boom' | 'Antwerpen', Readonly<Record<'parent' | 'professional', readonly number[]>>>> = {
  Boom: { parent: [3, 5, 4, 5, 3], professional: [3, 5, 4, 4, 4] },
  Antwerpen: { parent: [2, 2, 3, 4, 2], professional: [2, 3, 3, 3, 3] },
};

function scores(random: Random, interview: Draft<'interviews'>, known: Known, place: Place | undefined): Draft<'quality'>[] {
  const source = place === undefined ? 'parent' : 'professional';
  const about = place?.id ?? known[0]?.[0];
  const municipality = interview.municipality === 'Boom' ? 'Boom' : 'Antwerpen';
  if (about === undefined) return [];
  return fiveBs.flatMap((dimension, position): Draft<'quality'>[] => {
    if (happens(random, 0.06)) return [];
    const middle = usual[municipality][source][position] ?? 3;
    const score = Math.max(1, Math.min(5, middle + pick(random, [-1, 0, 0, 0, 1])));
    return [
      { org_id: about, dimension, score, source, date: interview.date ?? null, interview_id: interview.interview_id ?? null },
    ];
  });
}
