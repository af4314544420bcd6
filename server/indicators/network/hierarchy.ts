import { conventions } from '../conventions.ts';
import type { NetworkIndicator, Shape } from '../indicator.ts';
import { commonTops } from '../kernels/common-tops.ts';
import { type Components, strongComponents } from '../kernels/components.ts';
import { tieCounts } from '../kernels/tie-counts.ts';
import { outwardDistances, separateParts } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { reachedPairs } from './geodesics.ts';

const circles = ({ rows }: Shape): Components => strongComponents(rows);

const common = {
  scope: 'network',
  family: 'cohesion',
  range: { min: 0, max: 1 },
  unit: units.share,
  convention: conventions.asItStands,
  references: [references.krackhardt1994],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Share of pairs that reach each other in one direction only, among those that do in any (0 to 1); needs ties. sna hierarchy 'krackhardt'. */
export const krackhardtHierarchy: NetworkIndicator = {
  ...common,
  walked: true,
  id: 'krackhardt_hierarchy',
  label: { nl: 'Eenrichting in het bereik', en: 'One-way reach', fr: 'Accès à sens unique' },
  definition: {
    nl: 'Van de paren waarvan de ene de andere langs de pijlen kan bereiken: welk deel dat niet terug kan. 0 = wie bereikt, is ook bereikbaar; 1 = een zuivere rangorde. Organisaties die niet bevraagd werden, kunnen niemand bereiken en duwen dit omhoog. Zonder richting altijd 0.',
    en: 'Of the pairs of which one can reach the other along the arrows: what share cannot do so in return. 0 = who reaches can be reached; 1 = a pure rank order. Organisations that were not asked can reach nobody and push this up. Without direction always 0.',
    fr: 'Parmi les paires dont l’une peut atteindre l’autre en suivant les flèches : quelle part ne le peut pas en retour. 0 = qui atteint peut être atteint ; 1 = une pure hiérarchie. Les organisations non interrogées n’atteignent personne et font monter ce nombre. Sans orientation, toujours 0.',
  },
  formula: '#{(i,j): d(i,j) < ∞, d(j,i) = ∞} / #{i ~ j};  i ~ j: d(i,j) < ∞',
  undefinedWhen: undefinedWhen.noTies,
  compute: (_network, { rows, shared }) => {
    if (rows.targets.length === 0) return undefinedBecause('no-ties');
    if (!rows.directed) return 0;
    const mutual = shared(circles).sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    const oneWay = reachedPairs(shared(outwardDistances)) - 2 * mutual;
    return oneWay / (oneWay + mutual);
  },
};

/** Share of all pairs tied in one direction only, A / pairs (0 to 1); 2 nodes or more. sna hierarchy 'reciprocity'. */
export const hierarchyReciprocity: NetworkIndicator = {
  ...common,
  id: 'hierarchy_reciprocity',
  label: { nl: 'Paren met een band in één richting', en: 'Pairs tied one way', fr: 'Paires liées à sens unique' },
  definition: {
    nl: 'Welk deel van alle paren van organisaties in maar één richting verbonden is. Het stijgt mee met de dichtheid, en één richting kan ook een ontbrekend antwoord zijn. Zonder richting altijd 0.',
    en: 'What share of all pairs of organisations is tied in one direction only. It rises along with density, and one direction can also be a missing answer. Without direction always 0.',
    fr: 'Quelle part de toutes les paires d’organisations n’est liée que dans un sens. Elle monte avec la densité, et un seul sens peut aussi être une réponse manquante. Sans orientation, toujours 0.',
  },
  formula: 'A / (n(n − 1) / 2)',
  undefinedWhen: undefinedWhen.fewerThanTwo,
  references: [references.wasserman1994],
  compute: (_network, { rows, shared }) => {
    if (rows.order < 2) return undefinedBecause('too-few-nodes', { least: 2, count: rows.order });
    const { pairs, mutual } = shared(tieCounts);
    return (pairs - mutual) / ((rows.order * (rows.order - 1)) / 2);
  },
};

/**
 * Least upper boundedness as sna lubness computes it (0 to 1); needs a part of 3 nodes. A tie runs from superior to
 * subordinate. A pair is in order when one of its common superiors (itself included) stands above all the others; the
 * published definition asks for one that stands below all the others, and can give other values.
 */
export const krackhardtLubness: NetworkIndicator = {
  ...common,
  id: 'krackhardt_lubness',
  label: { nl: 'Eén gemeenschappelijke top', en: 'One common top', fr: 'Un seul sommet commun' },
  definition: {
    nl: 'In hoeverre elk paar van een deel langs de pijlen teruggaat op één gemeenschappelijke top: 1 = altijd, 0 = zo weinig als kan. Enkel zinvol als een pijl van leidinggevende naar medewerker loopt; keer de richting om als dat in de gegevens andersom is.',
    en: 'How far each pair of a part goes back, along the arrows, to one common top: 1 = always, 0 = as little as can be. Only meaningful when an arrow runs from superior to subordinate; turn the direction round when the data have it the other way.',
    fr: 'Dans quelle mesure chaque paire d’une partie remonte, en suivant les flèches, à un seul sommet commun : 1 = toujours, 0 = aussi peu que possible. N’a de sens que si une flèche va du supérieur au subordonné ; inversez le sens si les données font le contraire.',
  },
  formula: '1 − #{(i,j)} / Σ_S ((n_S − 1)(n_S − 2) / 2)',
  convention: {
    nl: 'Pijlen van leidinggevende naar medewerker; iedereen telt ook als eigen leidinggevende. Geteld zoals het R-pakket sna: de paren (i,j) die niet precies één gemeenschappelijke top hebben.',
    en: 'Arrows from superior to subordinate; everybody also counts as own superior. Counted as the R package sna does: the pairs (i,j) that do not have exactly one common top.',
    fr: 'Flèches du supérieur au subordonné ; chacun compte aussi comme son propre supérieur. Compté comme le paquet R sna : les paires (i,j) qui n’ont pas exactement un sommet commun.',
  },
  undefinedWhen: undefinedWhen.noPartOfThree,
  compute: (_network, { rows, shared }) => {
    const parts = shared(separateParts);
    const most = parts.sizes.reduce((sum, size) => sum + ((size - 1) * (size - 2)) / 2, 0);
    if (most === 0) return undefinedBecause('part-too-small', { least: 3 });
    const { one, pairs } = commonTops(rows, parts);
    return 1 - (pairs - one) / most;
  },
};

/** Share of arcs that are in no cycle (0 to 1); directed, with ties. networkx flow_hierarchy, Luo and Magee (2011). */
export const flowHierarchy: NetworkIndicator = {
  ...common,
  id: 'flow_hierarchy',
  label: { nl: 'Banden buiten elke kringloop', en: 'Ties outside any circle', fr: 'Liens hors de tout circuit' },
  definition: {
    nl: 'Welk deel van de banden in geen enkele kringloop ligt: wie zo’n pijl volgt, komt nooit terug. 1 = alles stroomt één kant op. Een ontbrekend antwoord verbreekt kringlopen en maakt dit te hoog.',
    en: 'What share of the ties is in no circle at all: who follows such an arrow never comes back. 1 = everything flows one way. A missing answer breaks circles and makes this too high.',
    fr: 'Quelle part des liens n’est dans aucun circuit : qui suit une telle flèche ne revient jamais. 1 = tout coule dans un sens. Une réponse manquante rompt des circuits et rend ce nombre trop élevé.',
  },
  formula: '1 − Σ_S m_S / m;  i ~ j: d(i,j) < ∞, d(j,i) < ∞',
  undefinedWhen: undefinedWhen.undirectedOrNoTies,
  convention: conventions.directedOnly,
  references: [references.luo2011],
  compute: (_network, { rows, shared }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    const { order, offsets, targets } = rows;
    if (targets.length === 0) return undefinedBecause('no-ties');
    const { of } = shared(circles);
    let across = 0;
    for (let node = 0; node < order; node++) {
      for (const target of targets.subarray(offsets[node], offsets[node + 1])) if (of[target] !== of[node]) across++;
    }
    return across / targets.length;
  },
};
