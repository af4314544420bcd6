import { buildings, cityWideIds, creches, neighbourhoods, partners } from './antwerp-lists.ts';
import { between, happens, streamFor } from './chance.ts';
import type { Place } from './place.ts';
import { planted, setApart } from './planted.ts';

const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ë', 'e')
    .replace(/[^a-z]+/g, '-');

type Line = Pick<Place, 'id' | 'name' | 'type' | 'sector' | 'neighbourhood' | 'staff'> & Partial<Place>;

function lines(): Line[] {
  const random = streamFor(1);
  const found: Line[] = [
    {
      id: 'ocmw-antwerpen',
      name: 'OCMW Antwerpen',
      type: 'public-welfare-centre',
      sector: 'welfare',
      neighbourhood: 'haringrode',
      staff: 4,
      governanceRole: 'lead',
      logs: false,
    },
    {
      id: 'ocmw-antwerpen-activation',
      name: 'OCMW Antwerpen, dienst activering',
      type: 'employment-service',
      sector: 'welfare',
      neighbourhood: 'haringrode',
      staff: 14,
      partOf: 'ocmw-antwerpen',
    },
  ];
  for (const [neighbourhood, [, , , name]] of Object.entries(neighbourhoods)) {
    const staff = between(random, 5, 9);
    found.push({
      id: `sc-${neighbourhood}`,
      name: `Sociaal centrum ${name}`,
      type: 'social-centre',
      sector: 'welfare',
      neighbourhood,
      staff,
      partOf: 'ocmw-antwerpen',
    });
  }
  for (const [type, byNeighbourhood] of Object.entries(creches)) {
    for (const [neighbourhood, names] of Object.entries(byNeighbourhood)) {
      for (const name of names) {
        const id = `${type === 'creche-occasional' ? 'okido' : 'kdv'}-${idOf(name)}`;
        const places = between(random, type === 'creche-private' ? 9 : 16, type === 'creche-income-related' ? 63 : 30);
        const logs = happens(random, type === 'creche-private' ? 0.35 : 0.7);
        const since = String(between(random, 1988, 2019));
        found.push({ id, name, type, sector: 'childcare', neighbourhood, staff: between(random, 2, 4), places, logs, since });
      }
    }
  }
  for (const [id, name, type, neighbourhood, staff] of partners) {
    const hub = id.startsWith('hvhk-') || id === 'local-desk-antwerpen';
    const logs = hub || happens(random, 0.45);
    found.push({ id, name, type, sector: 'partner', neighbourhood, staff, logs, ...(hub && { governanceRole: 'coordinator' }) });
  }
  return found;
}

/** Never without an answer: what is planted would not hold otherwise, and the hubs carry the roster. */
const alwaysRespond: ReadonlySet<string> = new Set([
  ...[planted.oneOneSidedTie.organisation, planted.oneOneSidedTie.partner],
  ...[planted.carriedByOnePerson.organisation, planted.carriedByOnePerson.partner],
]);

function places(): Place[] {
  const random = streamFor(2);
  const byBuilding = new Map<string, readonly [number, number]>();
  return lines().map((line) => {
    const neighbourhood = neighbourhoods[line.neighbourhood];
    if (neighbourhood === undefined) throw new Error(`No neighbourhood ${line.neighbourhood}`);
    const [district, middleLat, middleLon] = neighbourhood;
    const building = buildings[line.id] ?? null;
    const drawn = [
      (middleLat * 1e4 + between(random, -35, 35)) / 1e4,
      (middleLon * 1e4 + between(random, -50, 50)) / 1e4,
    ] as const;
    const [lat, lon] = (building !== null && byBuilding.get(building)) || drawn;
    if (building !== null) byBuilding.set(building, [lat, lon]);
    const answered = happens(random, 0.8) || (line.governanceRole === 'coordinator' && line.id !== 'hvhk-berchem');
    return {
      municipality: 'Antwerpen',
      district,
      lat: Math.round(lat * 1e4) / 1e4,
      lon: Math.round(lon * 1e4) / 1e4,
      building,
      partOf: null,
      places: null,
      since: null,
      governanceRole: setApart.has(line.id) ? 'peripheral' : 'member',
      responded: line.id !== planted.isolated.Antwerpen && (answered || alwaysRespond.has(line.id)),
      cityWide: cityWideIds.has(line.id),
      ...line,
      logs:
        line.id === planted.oneOneSidedTie.organisation || line.id === planted.carriedByOnePerson.partner || (line.logs ?? true),
    };
  });
}

/** The 110 organisations of the invented Antwerp: 25 of the OCMW, 45 crèches of three kinds, 40 partners. */
export const antwerpPlaces: readonly Place[] = places();
