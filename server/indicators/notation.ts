import type { Text } from '../model/text.ts';

/** What the letters in the indicators' formulas stand for; shown beside them. */
export const notation: readonly { readonly symbol: string; readonly meaning: Text }[] = [
  {
    symbol: 'n',
    meaning: { nl: 'aantal organisaties', en: 'number of organisations', fr: 'nombre d’organisations' },
  },
  {
    symbol: 'm, m_u',
    meaning: {
      nl: 'aantal banden; m_u: aantal paren met een band, richting weggelaten',
      en: 'number of ties; m_u: number of pairs with a tie, direction left out',
      fr: 'nombre de liens ; m_u : nombre de paires liées, sans tenir compte du sens',
    },
  },
  {
    symbol: 'x_ij, u_ij',
    meaning: {
      nl: '1 als er een band van i naar j is, anders 0; u_ij: 1 als er een band in minstens één richting is',
      en: '1 when there is a tie from i to j, else 0; u_ij: 1 when there is a tie in at least one direction',
      fr: '1 s’il y a un lien de i vers j, sinon 0 ; u_ij : 1 s’il y a un lien dans au moins un sens',
    },
  },
  {
    symbol: 'w_ij',
    meaning: { nl: 'gewicht van de band van i naar j', en: 'weight of the tie from i to j', fr: 'poids du lien de i vers j' },
  },
  {
    symbol: 'd(i,j), d_u(i,j)',
    meaning: {
      nl: 'kleinste aantal stappen van i naar j; d_u: met weglating van de richting. Onbereikbaar: 1/d = 0',
      en: 'fewest steps from i to j; d_u: with direction left out. Out of reach: 1/d = 0',
      fr: 'plus petit nombre de pas de i à j ; d_u : sans tenir compte du sens. Hors d’atteinte : 1/d = 0',
    },
  },
  {
    symbol: 'g_st, g_st(i)',
    meaning: {
      nl: 'aantal kortste wegen van s naar t; g_st(i): die waarvan i tussenin ligt',
      en: 'number of shortest paths from s to t; g_st(i): those with i in between',
      fr: 'nombre de plus courts chemins de s à t ; g_st(i) : ceux qui passent par i',
    },
  },
  {
    symbol: 'M',
    meaning: {
      nl: 'aantal paren met een band in beide richtingen',
      en: 'number of pairs tied in both directions',
      fr: 'nombre de paires liées dans les deux sens',
    },
  },
  {
    symbol: 'E, I',
    meaning: {
      nl: 'aantal banden tussen en binnen groepen',
      en: 'number of ties between and within groups',
      fr: 'nombre de liens entre les groupes et au sein des groupes',
    },
  },
  {
    symbol: 'k_i',
    meaning: {
      nl: 'aantal banden van i, geteld zoals de formule zegt',
      en: 'number of ties of i, counted as the formula says',
      fr: 'nombre de liens de i, comptés comme le dit la formule',
    },
  },
  {
    symbol: 'S',
    meaning: { nl: 'een groep organisaties', en: 'a group of organisations', fr: 'un groupe d’organisations' },
  },
  {
    symbol: 'i ~ j',
    meaning: { nl: 'i en j zitten in hetzelfde deel', en: 'i and j are in the same part', fr: 'i et j sont dans la même partie' },
  },
  {
    symbol: '#{…}',
    meaning: { nl: 'aantal', en: 'number of', fr: 'nombre de' },
  },
  {
    symbol: 'Σ, max',
    meaning: { nl: 'som over; grootste waarde', en: 'sum over; largest value', fr: 'somme sur ; plus grande valeur' },
  },
];
