import { isoDate } from './calendar.ts';
import { between, happens, pick, pickWeighted, streamFor } from './chance.ts';
import type { Family, Stay } from './families.ts';
import type { People } from './people.ts';
import type { Place } from './place.ts';
import type { Draft } from './table-text.ts';

type Episode = Draft<'episodes'> & { readonly date_from: string; readonly family_code: string };
type Ending = Draft<'episodes'>['end_reason'];

/** Who follows which family when. A crèche never leads; where the centre has closed the file, nobody does. */
export function makeEpisodes(
  families: readonly Family[],
  people: People,
  places: readonly Place[],
): readonly Draft<'episodes'>[] {
  const random = streamFor(6);
  const episodes: Episode[] = [];
  const vdabBoom = places.find((place) => place.id === 'vdab-boom');

  const write = (
    family: Family,
    place: Place,
    person: string,
    phase: string,
    from: number,
    to: number | null,
    ending: Ending,
  ): void => {
    episodes.push({
      family_code: family.code,
      org_id: place.id,
      person_id: person,
      is_lead: place.sector === 'welfare',
      phase,
      date_from: isoDate(from),
      date_to: to === null ? null : isoDate(to),
      end_reason: to === null ? null : (ending ?? null),
    });
  };

  /** A stay with one service, split where the worker leaves: a colleague takes over the next day. */
  const follow = (family: Family, stay: Stay, phase: string, ending: Ending, preferred: string | null): string => {
    const { place, to } = stay;
    let from = stay.from;
    for (;;) {
      const there = people.staffOn(place, from);
      const person = preferred !== null && there.includes(preferred) ? preferred : pick(random, there);
      const gone = people.leaves(place, person);
      if (gone === null || (to !== null && gone >= to)) {
        write(family, place, person, phase, from, to, ending);
        return person;
      }
      write(family, place, person, phase, from, gone, 'staff-left');
      from = gone + 1;
    }
  };

  for (const family of families) {
    const { home, care, next, endReason } = family;
    const inBoom = home.place.municipality === 'Boom';
    const workers = inBoom ? people.staffOn(home.place, home.from).slice(0, 2) : people.staffOn(home.place, home.from);
    const worker = pick(random, workers);
    const intakeEnds = home.from + between(random, 12, 35);
    const worksOn = people.leaves(home.place, worker);
    if (worksOn === null || worksOn > intakeEnds) {
      write(family, home.place, worker, 'intake', home.from, intakeEnds, null);
      follow(family, { ...home, from: intakeEnds + 1 }, 'guidance', endReason, worker);
    } else {
      follow(family, home, 'intake', endReason, worker);
    }
    if (care !== null) {
      const ending = pickWeighted(random, { closed: 70, 'dropped-out': 20, moved: 10 });
      follow(family, care, 'childcare', ending, people.staffOn(care.place, care.from)[0] ?? null);
    }
    if (next?.stay) {
      const phase = next.place.type === 'social-centre' ? 'guidance' : 'activation';
      follow(family, next.stay, phase, pickWeighted(random, { closed: 75, 'dropped-out': 25 }), null);
    }
    if (inBoom && vdabBoom !== undefined && care !== null && happens(random, 0.3)) {
      follow(family, { ...care, place: vdabBoom }, 'activation', 'closed', null);
    }
  }
  return episodes
    .map((episode, made) => ({ episode, made }))
    .sort(
      (a, b) =>
        compare(a.episode.date_from, b.episode.date_from) ||
        compare(a.episode.family_code, b.episode.family_code) ||
        a.made - b.made,
    )
    .map(({ episode }) => episode);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
