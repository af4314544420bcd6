import type { Random } from '../../../server/model/random.ts';
import { pick } from './chance.ts';
import { type Family, type Stay, staysOf } from './families.ts';
import type { Place } from './place.ts';

/** Which families a service has on a day. */
export class Caseload {
  readonly #stays = new Map<string, { readonly code: string; readonly stay: Stay }[]>();

  constructor(families: readonly Family[]) {
    for (const family of families) {
      for (const stay of staysOf(family)) {
        const known = this.#stays.get(stay.place.id) ?? [];
        known.push({ code: family.code, stay });
        this.#stays.set(stay.place.id, known);
      }
    }
  }

  /** A family that both follow, else one that either follows; null where there is none. */
  pick(random: Random, a: Place, b: Place, day: number): string | null {
    const ofA = this.#on(a, day);
    const ofB = this.#on(b, day);
    const shared = ofA.filter((code) => ofB.includes(code));
    const candidates = shared.length > 0 ? shared : ofA.length > 0 ? ofA : ofB;
    return candidates.length === 0 ? null : pick(random, candidates);
  }

  #on(place: Place, day: number): string[] {
    return (this.#stays.get(place.id) ?? [])
      .filter(({ stay }) => stay.from <= day && (stay.to === null || stay.to >= day))
      .map(({ code }) => code);
  }
}
