import type { Random } from '../../../server/model/random.ts';
import { isoDate } from './calendar.ts';
import { between, happens, pick, pickWeighted } from './chance.ts';
import type { Row } from './entry.ts';
import { channelsOf, minutes, type Purpose, reachesPerson } from './habits.ts';
import type { People } from './people.ts';
import type { Place } from './place.ts';
import { planted } from './planted.ts';

/** A contact that is about to happen. */
export type Occasion = {
  readonly from: Place;
  readonly to: Place;
  readonly day: number;
  readonly purpose: Purpose | 'feedback';
  readonly family: string | null;
};

/** The cells that every contact has. */
export function describe(random: Random, people: People, { from, to, day, purpose, family }: Occasion): Row {
  const channel = pickWeighted(random, channelsOf(from, to, purpose));
  const [shortest, longest] = minutes[channel];
  const carried = isCarriedPair(from, to);
  const caller = carried || happens(random, 0.94) ? worker(random, people, from, to, day, null) : null;
  const toCarrier = carried && to.id === planted.carriedByOnePerson.organisation;
  const reached = toCarrier || happens(random, reachesPerson[channel]);
  return {
    date: isoDate(day),
    from_org: from.id,
    to_org: to.id,
    from_person: caller,
    to_person: reached ? worker(random, people, to, from, day, caller) : null,
    channel,
    type: collaborationOf(random, purpose, family !== null),
    purpose,
    family_code: family,
    is_feedback: false,
    formal: ['form', 'portal', 'letter'].includes(channel) || purpose === 'structural-meeting',
    task:
      purpose === 'admin'
        ? pickWeighted(random, { 'child-code': 40, 'income-certificate': 35, 'enrolment-form': 25 })
        : purpose === 'problem-signal'
          ? pickWeighted(random, { mediation: 40, 'follow-up': 60 })
          : null,
    duration_min: happens(random, 0.6) ? between(random, shortest, longest) : null,
    municipality: from.municipality,
  };
}

function isCarriedPair(a: Place, b: Place): boolean {
  const { organisation, partner } = planted.carriedByOnePerson;
  return (a.id === organisation && b.id === partner) || (a.id === partner && b.id === organisation);
}

/** Who acts for `place` towards `other`: the fixed contact where there is one, otherwise whoever is there; nobody speaks with themselves. */
function worker(random: Random, people: People, place: Place, other: Place, day: number, caller: string | null): string | null {
  const fixed = people.fixedContact(place, other);
  const staff = people.staffOn(place, day).filter((person) => person !== caller);
  if (fixed !== null && fixed !== caller && (isCarriedPair(place, other) || happens(random, 0.85))) return fixed;
  return staff.length === 0 ? null : pick(random, staff);
}

function collaborationOf(random: Random, purpose: Purpose | 'feedback', aboutFamily: boolean): string {
  if (purpose === 'referral') return 'referral';
  if (purpose === 'admin') return 'administrative';
  if (purpose === 'feedback' || purpose === 'client-meeting' || purpose === 'problem-signal') return 'joint-follow-up';
  if (!aboutFamily) return 'none';
  return pickWeighted(random, { administrative: 35, 'joint-follow-up': 45, none: 20 });
}
