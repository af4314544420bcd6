import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { tieCounts } from '../kernels/tie-counts.ts';
import { triadCensus as countTriads, triadNames } from '../kernels/triad-census.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const common = {
  scope: 'network',
  family: 'cohesion',
  range: { min: 0, max: null },
  undefinedWhen: undefinedWhen.never,
  convention: conventions.asItStands,
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Pairs by kind. Value: mutual pairs; detail: `Mut`, `Asym`, `Null`. Undirected: every tie is a mutual pair. sna dyad.census. */
export const dyadCensus: NetworkIndicator = {
  ...common,
  id: 'dyad_census',
  label: { nl: 'Soorten paren', en: 'Kinds of pairs', fr: 'Types de paires' },
  definition: {
    nl: 'Hoeveel paren van organisaties in beide richtingen (Mut), in één richting (Asym) of niet (Null) verbonden zijn; het getal bovenaan telt de eerste. Een paar in één richting kan ook betekenen dat één van beide niet antwoordde.',
    en: 'How many pairs of organisations are tied both ways (Mut), one way (Asym) or not (Null); the number on top counts the first. A one-way pair can also mean that one of the two did not answer.',
    fr: 'Combien de paires d’organisations sont liées dans les deux sens (Mut), dans un seul (Asym) ou pas (Null) ; le nombre en tête compte les premières. Une paire à sens unique peut aussi signifier que l’une des deux n’a pas répondu.',
  },
  formula: 'M; A; N',
  unit: units.pairs,
  references: [references.holland1970, references.wasserman1994],
  compute: (_network, { rows, shared }) => {
    const { pairs, mutual } = shared(tieCounts);
    const all = rows.order < 2 ? 0 : (rows.order * (rows.order - 1)) / 2;
    return { value: mutual, detail: { Mut: mutual, Asym: pairs - mutual, Null: all - pairs } };
  },
};

/** Kinds in which all three pairs are tied. */
const closed: readonly string[] = ['030T', '030C', '120D', '120U', '120C', '210', '300'];

/**
 * Trios by kind. Value: trios of which all three pairs are tied; detail: the sixteen kinds of Holland and Leinhardt in a
 * directed network, by number of ties ('0' to '3') in an undirected one. sna triad.census.
 */
export const triadCensus: NetworkIndicator = {
  ...common,
  id: 'triad_census',
  label: { nl: 'Soorten drietallen', en: 'Kinds of trios', fr: 'Types de trios' },
  definition: {
    nl: 'Hoeveel drietallen van organisaties er zijn van elke soort; het getal bovenaan telt die waarin alle drie verbonden zijn. Met richting tellen de drie cijfers van een soort de paren heen en terug, in één richting en zonder band. De aantallen groeien snel met de grootte van het netwerk: vergelijk ze niet rechtstreeks tussen netwerken.',
    en: 'How many trios of organisations there are of each kind; the number on top counts those in which all three are tied. With direction, the three digits of a kind count the pairs tied both ways, one way and not. The counts grow fast with the size of the network: do not compare them directly between networks.',
    fr: 'Combien de trios d’organisations il y a de chaque type ; le nombre en tête compte ceux où les trois sont liées. Avec orientation, les trois chiffres d’un type comptent les paires liées dans les deux sens, dans un seul et pas du tout. Ces nombres croissent vite avec la taille du réseau : ne les comparez pas directement entre réseaux.',
  },
  formula: '#{(i,j,h)}',
  unit: units.trios,
  references: [references.holland1970, references.batagelj2001],
  compute: (_network, { rows, unionRows }) => {
    const census = countTriads(rows, unionRows);
    const named = new Map(triadNames.map((name, index) => [name as string, census[index] ?? 0]));
    const count = (name: string): number => named.get(name) ?? 0;
    const value = closed.reduce((sum, name) => sum + count(name), 0);
    if (rows.directed) return { value, detail: Object.fromEntries(named) };
    return { value, detail: { '0': count('003'), '1': count('102'), '2': count('201'), '3': count('300') } };
  },
};
