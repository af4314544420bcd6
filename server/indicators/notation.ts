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
    symbol: 'D',
    meaning: {
      nl: 'de organisaties van een steekproef; |D| hun aantal',
      en: 'the organisations of a sample; |D| their number',
      fr: 'les organisations d’un échantillon ; |D| leur nombre',
    },
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
    symbol: 'g_st, g_st(i), g_s(i)',
    meaning: {
      nl: 'aantal kortste wegen van s naar t; g_st(i): die waarvan i tussenin ligt; g_s(i) = Σ_t g_st(i) / g_st',
      en: 'number of shortest paths from s to t; g_st(i): those with i in between; g_s(i) = Σ_t g_st(i) / g_st',
      fr: 'nombre de plus courts chemins de s à t ; g_st(i) : ceux qui passent par i ; g_s(i) = Σ_t g_st(i) / g_st',
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
    symbol: 'A, N',
    meaning: {
      nl: 'aantal paren met een band in één richting; N: aantal paren zonder band',
      en: 'number of pairs tied in one direction; N: number of pairs without a tie',
      fr: 'nombre de paires liées dans un seul sens ; N : nombre de paires sans lien',
    },
  },
  {
    symbol: 'n_S, m_S',
    meaning: {
      nl: 'aantal organisaties in S; m_S: aantal banden binnen S',
      en: 'number of organisations in S; m_S: number of ties within S',
      fr: 'nombre d’organisations dans S ; m_S : nombre de liens au sein de S',
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
    symbol: 'k_i, k',
    meaning: {
      nl: 'aantal banden van i, geteld zoals de formule zegt; k: dat van om het even wie',
      en: 'number of ties of i, counted as the formula says; k: that of any organisation',
      fr: 'nombre de liens de i, comptés comme le dit la formule ; k : celui de n’importe laquelle',
    },
  },
  {
    symbol: 'S, k_S, ∈',
    meaning: {
      nl: 'een groep organisaties; k_S: de banden van al haar leden samen, geteld zoals de formule zegt; ∈: hoort bij',
      en: 'a group of organisations; k_S: the ties of all its members together, counted as the formula says; ∈: belongs to',
      fr: 'un groupe d’organisations ; k_S : les liens de tous ses membres ensemble, comptés comme le dit la formule ; ∈ : appartient à',
    },
  },
  {
    symbol: 'i ~ j',
    meaning: { nl: 'i en j zitten in hetzelfde deel', en: 'i and j are in the same part', fr: 'i et j sont dans la même partie' },
  },
  {
    symbol: 'r_i',
    meaning: {
      nl: 'aantal andere organisaties die bereikt worden, geteld zoals de formule zegt',
      en: 'number of other organisations reached, counted as the formula says',
      fr: 'nombre d’autres organisations atteintes, comptées comme le dit la formule',
    },
  },
  {
    symbol: 'd_w(i,j)',
    meaning: {
      nl: 'lengte van de kortste weg als een band 1 / gewicht lang is; g_st telt dan de wegen van die lengte',
      en: 'length of the shortest path when a tie is 1 / weight long; g_st then counts the paths of that length',
      fr: 'longueur du plus court chemin quand un lien est long de 1 / poids ; g_st compte alors les chemins de cette longueur',
    },
  },
  {
    symbol: 'e_i, λ',
    meaning: {
      nl: 'waarde van i; λ: het grootste getal waarmee de vergelijking klopt (grootste eigenwaarde)',
      en: 'value of i; λ: the largest number for which the equation holds (largest eigenvalue)',
      fr: 'valeur de i ; λ : le plus grand nombre qui vérifie l’équation (plus grande valeur propre)',
    },
  },
  {
    symbol: 'b_i',
    meaning: {
      nl: 'aandeel van de wandelaars bij i',
      en: 'share of the walkers at i',
      fr: 'part des promeneurs chez i',
    },
  },
  {
    symbol: 'y_i, z_i, ∝',
    meaning: {
      nl: 'waarde van i als verwijzer en als aangewezene; ∝: evenredig met',
      en: 'value of i as one who points and as one pointed to; ∝: in proportion to',
      fr: 'valeur de i comme orienteur et comme destinataire ; ∝ : proportionnel à',
    },
  },
  {
    symbol: 'p_ij, p_ih, m_jh',
    meaning: {
      nl: 'p_ij: deel van alles wat i met anderen heeft dat naar j gaat; m_jh: wat j met h heeft, tegenover het meeste dat j met iemand heeft',
      en: 'p_ij: share of all i has with others that goes to j; m_jh: what j has with h, against the most that j has with anybody',
      fr: 'p_ij : part de tout ce que i a avec d’autres qui va à j ; m_jh : ce que j a avec h, par rapport au plus que j a avec quelqu’un',
    },
  },
  {
    symbol: 'w_jh, x_jh',
    meaning: {
      nl: 'gewicht van de band van j naar h; 1 als die band er is, anders 0',
      en: 'weight of the tie from j to h; 1 when there is such a tie, else 0',
      fr: 'poids du lien de j vers h ; 1 si ce lien existe, sinon 0',
    },
  },
  {
    symbol: 'f(G), G',
    meaning: {
      nl: 'aantal delen van het netwerk G; G − i: het netwerk zonder i',
      en: 'number of parts of the network G; G − i: the network without i',
      fr: 'nombre de parties du réseau G ; G − i : le réseau sans i',
    },
  },
  {
    symbol: 'x_hi, a_i',
    meaning: {
      nl: 'x_hi: 1 als er een band van h naar i is, anders 0; a_i: de groep van i',
      en: 'x_hi: 1 when there is a tie from h to i, else 0; a_i: the group of i',
      fr: 'x_hi : 1 s’il y a un lien de h vers i, sinon 0 ; a_i : le groupe de i',
    },
  },
  {
    symbol: 't_i, μ, σ',
    meaning: {
      nl: 'aantal van i; wat toeval gemiddeld geeft, en de standaardafwijking daarvan',
      en: 'count of i; what chance gives on average, and its standard deviation',
      fr: 'nombre de i ; ce que donne le hasard en moyenne, et son écart type',
    },
  },
  {
    symbol: 'c_ij, c, ln',
    meaning: {
      nl: 'c_ij: hoeveel partner j van i aan gebondenheid bijdraagt; c: het gemiddelde daarvan; ln: natuurlijke logaritme',
      en: 'c_ij: how much partner j of i adds to constraint; c: the mean of that; ln: natural logarithm',
      fr: 'c_ij : ce que le partenaire j de i ajoute à la contrainte ; c : sa moyenne ; ln : logarithme naturel',
    },
  },
  {
    symbol: 's_ij, M_i',
    meaning: {
      nl: 's_ij: derdemachtswortels van de gewichten heen en terug, samen; M_i: aantal wederkerige banden van i',
      en: 's_ij: cube roots of the weights there and back, together; M_i: number of mutual ties of i',
      fr: 's_ij : racines cubiques des poids aller et retour, ensemble ; M_i : nombre de liens réciproques de i',
    },
  },
  {
    symbol: 'n_T, T',
    meaning: {
      nl: 'T: een andere groep of een stuk van S; n_T: aantal organisaties daarin',
      en: 'T: another group or a piece of S; n_T: number of organisations in it',
      fr: 'T : un autre groupe ou un morceau de S ; n_T : nombre d’organisations qui s’y trouvent',
    },
  },
  {
    symbol: 'w, w_S',
    meaning: {
      nl: 'w: som van alle gewichten; w_S: van die binnen S',
      en: 'w: sum of all weights; w_S: of those within S',
      fr: 'w : somme de tous les poids ; w_S : de ceux au sein de S',
    },
  },
  {
    symbol: 'r, b_ij, ∨',
    meaning: {
      nl: 'r: correlatie over alle paren; b_ij: het patroon waarmee vergeleken wordt (0 waar het niet 1 is); ∨: of',
      en: 'r: correlation over all pairs; b_ij: the pattern that is compared with (0 where it is not 1); ∨: or',
      fr: 'r : corrélation sur toutes les paires ; b_ij : le motif auquel on compare (0 là où il n’est pas 1) ; ∨ : ou',
    },
  },
  {
    symbol: 'C, L, C_μ, L_μ',
    meaning: {
      nl: 'C: deel van de wegen van twee stappen dat gesloten is; L: gemiddelde afstand; met μ: het gemiddelde bij toeval',
      en: 'C: share of the two-step paths that are closed; L: mean distance; with μ: the mean by chance',
      fr: 'C : part des chemins de deux pas fermés ; L : distance moyenne ; avec μ : la moyenne au hasard',
    },
  },
  {
    symbol: 't_ij',
    meaning: {
      nl: 'aantal soorten relaties in de band van i naar j',
      en: 'number of types of relations in the tie from i to j',
      fr: 'nombre de types de relations dans le lien de i vers j',
    },
  },
  {
    symbol: 'θ, θ_b, θ_v, δ, δ_b',
    meaning: {
      nl: 'θ: het getal dat vergeleken wordt; δ: het verschil van twee netwerken; θ_b, δ_b: hetzelfde in trekking b; θ_v: onder keuze v',
      en: 'θ: the number that is compared; δ: the difference of two networks; θ_b, δ_b: the same in draw b; θ_v: under choice v',
      fr: 'θ : le nombre comparé ; δ : la différence de deux réseaux ; θ_b, δ_b : de même dans le tirage b ; θ_v : selon le choix v',
    },
  },
  {
    symbol: 'p, R, Q',
    meaning: {
      nl: 'p: kans; R: aantal trekkingen; Q: de grens waaronder 2,5 % en 97,5 % van de trekkingen ligt',
      en: 'p: probability; R: number of draws; Q: the bound below which 2.5 % and 97.5 % of the draws lie',
      fr: 'p : probabilité ; R : nombre de tirages ; Q : la borne sous laquelle se trouvent 2,5 % et 97,5 % des tirages',
    },
  },
  {
    symbol: 'r_π, τ, τ_π',
    meaning: {
      nl: 'τ: schatting van een verklaring, gedeeld door haar standaardfout (t); r_π, τ_π: hetzelfde wanneer de organisaties volgens π van plaats wisselen',
      en: 'τ: estimate of an explanation over its standard error (t); r_π, τ_π: the same when the organisations change places by π',
      fr: 'τ : estimation d’une explication divisée par son erreur type (t) ; r_π, τ_π : de même quand les organisations changent de place selon π',
    },
  },
  {
    symbol: 'β_0, β_1, exp',
    meaning: {
      nl: 'β_0, β_1: hoogte en helling van de rechte; exp: het omgekeerde van ln',
      en: 'β_0, β_1: height and slope of the line; exp: the inverse of ln',
      fr: 'β_0, β_1 : hauteur et pente de la droite ; exp : l’inverse de ln',
    },
  },
  {
    symbol: 'Δ, Δ_μ, P, P_μ',
    meaning: {
      nl: 'Δ: verschil tussen codeurs; P: aandeel waarin twee codeurs overeenkomen; met μ: hetzelfde bij toeval',
      en: 'Δ: difference between coders; P: share on which two coders agree; with μ: the same by chance',
      fr: 'Δ : différence entre codeurs ; P : part sur laquelle deux codeurs s’accordent ; avec μ : de même au hasard',
    },
  },
  {
    symbol: '#{…}',
    meaning: { nl: 'aantal', en: 'number of', fr: 'nombre de' },
  },
  {
    symbol: 'Σ, Π, max, min, mean',
    meaning: {
      nl: 'som over; product over; grootste waarde; kleinste waarde; gemiddelde over',
      en: 'sum over; product over; largest value; smallest value; mean over',
      fr: 'somme sur ; produit sur ; plus grande valeur ; plus petite valeur ; moyenne sur',
    },
  },
];
