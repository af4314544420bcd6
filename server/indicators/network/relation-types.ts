import type { Network } from '../../graph/network.ts';
import { byCodePoint } from '../../model/identity.ts';
import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Ties by how many types of relation they hold; those without a type are left out. */
function tiesByTypes({ graph }: Network): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  graph.forEachEdge((_edge, { types }) => {
    if (types.length > 0) counts.set(types.length, (counts.get(types.length) ?? 0) + 1);
  });
  return new Map([...counts].sort(([a], [b]) => a - b));
}

const common = {
  scope: 'network',
  family: 'composition',
  convention: conventions.ownTie,
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Mean number of types of relation per tie (1 and up), over ties of known type. Detail: how many ties hold 1, 2 … types. Provan & Sebastian 1998. */
export const multiplexityMean: NetworkIndicator = {
  ...common,
  id: 'multiplexity_mean',
  label: { nl: 'Meervoudigheid van de banden', en: 'Multiplexity of ties', fr: 'Multiplexité des liens' },
  definition: {
    nl: 'Uit hoeveel soorten relaties een band gemiddeld bestaat: 1 = elke band heeft maar één inhoud. Banden met meer dan één inhoud houden beter stand. Het getal hangt af van hoeveel soorten er bevraagd of genoteerd zijn: vergelijk enkel bij dezelfde vragen.',
    en: 'Of how many types of relations a tie consists on average: 1 = each tie has a single content. Ties with more than one content hold better. The number depends on how many types were asked about or noted: compare only with the same questions.',
    fr: 'De combien de types de relations se compose un lien en moyenne : 1 = chaque lien n’a qu’un contenu. Les liens à plusieurs contenus tiennent mieux. La valeur dépend du nombre de types demandés ou notés : ne comparez qu’avec les mêmes questions.',
  },
  formula: 'Σ_ij t_ij / m;  t_ij = #{…}',
  range: { min: 1, max: null },
  unit: units.relationTypes,
  undefinedWhen: undefinedWhen.noTypes,
  references: [references.provanSebastian1998],
  compute: (network) => {
    const counts = [...tiesByTypes(network)];
    const ties = counts.reduce((sum, [, count]) => sum + count, 0);
    if (ties === 0) return undefinedBecause('no-relation-types');
    const value = counts.reduce((sum, [types, count]) => sum + types * count, 0) / ties;
    return { value, detail: Object.fromEntries(counts.map(([types, count]) => [String(types), count])) };
  },
};

/**
 * How far types of relation run along the same ties: Jaccard, ties with both types / ties with either, as a mean over all pairs of
 * types (0 to 1). Detail: each pair, as `type – type`.
 */
export const relationOverlap: NetworkIndicator = {
  ...common,
  id: 'relation_overlap',
  label: { nl: 'Overlap van soorten relaties', en: 'Overlap of relation types', fr: 'Recoupement des types de relations' },
  definition: {
    nl: 'In hoeverre verschillende soorten relaties langs dezelfde banden lopen, gemiddeld over alle paren van soorten: 0 = nooit, 1 = altijd samen. Weinig overlap betekent dat bijvoorbeeld doorverwijzen en informatie delen elk hun eigen netwerk vormen; dat is niet goed of slecht op zich.',
    en: 'How far different types of relations run along the same ties, on average over all pairs of types: 0 = never, 1 = always together. Little overlap means that referral and sharing information, for instance, each form their own network; that is neither good nor bad in itself.',
    fr: 'Dans quelle mesure différents types de relations suivent les mêmes liens, en moyenne sur toutes les paires de types : 0 = jamais, 1 = toujours ensemble. Peu de recoupement signifie que l’orientation et le partage d’informations, par exemple, forment chacun leur réseau ; ce n’est ni bon ni mauvais en soi.',
  },
  formula: '#{(i,j): S, T} / #{(i,j): S ∨ T}',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.fewerThanTwoTypes,
  references: [references.jaccard1912, references.provanSebastian1998],
  compute: ({ graph }) => {
    const single = new Map<string, number>();
    const double = new Map<string, Map<string, number>>();
    graph.forEachEdge((_edge, { types }) => {
      const ordered = [...types].sort(byCodePoint);
      ordered.forEach((type, place) => {
        single.set(type, (single.get(type) ?? 0) + 1);
        const beside = double.get(type) ?? new Map<string, number>();
        double.set(type, beside);
        for (const other of ordered.slice(place + 1)) beside.set(other, (beside.get(other) ?? 0) + 1);
      });
    });
    const names = [...single.keys()].sort(byCodePoint);
    if (names.length < 2) return undefinedBecause('fewer-than-two-types', { count: names.length });
    const overlaps = names.flatMap((a, place) =>
      names.slice(place + 1).map((b): readonly [string, number] => {
        const both = double.get(a)?.get(b) ?? 0;
        return [`${a} – ${b}`, both / ((single.get(a) ?? 0) + (single.get(b) ?? 0) - both)];
      }),
    );
    const value = overlaps.reduce((sum, [, overlap]) => sum + overlap, 0) / overlaps.length;
    return { value, detail: Object.fromEntries(overlaps) };
  },
};
