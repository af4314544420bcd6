import type { Random } from '../../../server/model/random.ts';
import { isoDate, lastDay, logDay, workingDay } from './calendar.ts';
import { Caseload } from './caseload.ts';
import { between, happens, heavyTail, pickWeighted, streamFor } from './chance.ts';
import type { Entry, Row } from './entry.ts';
import type { Family } from './families.ts';
import { type Purpose, purposesOf } from './habits.ts';
import { addInternal } from './internal-contacts.ts';
import { describe, type Occasion } from './occasion.ts';
import type { Pair } from './pairs.ts';
import type { People } from './people.ts';
import type { Place } from './place.ts';
import { planted } from './planted.ts';

/** Makes the contact log of both municipalities, in order of date and numbered in that order. */
export function makeLog(
  places: readonly Place[],
  pairs: readonly Pair[],
  families: readonly Family[],
  people: People,
): readonly Row[] {
  const random = streamFor(7);
  const entries: Entry[] = [];
  const add = (entry: Entry): Entry => {
    entries.push(entry);
    return entry;
  };
  const refer = (from: Place, to: Place, day: number, family: string | null, outcome: string): void => {
    if (day < 0 || day > lastDay) return;
    const inBoom = from.municipality === 'Boom';
    const occasion: Occasion = { from, to, day, purpose: 'referral', family };
    const decided = outcome === 'accepted' || outcome === 'waitlisted' || outcome === 'refused';
    const referral = add({
      day,
      row: {
        ...describe(random, people, occasion),
        accompanied: happens(random, inBoom ? 0.5 : 0.05),
        outcome,
        task: to.sector === 'childcare' ? pickWeighted(random, { 'find-place': 85, 'first-visit': 15 }) : 'other',
        decision_by: decided ? (inBoom && to.sector === 'childcare' ? 'ocmw-boom' : to.id) : null,
      },
      replyTo: null,
      referral: 'this',
    });
    const answered = [from, to].some(({ district }) => district === planted.unansweredDistrict.district)
      ? false
      : happens(random, inBoom ? 0.88 : to.id.startsWith('hvhk-') ? 0.5 : 0.3);
    const lag = inBoom
      ? Math.min(12, Math.floor(heavyTail(random) / 1.5))
      : 4 + Math.floor(heavyTail(random) * 5) + between(random, 0, 12);
    const answerDay = workingDay(day + lag);
    if (!answered || answerDay > lastDay) return;
    add({
      day: answerDay,
      row: {
        ...describe(random, people, { from: to, to: from, day: answerDay, purpose: 'feedback', family }),
        is_feedback: true,
        outcome: 'info-received',
      },
      replyTo: referral,
      referral,
    });
  };

  for (const { attempts, next, home, code } of families) {
    for (const { creche, day, outcome } of attempts) refer(home.place, creche, day, code, outcome);
    if (next !== null && next.place.type !== 'social-centre') {
      refer(home.place, next.place, next.referredOn, code, next.stay === null ? 'pending' : 'accepted');
    }
  }

  const caseload = new Caseload(families);
  for (const pair of pairs) {
    const { a, b, contacts } = pair;
    const initiative = between(random, 30, 70) / 100;
    for (let made = 0; made < contacts; made++) {
      const [from, to] = happens(random, initiative) ? [a, b] : [b, a];
      const day = logDay(random);
      const purpose = pickWeighted(random, purposesOf(pair));
      const family = isAboutFamily(random, purpose) ? caseload.pick(random, from, to, day) : null;
      if (purpose === 'referral') {
        refer(from, to, day, family, pickWeighted(random, { accepted: 55, 'no-answer': 25, 'info-received': 20 }));
        continue;
      }
      const asked = add({
        day,
        row: describe(random, people, { from, to, day, purpose, family }),
        replyTo: null,
        referral: null,
      });
      const replyDay = workingDay(day + between(random, 0, a.municipality === 'Boom' ? 2 : 12));
      if (
        purpose === 'question' &&
        made + 1 < contacts &&
        replyDay <= lastDay &&
        happens(random, a.municipality === 'Boom' ? 0.6 : 0.3)
      ) {
        made++;
        const reply: Occasion = { from: to, to: from, day: replyDay, purpose: 'information', family };
        add({ day: replyDay, row: describe(random, people, reply), replyTo: asked, referral: null });
      }
    }
  }

  addInternal(random, places, people, entries);
  addOneSided(random, places, people, add);
  return numbered(entries);
}

/** The few unanswered messages of the service with one one-sided tie. */
function addOneSided(random: Random, places: readonly Place[], people: People, add: (entry: Entry) => Entry): void {
  const { organisation, partner, contacts } = planted.oneOneSidedTie;
  const from = places.find((place) => place.id === organisation);
  const to = places.find((place) => place.id === partner);
  if (from === undefined || to === undefined) throw new Error('The one-sided tie lacks a side');
  for (let made = 0; made < contacts; made++) {
    const day = logDay(random, made * 180, made * 180 + 120);
    const row = describe(random, people, { from, to, day, purpose: made === 0 ? 'information' : 'question', family: null });
    add({
      day,
      row: { ...row, channel: 'email', to_person: null, formal: false, duration_min: 5 },
      replyTo: null,
      referral: null,
    });
  }
}

function isAboutFamily(random: Random, purpose: Purpose): boolean {
  if (purpose === 'client-meeting' || purpose === 'problem-signal' || purpose === 'referral') return true;
  return happens(random, purpose === 'question' ? 0.6 : purpose === 'admin' ? 0.7 : purpose === 'consultation' ? 0.35 : 0);
}

/** Puts the log in order of date and gives contacts and referrals their numbers. */
function numbered(entries: readonly Entry[]): readonly Row[] {
  const ordered = entries.map((entry, made) => ({ entry, made })).sort((a, b) => a.entry.day - b.entry.day || a.made - b.made);
  const contactIds = new Map<Entry, string>();
  const referralIds = new Map<Entry, string>();
  for (const { entry } of ordered) {
    contactIds.set(entry, `c-${String(contactIds.size + 1).padStart(5, '0')}`);
    if (entry.referral === 'this') referralIds.set(entry, `r-${String(referralIds.size + 1).padStart(4, '0')}`);
  }
  return ordered.map(({ entry }) => ({
    ...entry.row,
    date: isoDate(entry.day),
    contact_id: contactIds.get(entry) ?? null,
    referral_id: entry.referral === null ? null : (referralIds.get(entry.referral === 'this' ? entry : entry.referral) ?? null),
    reply_to: entry.replyTo === null ? null : (contactIds.get(entry.replyTo) ?? null),
  }));
}
