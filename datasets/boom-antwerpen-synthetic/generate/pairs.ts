import { happens, heavyTail, streamFor } from './chance.ts';
import { kilometres, type Place } from './place.ts';
import { planted, setApart } from './planted.ts';

/** Two organisations that are in contact, and how many contacts beside those about referrals. `a` comes first in the list of organisations. */
export type Pair = { readonly a: Place; readonly b: Place; readonly contacts: number };

/** How near two organisations are to one another; it decides whether they meet more than anything else does. */
type Nearness = 'here' | 'near' | 'district' | 'far';

function nearness(a: Place, b: Place): Nearness {
  if (a.neighbourhood === b.neighbourhood) return 'here';
  if (kilometres(a, b) < 1.5) return 'near';
  return a.district === b.district ? 'district' : 'far';
}

type Chances = Readonly<Record<Nearness, number>>;
const chances = (here: number, near: number, district: number, far: number): Chances => ({ here, near, district, far });

const isHub = (place: Place): boolean => place.id.startsWith('hvhk-');

/** Chance that two organisations in Antwerp are in contact, and the ordinary number of contacts between them. */
function expectation(a: Place, b: Place): readonly [chance: number, usual: number] {
  const near = nearness(a, b);
  const ids = [a.id, b.id];
  const types = [a.type, b.type];
  const sectors = new Set([a.sector, b.sector]);
  const other = (id: string): Place => (a.id === id ? b : a);
  if (ids.includes('ocmw-antwerpen')) {
    const service = other('ocmw-antwerpen');
    return service.sector === 'welfare' ? [0.55, 2] : [service.cityWide ? 0.3 : 0, 2];
  }
  if (ids.includes('ocmw-antwerpen-activation')) {
    const service = other('ocmw-antwerpen-activation');
    if (service.type === 'social-centre') return [1, 9];
    if (service.sector === 'childcare')
      return [service.type === 'creche-occasional' ? 0.6 : service.type === 'creche-private' ? 0.03 : 0.2, 4];
    return [service.type === 'employment-service' || service.cityWide ? 0.8 : isHub(service) ? 0.3 : 0.04, 4];
  }
  if (ids.includes('local-desk-antwerpen')) {
    const service = other('local-desk-antwerpen');
    if (service.sector === 'childcare') return [service.type === 'creche-private' ? 0.35 : 0.75, 5];
    return [service.type === 'social-centre' ? 0.75 : isHub(service) ? 1 : service.cityWide ? 0.6 : 0.05, 4];
  }
  if (types.includes('social-centre') && sectors.has('childcare')) {
    if (types.includes('creche-occasional')) return [chances(1, 0.55, 0.25, 0.035)[near], 9];
    if (types.includes('creche-income-related')) return [chances(0.85, 0.3, 0.12, 0.012)[near], 5];
    return [chances(0.35, 0.1, 0.04, 0.002)[near], 2];
  }
  if (isHub(a) || isHub(b)) {
    const service = isHub(a) ? b : a;
    if (isHub(service)) return [0.35, 3];
    if (service.cityWide) return [0.55, 4];
    if (service.sector === 'partner') return [chances(0.9, 0.6, 0.35, 0.03)[near], 4];
    return [chances(1, 0.7, 0.45, 0.03)[near], 6];
  }
  if (a.cityWide || b.cityWide) {
    const service = a.cityWide ? b : a;
    if (ids.includes('inburgering-antwerpen'))
      return [service.type === 'creche-occasional' || service.type === 'social-centre' ? 0.4 : 0.06, 4];
    return [service.sector === 'welfare' ? 0.12 : 0.08, 2];
  }
  if (a.sector === b.sector) {
    if (a.sector === 'welfare') return [chances(0, 0.3, 0.2, 0.02)[near], 2];
    if (a.sector === 'childcare') return [chances(0.4, 0.15, 0.06, 0.004)[near], 2];
    return [chances(0.6, 0.25, 0.15, 0.012)[near], 2];
  }
  return sectors.has('welfare') ? [chances(0.9, 0.5, 0.3, 0.02)[near], 4] : [chances(0.6, 0.25, 0.12, 0.006)[near], 3];
}

/** A pair of which one side keeps no log shows fewer contacts, and so does one across the city without a city-wide service in it. */
function liveliness(a: Place, b: Place): number {
  const across = nearness(a, b) === 'far' && !a.cityWide && !b.cityWide;
  return (a.logs && b.logs ? 1 : 0.7) * (across ? 0.35 : 1);
}

