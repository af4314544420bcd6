import type { NetworkIndicator } from '../indicator.ts';
import { communities } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/**
 * The highest modularity found, direction left out (-1/2 to 1). Detail: `no` communities, their `sizes`, largest first, and the
 * `membership` by node. Leiden with refinement, seeded. Traag, Waltman & van Eck 2019.
 */
export const modularityBestUnion: NetworkIndicator = {
  id: 'modularity_best_union',
  scope: 'network',
  family: 'composition',
  label: { nl: 'Groepen in het netwerk zelf', en: 'Groups in the network itself', fr: 'Groupes au sein du réseau' },
  definition: {
    nl: 'Hoe duidelijk het netwerk uiteenvalt in groepen die onderling veel en naar buiten weinig banden hebben, en welke die groepen zijn. Ook een netwerk bij toeval haalt vaak 0,3 of meer, en andere verdelingen kunnen bijna even goed zijn: het is een voorstel om te bespreken, geen feit.',
    en: 'How clearly the network falls into groups with many ties among themselves and few outwards, and which groups those are. A network by chance often reaches 0.3 or more too, and other divisions may be nearly as good: it is a proposal to discuss, not a fact.',
    fr: 'À quel point le réseau se divise nettement en groupes aux nombreux liens internes et rares liens externes, et quels sont ces groupes. Un réseau au hasard atteint souvent 0,3 ou plus, et d’autres divisions peuvent être presque aussi bonnes : c’est une proposition à discuter, pas un fait.',
  },
  formula: 'max Σ_S (m_S / m_u − (k_S / (2 m_u))²)',
  range: { min: -0.5, max: 1 },
  unit: units.balance,
  undefinedWhen: undefinedWhen.noTies,
  convention: {
    nl: 'Richting en gewicht tellen niet. Een zoektocht (Leiden) vanuit meerdere beginpunten; met hetzelfde startgetal altijd dezelfde uitkomst. De allerbeste verdeling is niet te bewijzen.',
    en: 'Direction and weight do not count. A search (Leiden) from several starts; with the same seed always the same outcome. The very best division cannot be proven.',
    fr: 'Ni le sens ni le poids ne comptent. Une recherche (Leiden) à partir de plusieurs départs ; avec la même graine, toujours le même résultat. La toute meilleure division ne peut être prouvée.',
  },
  references: [references.traag2019, references.blondel2008, references.newman2004],
  parameters: [],
  evidence: 'all-ties',
  searched: true,
  walked: true,
  headline: false,
  compute: (_network, { unionRows, shared }) => {
    if (unionRows.targets.length === 0) return undefinedBecause('no-ties');
    const { modularity, count, sizes, of } = shared(communities);
    const membership = Object.fromEntries(unionRows.ids.map((id, node) => [id, of[node] ?? 0]));
    return { value: modularity, detail: { no: count, sizes, membership } };
  },
};
