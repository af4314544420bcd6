import { antwerpPlaces } from './antwerp.ts';
import { boomPlaces } from './boom.ts';
import { makeEpisodes } from './episodes.ts';
import { makeFamilies } from './families.ts';
import { makeInterviews } from './interviews.ts';
import { makeLog } from './log.ts';
import { makeMeetings } from './meetings.ts';
import { makePairs } from './pairs.ts';
import { makePeople, type People } from './people.ts';
import type { Place } from './place.ts';
import { planted } from './planted.ts';
import { makeRoster } from './roster.ts';
import { tableText } from './table-text.ts';

/** Every file of the data set that chance makes, by name. The same seed gives the same bytes. */
export function datasetFiles(): ReadonlyMap<string, string> {
  const places = [...boomPlaces, ...antwerpPlaces];
  const people = makePeople(places);
  const pairs = makePairs(places);
  const families = makeFamilies(places, pairs);
  const log = makeLog(places, pairs, families, people);
  const { events, attendance } = makeMeetings(places, people);
  const { interviews, coding, quality } = makeInterviews(places, log, people);
  return new Map([
    ['municipalities.csv', tableText('municipalities', municipalities)],
    ['organisations.csv', tableText('organisations', places.map(organisationRow))],
    ['persons.csv', tableText('persons', people.persons)],
    ['affiliations.csv', tableText('affiliations', people.affiliations)],
    ['interviews.csv', tableText('interviews', interviews)],
    ['events.csv', tableText('events', events)],
    ['attendance.csv', tableText('attendance', attendance)],
    ['relations.csv', tableText('relations', makeRoster(places, log, people))],
    ['coding.csv', tableText('coding', coding)],
    ['contacts.csv', tableText('contacts', log)],
    ['episodes.csv', tableText('episodes', makeEpisodes(families, people, places))],
    ['quality.csv', tableText('quality', quality)],
    ['planted.json', plantedText(places, people)],
  ]);
}

function plantedText(places: readonly Place[], people: People): string {
  const { organisation, partner } = planted.carriedByOnePerson;
  const [place, other] = [organisation, partner].map((id) => places.find((each) => each.id === id));
  const person = place && other ? people.fixedContact(place, other) : null;
  return `${JSON.stringify({ ...planted, carriedByOnePerson: { ...planted.carriedByOnePerson, person } }, null, 2)}\n`;
}

const municipalities = [
  { municipality_id: 'Boom', name: 'Boom', population: 17_000, ocmw_sites: 1, reference_date: '2016-01-01', source: 'synthetic' },
  {
    municipality_id: 'Antwerpen',
    name: 'Antwerpen',
    population: 520_000,
    ocmw_sites: 23,
    reference_date: '2016-01-01',
    source: 'synthetic',
  },
] as const;

function organisationRow(place: Place) {
  return {
    org_id: place.id,
    name: place.name,
    type: place.type,
    sector: place.sector,
    municipality: place.municipality,
    district: place.district,
    lat: place.lat,
    lon: place.lon,
    building_id: place.building,
    part_of: place.partOf,
    places: place.places,
    since: place.since,
    governance_role: place.governanceRole,
    in_boundary: true,
    responded: place.responded,
    logs_contacts: place.logs,
    source: 'synthetic',
  };
}
