/** An organisation of the invented towns, with what the generator needs to know beside its row. */
export type Place = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly sector: 'welfare' | 'childcare' | 'partner';
  readonly municipality: 'Boom' | 'Antwerpen';
  readonly district: string | null;
  readonly neighbourhood: string;
  readonly lat: number;
  readonly lon: number;
  readonly building: string | null;
  readonly partOf: string | null;
  readonly places: number | null;
  readonly since: string | null;
  readonly governanceRole: 'lead' | 'coordinator' | 'member' | 'peripheral';
  readonly responded: boolean;
  readonly logs: boolean;
  /** How many people work there at one time. */
  readonly staff: number;
  /** Serves the whole city. */
  readonly cityWide: boolean;
};

/** Distance in kilometres, good enough at the latitude of Antwerp and over a few kilometres. */
export function kilometres(a: Place, b: Place): number {
  const north = (a.lat - b.lat) * 111.2;
  const east = (a.lon - b.lon) * 69.7;
  return Math.sqrt(north * north + east * east);
}
