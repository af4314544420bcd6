import type { Random } from '../../../server/model/random.ts';
import { logDay } from './calendar.ts';
import { pick, pickWeighted } from './chance.ts';
import type { Entry, Row } from './entry.ts';
import type { Channel } from './habits.ts';
import type { People } from './people.ts';
import type { Place } from './place.ts';

/** Fraction of an organisation's contacts that stays inside it: small, and the same everywhere. */
const internalShare = 0.055;

/** Contacts within organisations: as large a part of the whole everywhere. */
export function addInternal(random: Random, places: readonly Place[], people: People, entries: Entry[]): void {
  const counts = new Map<string, number>();
  for (const { row } of entries) {
    for (const id of [row.from_org, row.to_org]) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const place of places) {
    const count = Math.round((counts.get(place.id) ?? 0) * internalShare);
    if (!place.logs || place.staff < 2 || count === 0) continue;
    for (let made = 0; made < count; made++) {
      const day = logDay(random);
      const staff = people.staffOn(place, day);
      if (staff.length < 2) continue;
      const one = pick(random, staff);
      const other = pick(
        random,
        staff.filter((person) => person !== one),
      );
      const channel = pickWeighted<Channel>(random, {
        'face-to-face': 50,
        'walk-in': 20,
        phone: 10,
        email: 15,
        'joint-meeting': 5,
      });
      const row: Row = {
        from_org: place.id,
        to_org: place.id,
        from_person: one,
        to_person: other,
        channel,
        type: 'none',
        purpose: pickWeighted(random, { consultation: 45, question: 30, information: 25 }),
        is_feedback: false,
        formal: false,
        municipality: place.municipality,
      };
      entries.push({ day, row, replyTo: null, referral: null });
    }
  }
}
