import { conventions } from '../conventions.ts';
import type { NodeIndicator } from '../indicator.ts';
import { outwardDistances, unionDistances } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** The most steps from a node to any other of its component, direction left out (0 for an isolate, at most n - 1). Hage & Harary 1995. */
export const eccentricityUnion: NodeIndicator = {
  id: 'eccentricity_union',
  scope: 'node',
  family: 'position',
  label: { nl: 'Afstand tot de verste', en: 'Distance to the farthest', fr: 'Distance à la plus éloignée' },
  definition: {
    nl: 'Hoeveel stappen de verste organisatie in het eigen deel van het netwerk weg is. 0 = geïsoleerd. Een klein getal kan van een centrale plaats komen, maar ook van een klein deel dat los van de rest staat.',
    en: 'How many steps away the farthest organisation in the own part of the network is. 0 = isolated. A small number may come from a central place, but also from a small part that stands apart.',
    fr: 'À combien de pas se trouve l’organisation la plus éloignée dans sa propre partie du réseau. 0 = isolée. Une petite valeur peut venir d’une place centrale, mais aussi d’une petite partie détachée.',
  },
  formula: 'max { d_u(i,j): i ~ j }',
  range: { min: 0, max: null },
  unit: units.steps,
  undefinedWhen: undefinedWhen.never,
  convention: conventions.union,
  references: [references.hage1995],
  parameters: [],
  evidence: 'component-of-node',
  walked: true,
  headline: false,
  compute: (_network, { shared }) => shared(unionDistances).farthest,
};

/** Share of the others that a node reaches in one or two steps along the arrows (0 to 1); undefined below 2 nodes. */
export const reachTwoSteps: NodeIndicator = {
  id: 'reach_two_steps',
  scope: 'node',
  family: 'position',
  label: { nl: 'Bereik in twee stappen', en: 'Reach within two steps', fr: 'Portée en deux pas' },
  definition: {
    nl: 'Welk deel van de anderen de organisatie rechtstreeks of via één partner bereikt: 0 = niemand, 1 = iedereen. Het zegt wat mogelijk is, niet of die partner ook echt doorverbindt.',
    en: 'Which share of the others the organisation reaches directly or through one partner: 0 = nobody, 1 = everybody. It says what is possible, not whether that partner really puts people through.',
    fr: 'Quelle part des autres l’organisation atteint directement ou par un partenaire : 0 = personne, 1 = toutes. Cela dit ce qui est possible, non si ce partenaire met vraiment en contact.',
  },
  formula: '#{j ≠ i: d(i,j) ≤ 2} / (n − 1)',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.fewerThanTwo,
  convention: conventions.stepsOut,
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'component-of-node',
  walked: true,
  headline: false,
  compute: (_network, { rows, shared }) => {
    const others = rows.order - 1;
    if (others < 1) return undefinedBecause('too-few-nodes', { least: 2, count: rows.order });
    return Float64Array.from(shared(rows.directed ? outwardDistances : unionDistances).near, (count) => count / others);
  },
};
