import { isoDate, logDay } from './calendar.ts';
import { happens, pick, pickWeighted, streamFor } from './chance.ts';
import type { People } from './people.ts';
import type { Place } from './place.ts';
import { setApart } from './planted.ts';
import type { Draft } from './table-text.ts';

type Meeting = {
  readonly day: number;
  readonly kind: string;
  readonly host: Place;
  readonly invited: readonly Place[];
  readonly comes: number;
};

/** Makes puzzle hours and joint trainings in Boom, network meetings and city-wide evenings in Antwerp, and who was there. */
export function makeMeetings(
  places: readonly Place[],
  people: People,
): { readonly events: readonly Draft<'events'>[]; readonly attendance: readonly Draft<'attendance'>[] } {
  const random = streamFor(9);
  const open = places.filter((place) => !setApart.has(place.id));
  const inBoom = open.filter((place) => place.municipality === 'Boom');
  const inAntwerp = open.filter((place) => place.municipality === 'Antwerpen');
  const meetings: Meeting[] = [];
  const host = (id: string): Place => {
    const place = open.find((each) => each.id === id);
    if (place === undefined) throw new Error(`No organisation ${id}`);
    return place;
  };
  for (let month = 0; month < 24; month++) {
    const day = logDay(random, month * 30, month * 30 + 27);
    meetings.push({ day, kind: 'puzzle-hour', host: host('ocmw-boom'), invited: inBoom, comes: 0.55 });
  }
  for (let half = 0; half < 4; half++) {
    const day = logDay(random, half * 180 + 20, half * 180 + 150);
    meetings.push({
      day,
      kind: 'training',
      host: host(half % 2 === 0 ? 'troetelboom' : 'hvhk-boom'),
      invited: inBoom,
      comes: 0.5,
    });
  }
  for (const hub of inAntwerp.filter((place) => place.id.startsWith('hvhk-'))) {
    const invited = inAntwerp.filter((place) => place.district === hub.district && !place.cityWide);
    for (let quarter = 0; quarter < 8; quarter++) {
      const day = logDay(random, quarter * 91, quarter * 91 + 85);
      meetings.push({ day, kind: 'structural-meeting', host: hub, invited, comes: invited.length > 20 ? 0.2 : 0.4 });
    }
  }
  for (let half = 0; half < 4; half++) {
    const day = logDay(random, half * 180, half * 180 + 170);
    meetings.push({ day, kind: 'training', host: host('local-desk-antwerpen'), invited: inAntwerp, comes: 0.12 });
  }
  meetings.sort((a, b) => a.day - b.day);

  const attendance: Draft<'attendance'>[] = [];
  const events = meetings.map((meeting, position): Draft<'events'> => {
    const id = `e-${String(position + 1).padStart(3, '0')}`;
    for (const place of meeting.invited) {
      if (place !== meeting.host && !happens(random, meeting.comes)) continue;
      const staff = people.staffOn(place, meeting.day);
      const first = pick(random, staff);
      const names =
        pickWeighted(random, { alone: 75, together: 25 }) === 'together'
          ? [first, ...staff.filter((person) => person !== first).slice(0, 1)]
          : [first];
      for (const person of names) attendance.push({ event_id: id, org_id: place.id, person_id: person });
    }
    return { event_id: id, date: isoDate(meeting.day), kind: meeting.kind, host_org: meeting.host.id };
  });
  return { events, attendance };
}
