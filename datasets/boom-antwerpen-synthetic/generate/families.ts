import type { Random } from '../../../server/model/random.ts';
import { lastDay, workingDay } from './calendar.ts';
import { between, heavyTail, pick, pickBy, pickWeighted, streamFor } from './chance.ts';
import type { Pair } from './pairs.ts';
import type { Place } from './place.ts';
import { planted } from './planted.ts';

export type ReferralOutcome = 'accepted' | 'waitlisted' | 'refused' | 'no-answer';

/** A try to find a place in a crèche. */
type Attempt = { readonly creche: Place; readonly day: number; readonly outcome: ReferralOutcome };

/** A stay with a service; `to` null = still going on. First and last day both belong to it. */
export type Stay = { readonly place: Place; readonly from: number; readonly to: number | null };

/** What happens to an invented family: who follows it, where a crèche place is looked for, where it goes next. */
export type Family = {
  readonly code: string;
  readonly home: Stay;
  readonly endReason: 'closed' | 'transfer' | 'dropped-out' | 'moved' | null;
  readonly attempts: readonly Attempt[];
  readonly care: Stay | null;
  /** The service the family is handed to; null from = never seen there before the end of the log. */
  readonly next: { readonly place: Place; readonly referredOn: number; readonly stay: Stay | null } | null;
};

/** How many families come into view in two years. */
const howMany = { Boom: 74, Antwerpen: 640 } as const;

const closeBefore = (day: number): number | null => (day > lastDay ? null : day);

/** The crèches a centre is in contact with, with the number of contacts. */
function crechesOf(home: Place, pairs: readonly Pair[]): (readonly [Place, number])[] {
  return pairs.flatMap(({ a, b, contacts }): (readonly [Place, number])[] => {
    if (a.id === home.id && b.sector === 'childcare') return [[b, contacts]];
    return b.id === home.id && a.sector === 'childcare' ? [[a, contacts]] : [];
  });
}

function antwerpOutcome(random: Random, home: Place): ReferralOutcome {
  return home.district === planted.unansweredDistrict.district
    ? pickWeighted(random, { 'no-answer': 75, accepted: 25 })
    : pickWeighted(random, { accepted: 32, waitlisted: 27, refused: 21, 'no-answer': 20 });
}

function lookForCare(
  random: Random,
  home: Place,
  from: number,
  to: number,
  pairs: readonly Pair[],
): Pick<Family, 'attempts' | 'care'> {
  const known = crechesOf(home, pairs);
  const attempts: Attempt[] = [];
  const inBoom = home.municipality === 'Boom';
  let day = from + between(random, 5, inBoom ? 30 : 60);
  for (let turn = 0; turn < 3 && known.length > 0 && day <= to; turn++) {
    const chosen = inBoom && turn === 0 ? known[0] : pickBy(random, known, ([, contacts]) => contacts + 3);
    if (chosen === undefined) break;
    const outcome = inBoom ? pickWeighted(random, { accepted: 78, waitlisted: 17, refused: 5 }) : antwerpOutcome(random, home);
    attempts.push({ creche: chosen[0], day: workingDay(day), outcome });
    if (outcome === 'accepted') {
      const starts = day + (inBoom ? between(random, 3, 18) : between(random, 15, 60));
      const care = { place: chosen[0], from: starts, to: closeBefore(starts + between(random, 150, 620)) };
      return { attempts, care: starts > lastDay ? null : care };
    }
    day += inBoom ? between(random, 4, 15) : between(random, 20, 70);
  }
  return { attempts, care: null };
}

function handOver(random: Random, place: Place, leftOn: number): Family['next'] {
  const toActivation = place.id === planted.handoverGaps.organisation;
  const wait = toActivation
    ? planted.handoverGaps.minimumGapDays + Math.floor(heavyTail(random) * 5) + between(random, 0, 25)
    : between(random, 0, 3);
  const from = workingDay(leftOn + 1 + wait);
  const stay = from > lastDay ? null : { place, from, to: closeBefore(from + between(random, 60, 240)) };
  return { place, referredOn: workingDay(leftOn - between(random, 0, 4)), stay };
}

/** Makes the families of both municipalities, in order of the day they come into view. */
export function makeFamilies(places: readonly Place[], pairs: readonly Pair[]): readonly Family[] {
  const random = streamFor(5);
  const centres = places.filter((place) => place.type === 'social-centre');
  const ocmwBoom = places.filter((place) => place.id === 'ocmw-boom');
  const activation = places.find((place) => place.id === planted.handoverGaps.organisation);
  if (activation === undefined) throw new Error('No activation service');

  const stories: Omit<Family, 'code'>[] = [];
  for (const [municipality, count] of Object.entries(howMany)) {
    for (let made = 0; made < count; made++) {
      const inBoom = municipality === 'Boom';
      const home = pickBy(random, inBoom ? ocmwBoom : centres, (place) => place.staff);
      const from = workingDay(between(random, -120, lastDay - 60));
      const until = from + (inBoom ? between(random, 120, 620) : between(random, 80, 380));
      const { attempts, care } = lookForCare(random, home, from, Math.min(until, lastDay), pairs);
      if (inBoom) {
        // In Boom the OCMW stays with the family for as long as the crèche does.
        const last = care === null ? until : care.to === null ? lastDay + 1 : Math.max(until, care.to);
        const to = closeBefore(last);
        stories.push({ home: { place: home, from, to }, endReason: to === null ? null : 'closed', attempts, care, next: null });
        continue;
      }
      const to = closeBefore(until);
      const endReason = to === null ? null : pickWeighted(random, { transfer: 50, closed: 32, 'dropped-out': 9, moved: 9 });
      const next =
        to === null || (endReason !== 'transfer' && endReason !== 'moved')
          ? null
          : handOver(
              random,
              endReason === 'transfer'
                ? activation
                : pick(
                    random,
                    centres.filter((place) => place.id !== home.id),
                  ),
              to,
            );
      stories.push({ home: { place: home, from, to }, endReason, attempts, care, next });
    }
  }
  return stories
    .map((story, made) => ({ story, made }))
    .sort((a, b) => a.story.home.from - b.story.home.from || a.made - b.made)
    .map(({ story }, position) => ({ code: `f-${String(position + 1).padStart(4, '0')}`, ...story }));
}

/** The stays of a family, in the order in which they began. */
export function staysOf(family: Family): readonly Stay[] {
  const stays = [family.home, family.care, family.next?.stay ?? null].filter((stay) => stay !== null);
  return stays.sort((a, b) => a.from - b.from);
}
