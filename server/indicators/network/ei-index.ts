import { conventions } from '../conventions.ts';
import type { NetworkIndicator, NetworkOutcome, Partition } from '../indicator.ts';
import type { CompressedRows } from '../kernels/compressed-rows.ts';
import { mixing } from '../kernels/mixing.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function externalInternal(rows: CompressedRows, { attribute, values }: Partition): NetworkOutcome {
  const { external, internal, possibleExternal, possibleInternal } = mixing(rows, values);
  const ei = ratio(external - internal, external + internal);
  return {
    value: ei ?? undefinedBecause('partition-missing', { name: attribute }),
    detail: {
      external,
      internal,
      ei,
      expected_random_mixing: ratio(possibleExternal - possibleInternal, possibleExternal + possibleInternal),
      possible_external: possibleExternal,
      possible_internal: possibleInternal,
      density_internal: ratio(internal, possibleInternal),
      density_external: ratio(external, possibleExternal),
    },
  };
}

const common = {
  scope: 'network',
  family: 'composition',
  formula: '(E − I) / (E + I)',
  range: { min: -1, max: 1 },
  unit: units.balance,
  undefinedWhen: undefinedWhen.noKnownTies,
  references: [references.krackhardt1988],
  parameters: [
    {
      id: 'partition',
      label: { nl: 'Groepen volgens', en: 'Groups by', fr: 'Groupes selon' },
      kind: 'attribute',
    },
  ],
  evidence: 'all-ties',
} as const;

/**
 * (E - I) / (E + I) on ties as they stand (-1 all within groups, 1 all between); nodes of unknown group take no part.
 * Detail: counts, possible counts, densities, and the value that random mixing gives with groups of these sizes.
 * Krackhardt & Stern 1988, doi 10.2307/2786835.
 */
export const eiIndex: NetworkIndicator = {
  ...common,
  id: 'ei_index',
  label: { nl: 'Over de grenzen heen (E-I)', en: 'Across group borders (E-I)', fr: 'Au-delà des groupes (E-I)' },
  definition: {
    nl: 'Of banden vooral tussen of vooral binnen groepen lopen (bijvoorbeeld sectoren): −1 = alles binnen, 0 = evenveel, 1 = alles ertussen. Vergelijk altijd met de waarde die louter toeval bij deze groepsgroottes zou geven: met veel kleine groepen is een hoge waarde vanzelfsprekend.',
    en: 'Whether ties run mostly between or mostly within groups (sectors, for instance): −1 = all within, 0 = as many, 1 = all between. Always compare with the value that mere chance would give for groups of these sizes: with many small groups a high value goes without saying.',
    fr: 'Indique si les liens vont surtout entre les groupes ou restent surtout au sein des groupes (les secteurs, par exemple) : −1 = tous au sein, 0 = autant, 1 = tous entre. Comparez toujours avec la valeur que donnerait le hasard pour des groupes de ces tailles : avec beaucoup de petits groupes, une valeur élevée va de soi.',
  },
  convention: {
    nl: 'Banden zoals ze zijn: met richting tellen heen en terug apart. Organisaties zonder gekend kenmerk tellen niet mee. Gewicht telt niet mee.',
    en: 'Ties as they stand: with direction, there and back count separately. Organisations without a known attribute do not count. Weight does not count.',
    fr: 'Liens tels quels : avec orientation, aller et retour comptent séparément. Les organisations dont l’attribut est inconnu ne comptent pas. Le poids ne compte pas.',
  },
  headline: true,
  compute: (_network, { rows, partition }) => externalInternal(rows, partition),
};

/** The E-I index on pairs tied in at least one direction (-1 to 1). */
export const eiIndexUnion: NetworkIndicator = {
  ...common,
  id: 'ei_index_union',
  label: {
    nl: 'Over de grenzen heen (E-I), zonder richting',
    en: 'Across group borders (E-I), direction left out',
    fr: 'Au-delà des groupes (E-I), sans orientation',
  },
  definition: {
    nl: 'Zoals de E-I-index, maar elk verbonden paar telt één keer, of de band nu in één of in beide richtingen loopt: −1 = alles binnen de groepen, 1 = alles ertussen. Vergelijk met de waarde bij toeval; hoog is niet vanzelf goed.',
    en: 'Like the E-I index, but each tied pair counts once, whether the tie runs one way or both: −1 = all within groups, 1 = all between. Compare with the value by chance; high is not good in itself.',
    fr: 'Comme l’indice E-I, mais chaque paire liée compte une fois, que le lien aille dans un sens ou dans les deux : −1 = tous au sein des groupes, 1 = tous entre. Comparez avec la valeur du hasard ; élevé n’est pas bon en soi.',
  },
  convention: conventions.union,
  headline: false,
  compute: (_network, { unionRows, partition }) => externalInternal(unionRows, partition),
};
