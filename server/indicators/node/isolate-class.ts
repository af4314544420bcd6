import { conventions } from '../conventions.ts';
import type { NodeIndicator } from '../indicator.ts';
import { degrees } from '../kernels/degrees.ts';
import { separateParts } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/**
 * How firmly a node is attached, direction left out: 0 without ties, 1 in a part other than the largest (the largest are all the main
 * part when several are equally large), 2 in the main part by a single partner, 3 by more. Our own classes.
 */
export const isolateClass: NodeIndicator = {
  id: 'isolate_class',
  scope: 'node',
  family: 'position',
  label: { nl: 'Hoe stevig aangehaakt', en: 'How firmly attached', fr: 'Solidité du rattachement' },
  definition: {
    nl: 'Waar de organisatie staat: 0 = zonder banden, 1 = in een klein deel los van de rest, 2 = in het grootste deel, maar aan één partner, 3 = met meer partners. Wie niet bevraagd werd of niet registreert, lijkt vaak los te staan.',
    en: 'Where the organisation stands: 0 = without ties, 1 = in a small part apart from the rest, 2 = in the largest part, but by one partner, 3 = with more partners. Who was not asked or does not log often seems to stand apart.',
    fr: 'Où se trouve l’organisation : 0 = sans liens, 1 = dans une petite partie séparée du reste, 2 = dans la plus grande partie, mais par un seul partenaire, 3 = avec plusieurs. Qui n’a pas été interrogé ou n’enregistre pas paraît souvent à l’écart.',
  },
  formula: '0: k_i = 0;  1: n_S < max n_S;  2: k_i = 1;  3: k_i ≥ 2',
  range: { min: 0, max: 3 },
  unit: units.placeClass,
  undefinedWhen: undefinedWhen.never,
  convention: conventions.union,
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
  compute: (_network, { unionRows, shared }) => {
    const { of, sizes, count } = shared(separateParts);
    const members = new Int32Array(count + 1);
    for (const part of of) members[part] = (members[part] as number) + 1;
    const largest = sizes[0] ?? 0;
    return degrees(unionRows).map((partners, node) => {
      if (partners === 0) return 0;
      if ((members[of[node] as number] as number) < largest) return 1;
      return partners === 1 ? 2 : 3;
    });
  },
};
