import type { Text } from '../../model/text.ts';

/** How two-mode indicators treat ties. */
export const bothKinds: Text = {
  nl: 'Banden lopen enkel tussen de twee soorten en hebben geen richting. Hoeveel rijen er achter een band staan, telt niet mee.',
  en: 'Ties only run between the two kinds and have no direction. How many rows stand behind a tie does not count.',
  fr: 'Les liens vont seulement entre les deux sortes et n’ont pas d’orientation. Le nombre de lignes derrière un lien ne compte pas.',
};