function antwerpPairs(places: readonly Place[]): Pair[] {
  const random = streamFor(4);
  const found: Pair[] = [];
  const degree = new Map<string, number>();
  const join = (a: Place, b: Place, contacts: number): void => {
    found.push({ a, b, contacts });
    for (const { id } of [a, b]) degree.set(id, (degree.get(id) ?? 0) + 1);
  };
  const open = places.filter((place) => !setApart.has(place.id));
  const isPlanted = (a: Place, b: Place): boolean =>
    [a.id, b.id].sort().join() === [planted.carriedByOnePerson.organisation, planted.carriedByOnePerson.partner].sort().join();
  open.forEach((a, position) => {
    for (const b of open.slice(position + 1)) {
      const [chance, usual] = expectation(a, b);
      const drawn = happens(random, chance);
      const contacts = Math.max(1, Math.round((usual * heavyTail(random) * liveliness(a, b)) / 0.85));
      if (isPlanted(a, b)) join(a, b, planted.carriedByOnePerson.minimumContacts);
      else if (drawn && (a.logs || b.logs)) join(a, b, contacts);
    }
  });
  const joined = (a: Place, b: Place): boolean =>
    found.some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
  const joinOnce = (one: Place, other: Place, contacts: number): void => {
    if (one === other || joined(one, other)) return;
    if (open.indexOf(one) < open.indexOf(other)) join(one, other, contacts);
    else join(other, one, contacts);
  };
  const nearest = (place: Place, among: readonly Place[]): readonly Place[] =>
    [...among].sort((a, b) => kilometres(a, place) - kilometres(b, place));
  // A social centre knows the two crèches that are nearest, private ones aside.
  const creches = open.filter((place) => place.sector === 'childcare' && place.type !== 'creche-private');
  for (const centre of open.filter((place) => place.type === 'social-centre')) {
    for (const creche of nearest(centre, creches).slice(0, 2)) joinOnce(centre, creche, 16);
  }
  // Nobody but those set apart is left with fewer than two partners.
  const desk = open.filter((place) => place.id === 'local-desk-antwerpen');
  for (const place of open) {
    for (const hub of [...nearest(place, open.filter(isHub)).slice(0, 2), ...desk]) {
      if ((degree.get(place.id) ?? 0) < 2) joinOnce(place, hub, 4);
    }
  }
  return found;
}

/** Who is in contact in Boom, and how often in two years. */
const boom: readonly (readonly [string, string, number])[] = [
  ['ocmw-boom', 'troetelboom', 330],
  ['ocmw-boom', 'boempetat', 130],
  ['ocmw-boom', 'hvhk-boom', 120],
  ['ocmw-boom', 'consultatiebureau-boom', 60],
  ['ocmw-boom', 'vdab-boom', 90],
  ['ocmw-boom', 'basisschool-boom', 45],
  ['ocmw-boom', 'caw-boom', 50],
  ['ocmw-boom', 'buurtwerk-boom', 70],
  ['ocmw-boom', 'kdv-rupelmuisjes', 40],
  ['ocmw-boom', 'kdv-klein-hoekje', 8],
  ['troetelboom', 'boempetat', 90],
  ['troetelboom', 'hvhk-boom', 110],
  ['troetelboom', 'consultatiebureau-boom', 55],
  ['troetelboom', 'vdab-boom', 25],
  ['troetelboom', 'basisschool-boom', 30],
  ['troetelboom', 'kdv-rupelmuisjes', 35],
  ['troetelboom', 'kdv-klein-hoekje', 6],
  ['troetelboom', 'buurtwerk-boom', 24],
  ['boempetat', 'hvhk-boom', 40],
  ['hvhk-boom', 'consultatiebureau-boom', 48],
  ['hvhk-boom', 'basisschool-boom', 18],
  ['boempetat', 'buurtwerk-boom', 22],
];

/** All pairs of both municipalities, in the order of the organisations. */
export function makePairs(places: readonly Place[]): readonly Pair[] {
  const find = (id: string): Place => {
    const place = places.find((each) => each.id === id);
    if (place === undefined) throw new Error(`No organisation ${id}`);
    return place;
  };
  const inBoom = boom.map(([a, b, contacts]) => ({ a: find(a), b: find(b), contacts }));
  return [...inBoom, ...antwerpPairs(places.filter((place) => place.municipality === 'Antwerpen'))];
}
