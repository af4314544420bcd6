import { conventions } from '../conventions.ts';
import type { NetworkIndicator, Shape } from '../indicator.ts';
import { type Components, components, strongComponents } from '../kernels/components.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const parts = ({ unionRows }: Shape): Components => components(unionRows);
const strongParts = ({ rows }: Shape): Components => strongComponents(rows);

const common = {
  scope: 'network',
  family: 'cohesion',
  range: { min: 0, max: null },
  unit: units.components,
  parameters: [],
  evidence: 'all-ties',
} as const;
const weak = {
  ...common,
  undefinedWhen: undefinedWhen.never,
  convention: conventions.union,
  references: [references.wasserman1994],
} as const;
const strong = {
  ...common,
  undefinedWhen: undefinedWhen.undirected,
  convention: conventions.directedOnly,
  references: [references.wasserman1994, references.tarjan1972],
} as const;

/**
 * Components with direction left out. Value: their number; detail: `no`, `sizes` (largest first) and `membership` by node,
 * numbered from 1 in the order of first nodes. As igraph components, mode 'weak'.
 */
export const componentsWeak: NetworkIndicator = {
  ...weak,
  id: 'components_weak',
  label: { nl: 'Losse delen, met leden', en: 'Separate parts, with members', fr: 'Parties séparées, avec membres' },
  definition: {
    nl: 'In welke losse delen het netwerk uiteenvalt en wie in welk deel zit: tussen twee delen loopt geen enkele band. Een geïsoleerde organisatie is een deel op zich. Eén ontbrekend antwoord kan twee delen los doen lijken.',
    en: 'Into which separate parts the network falls and who is in which: no tie runs between two parts. An isolated organisation is a part of its own. One missing answer can make two parts look separate.',
    fr: 'En quelles parties séparées le réseau se divise et qui est dans laquelle : aucun lien ne va d’une partie à l’autre. Une organisation isolée forme une partie à elle seule. Une seule réponse manquante peut faire paraître deux parties séparées.',
  },
  formula: 'i ~ j: d_u(i,j) < ∞',
  headline: false,
  compute: (_network, { rows, shared }) => {
    const { count, of, sizes } = shared(parts);
    const membership = Object.fromEntries(rows.ids.map((id, node) => [id, of[node] ?? null]));
    return { value: count, detail: { no: count, sizes, membership } };
  },
};

/** Number of components with direction left out (0 to n). */
export const componentsUnionN: NetworkIndicator = {
  ...weak,
  id: 'components_union_n',
  label: { nl: 'Aantal losse delen', en: 'Number of separate parts', fr: 'Nombre de parties séparées' },
  definition: {
    nl: 'In hoeveel losse delen het netwerk uiteenvalt: 1 = iedereen is rechtstreeks of via anderen verbonden. Geïsoleerde organisaties tellen elk als een deel. Ontbrekende antwoorden maken het getal al snel te hoog.',
    en: 'Into how many separate parts the network falls: 1 = everybody is connected, directly or through others. Isolated organisations each count as a part. Missing answers soon make the number too high.',
    fr: 'En combien de parties séparées le réseau se divise : 1 = tous sont reliés, directement ou par d’autres. Chaque organisation isolée compte pour une partie. Des réponses manquantes rendent vite ce nombre trop élevé.',
  },
  formula: '#{S: i ~ j (i, j ∈ S)};  i ~ j: d_u(i,j) < ∞',
  headline: true,
  compute: (_network, { shared }) => shared(parts).count,
};

/** Strong components of a directed network. Value: their number; detail: `no` and `sizes`, largest first. igraph components, mode 'strong'. */
export const componentsStrong: NetworkIndicator = {
  ...strong,
  id: 'components_strong',
  label: {
    nl: 'Kringen heen en terug, met grootte',
    en: 'Two-way circles, with sizes',
    fr: 'Cercles aller-retour, avec tailles',
  },
  definition: {
    nl: 'De groepen waarbinnen iedereen iedereen kan bereiken langs de pijlen, heen en terug, en hoe groot ze zijn. Veel kleine groepen wijzen op eenrichtingsverkeer, of op organisaties die niet bevraagd werden.',
    en: 'The groups within which everybody can reach everybody along the arrows, there and back, and how large they are. Many small groups point to one-way traffic, or to organisations that were not asked.',
    fr: 'Les groupes au sein desquels chacun peut atteindre chacun en suivant les flèches, aller et retour, et leur taille. Beaucoup de petits groupes signalent des relations à sens unique, ou des organisations non interrogées.',
  },
  formula: 'i ~ j: d(i,j) < ∞, d(j,i) < ∞',
  headline: false,
  compute: (_network, { rows, shared }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    const { count, sizes } = shared(strongParts);
    return { value: count, detail: { no: count, sizes } };
  },
};

/** Number of strong components of a directed network (0 to n). */
export const componentsStrongN: NetworkIndicator = {
  ...strong,
  id: 'components_strong_n',
  label: { nl: 'Aantal kringen heen en terug', en: 'Number of two-way circles', fr: 'Nombre de cercles aller-retour' },
  definition: {
    nl: 'Hoeveel groepen er zijn waarbinnen iedereen iedereen langs de pijlen kan bereiken, heen en terug; 1 = het hele netwerk. Wie enkel krijgt of enkel geeft, is een groep op zich, ook wie niet bevraagd werd.',
    en: 'How many groups there are within which everybody can reach everybody along the arrows, there and back; 1 = the whole network. Who only receives or only gives is a group of its own, also who was not asked.',
    fr: 'Combien il y a de groupes au sein desquels chacun peut atteindre chacun en suivant les flèches, aller et retour ; 1 = tout le réseau. Qui ne fait que recevoir ou donner forme un groupe à lui seul, y compris qui n’a pas été interrogé.',
  },
  formula: '#{S: i ~ j (i, j ∈ S)};  i ~ j: d(i,j) < ∞, d(j,i) < ∞',
  headline: false,
  compute: (_network, { rows, shared }) => (rows.directed ? shared(strongParts).count : undefinedBecause('needs-direction')),
};
