import type { NetworkRecipe, TieRule, TieSource } from '../model/network-recipe.ts';
import type { Text } from '../model/text.ts';
import type { ChangeMark } from './drawing-model.ts';
import type { LeftOutCode, WeightUnit } from './network.ts';

/*
 * The words on a figure. A reader sees the figure without the screen around it, so every word must stand alone.
 */

/** French sets a space before its tall signs; it must not end a line. */
const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr: fr.replace(/ ([;:?!])/g, '\u00a0$1') });

/** A noun with its number: `{n}` is filled in. */
export type Counted = { readonly one: Text; readonly many: Text };

const counted = (one: Text, many: Text): Counted => ({ one, many });

export const words = {
  columns: new Map<string, Text>([
    ['sector', text('Sector', 'Sector', 'Secteur')],
    ['kind', text('Soort organisatie', 'Kind of organisation', 'Type d’organisation')],
    ['type', text('Soort organisatie', 'Kind of organisation', 'Type d’organisation')],
    ['municipality', text('Gemeente', 'Municipality', 'Commune')],
    ['district', text('District', 'District', 'District')],
    ['governance_role', text('Rol in het netwerk', 'Role in the network', 'Rôle dans le réseau')],
  ]),
  otherGroups: text('Overige', 'Other', 'Autres'),
  unknownGroup: text('Niet bekend', 'Not known', 'Inconnu'),
  undefinedSize: text('niet bepaald', 'not defined', 'non défini'),
  isolatesHeading: text('Zonder banden', 'Without ties', 'Sans lien'),
  mark: text('SYNTHETISCHE DATA — geen bevinding', 'SYNTHETIC DATA — not a finding', 'DONNÉES SYNTHÉTIQUES — pas un résultat'),

  title: {
    organisation: text(
      'samenwerking tussen organisaties',
      'collaboration between organisations',
      'collaboration entre organisations',
    ),
    person: text('contacten tussen personen', 'contacts between persons', 'contacts entre personnes'),
  } satisfies Record<NetworkRecipe['level'], Text>,
  and: text('en', 'and', 'et'),

  tieTitle: text('Banden', 'Ties', 'Liens'),
  tieTitleWidth: text('Banden (dikte: {unit})', 'Ties (width: {unit})', 'Liens (épaisseur : {unit})'),
  oneWay: text('in één richting', 'in one direction', 'dans un sens'),
  bothWays: text('in beide richtingen', 'in both directions', 'dans les deux sens'),
  plainTie: text('band', 'tie', 'lien'),
  oneSided: text('slechts één melding, of betwist', 'one report only, or disputed', 'un seul témoignage, ou contesté'),
  units: {
    contacts: text('aantal contacten', 'number of contacts', 'nombre de contacts'),
    reports: text('aantal meldingen', 'number of reports', 'nombre de mentions'),
    passages: text('aantal interviewpassages', 'number of interview passages', 'nombre de passages d’entretien'),
    'contacts-per-30-days': text('contacten per 30 dagen', 'contacts per 30 days', 'contacts par 30 jours'),
    strength: text('gemelde sterkte', 'reported strength', 'force rapportée'),
  } satisfies Record<WeightUnit, Text>,

  organisations: counted(
    text('1 organisatie', '1 organisation', '1 organisation'),
    text('{n} organisaties', '{n} organisations', '{n} organisations'),
  ),
  persons: counted(text('1 persoon', '1 person', '1 personne'), text('{n} personen', '{n} persons', '{n} personnes')),
  ties: counted(text('1 band', '1 tie', '1 lien'), text('{n} banden', '{n} ties', '{n} liens')),
  arcs: counted(
    text('1 gerichte band', '1 directed tie', '1 lien orienté'),
    text(
      '{n} gerichte banden tussen {pairs} paren',
      '{n} directed ties between {pairs} pairs',
      '{n} liens orientés entre {pairs} paires',
    ),
  ),
  withoutTies: counted(
    text('1 zonder band', '1 without a tie', '1 sans lien'),
    text('{n} zonder band', '{n} without a tie', '{n} sans lien'),
  ),
  counts: text('{nodes}, {ties}{isolates}.', '{nodes}, {ties}{isolates}.', '{nodes}, {ties}{isolates}.'),
  setAside: counted(
    text('1 zonder band is niet getekend.', '1 without a tie is not drawn.', '1 sans lien n’est pas dessinée.'),
    text('{n} zonder band zijn niet getekend.', '{n} without a tie are not drawn.', '{n} sans lien ne sont pas dessinées.'),
  ),
  response: text(
    'Respons: {answered} van de {asked} bevraagde organisaties.',
    'Response: {answered} of the {asked} organisations asked.',
    'Réponse : {answered} des {asked} organisations interrogées.',
  ),
  rules: {
    union: text(
      'Een band is getekend zodra één bron hem noemt; bronnen: {sources}.',
      'A tie is drawn when any one source names it; sources: {sources}.',
      'Un lien est dessiné dès qu’une source le mentionne ; sources : {sources}.',
    ),
    intersection: text(
      'Een band is getekend als beide kanten hem melden; bronnen: {sources}.',
      'A tie is drawn when both sides report it; sources: {sources}.',
      'Un lien est dessiné si les deux côtés le rapportent ; sources : {sources}.',
    ),
    confirmed: text(
      'Een band is getekend als hij minstens twee keer bevestigd is: door elke kant, door een derde of door het logboek; bronnen: {sources}.',
      'A tie is drawn when it is confirmed at least twice: by either side, by a third party or by the log; sources: {sources}.',
      'Un lien est dessiné s’il est confirmé au moins deux fois : par un côté, l’autre, un tiers ou le journal ; sources : {sources}.',
    ),
    log: text(
      'Een band is getekend als het contactlogboek hem bevat.',
      'A tie is drawn when the contact log holds it.',
      'Un lien est dessiné s’il figure dans le journal des contacts.',
    ),
    relations: text(
      'Een band is getekend als een gemelde relatie hem noemt.',
      'A tie is drawn when a reported relation names it.',
      'Un lien est dessiné si une relation rapportée le mentionne.',
    ),
    interviews: text(
      'Een band is getekend als een gecodeerd interview hem noemt.',
      'A tie is drawn when a coded interview names it.',
      'Un lien est dessiné si un entretien codé le mentionne.',
    ),
  } satisfies Record<TieRule, Text>,
  sources: {
    log: text('contactlogboek', 'contact log', 'journal des contacts'),
    relations: text('gemelde relaties', 'reported relations', 'relations rapportées'),
    interviews: text('gecodeerde interviews', 'coded interviews', 'entretiens codés'),
  } satisfies Record<TieSource, Text>,
  onlyTypes: text('Enkel: {types}.', 'Only: {types}.', 'Uniquement : {types}.'),
  bothNeeded: text(
    'Richting is weggelaten; een band telt als hij in beide richtingen bestaat.',
    'Direction is left out; a tie counts when it runs both ways.',
    'La direction est omise ; un lien compte s’il va dans les deux sens.',
  ),
  threshold: text(
    'Banden met een gewicht onder {threshold} zijn weggelaten.',
    'Ties with a weight below {threshold} are left out.',
    'Les liens d’un poids inférieur à {threshold} sont omis.',
  ),
  rollUp: {
    sites: text(
      'Vestigingen van dezelfde sector zijn samengevoegd.',
      'Sites of the same sector are folded together.',
      'Les sites d’un même secteur sont fusionnés.',
    ),
    all: text(
      'Onderdelen zijn samengevoegd met hun organisatie.',
      'Parts are folded into their organisation.',
      'Les parties sont fusionnées avec leur organisation.',
    ),
  } satisfies Record<Exclude<NetworkRecipe['rollUp'], 'none'>, Text>,
  partners: text(
    'Met partners van buiten de afbakening.',
    'With partners from outside the boundary.',
    'Avec des partenaires hors de la délimitation.',
  ),
  width: text('Lijndikte: {unit}.', 'Line width: {unit}.', 'Épaisseur des lignes : {unit}.'),
  widthPairs: text(
    'Lijndikte: {unit}, beide richtingen samen.',
    'Line width: {unit}, both directions together.',
    'Épaisseur des lignes : {unit}, les deux sens ensemble.',
  ),
  widthGreater: text(
    'Lijndikte: {unit}, de sterkste van beide richtingen.',
    'Line width: {unit}, the stronger of the two directions.',
    'Épaisseur des lignes : {unit}, le plus fort des deux sens.',
  ),
  dashed: text(
    'Streepjeslijn: slechts één kant of een derde meldt de band, of de andere kant ontkent hem.',
    'Dashed line: only one side or a third party reports the tie, or the other side denies it.',
    'Ligne en tirets : seul un côté ou un tiers rapporte le lien, ou l’autre côté le conteste.',
  ),
  size: text('Oppervlakte van de symbolen: {label}.', 'Area of the symbols: {label}.', 'Surface des symboles : {label}.'),
  sizeUndefined: text(
    'Wit van binnen: niet bepaald ({n}).',
    'White inside: not defined ({n}).',
    'Intérieur blanc : non défini ({n}).',
  ),
  period: text('Periode: {from} tot en met {to}.', 'Period: {from} to {to}.', 'Période : du {from} au {to}.'),
  periodFrom: text('Periode: vanaf {from}.', 'Period: from {from}.', 'Période : à partir du {from}.'),
  periodTo: text('Periode: tot en met {to}.', 'Period: up to {to}.', 'Période : jusqu’au {to}.'),
  labelled: text('{shown} van {n} namen zijn getoond.', '{shown} of {n} names are shown.', '{shown} noms sur {n} sont affichés.'),
  leftOut: text('Niet gebruikte gegevens: {list}.', 'Records not used: {list}.', 'Données non utilisées : {list}.'),
  leftOutBecause: {
    'consent-withdrawn': text('toestemming ingetrokken', 'consent withdrawn', 'consentement retiré'),
    'source-not-chosen': text('bron niet gekozen', 'source not chosen', 'source non retenue'),
    'no-person': text('personen niet vermeld', 'persons not named', 'personnes non indiquées'),
    'outside-boundary': text('buiten de afbakening', 'outside the boundary', 'hors délimitation'),
    'self-tie': text('binnen één organisatie', 'within one organisation', 'au sein d’une organisation'),
    'other-relation-type': text('ander type relatie', 'other type of relation', 'autre type de relation'),
    'outside-period': text('buiten de periode', 'outside the period', 'hors période'),
    'not-answered': text('vraag niet beantwoord', 'question not answered', 'sans réponse'),
    'explicitly-absent': text('uitdrukkelijk geen relatie', 'expressly no relation', 'absence déclarée'),
    'only-wished': text('enkel gewenst', 'only wished for', 'seulement souhaité'),
    'tie-rule': text('niet volgens de regel voor banden', 'not by the tie rule', 'hors règle des liens'),
    'below-threshold': text('onder de drempel', 'below the threshold', 'sous le seuil'),
  } satisfies Record<LeftOutCode, Text>,
  data: text('Gegevens: {source}.', 'Data: {source}.', 'Données : {source}.'),
  dataAndLicence: text(
    'Gegevens: {source}; licentie {licence}.',
    'Data: {source}; licence {licence}.',
    'Données : {source} ; licence {licence}.',
  ),
  made: text(
    'Weefsel {version}; schikking met beginwaarde {seed}; netwerk {hash}.',
    'Weefsel {version}; layout with seed {seed}; network {hash}.',
    'Weefsel {version} ; disposition avec graine {seed} ; réseau {hash}.',
  ),
  scenarioTitle: text('Wat als: {name} — {title}', 'What if: {name} — {title}', 'Et si : {name} — {title}'),
  scenarioMark: text(
    'WAT ALS — niet de gegevens zelf',
    'WHAT IF — not the data themselves',
    'ET SI — pas les données elles-mêmes',
  ),
  scenario: text(
    'Denkoefening “{name}”: {changes}.',
    'Thought experiment “{name}”: {changes}.',
    'Exercice de pensée « {name} » : {changes}.',
  ),
  scenarioDrawn: text(
    'Wat wegvalt is nog getekend, met een kruis; de aantallen hierna zijn die na de wijzigingen.',
    'What drops out is still drawn, with a cross; the numbers below are those after the changes.',
    'Ce qui disparaît reste dessiné, avec une croix ; les nombres ci-après sont ceux d’après les changements.',
  ),
  moreChanges: text('en nog {n}', 'and {n} more', 'et {n} autres'),
  changeTitle: text('In dit scenario', 'In this scenario', 'Dans ce scénario'),
  changeMarks: {
    added: text('komt erbij', 'is added', 's’ajoute'),
    removed: text('valt weg', 'drops out', 'disparaît'),
    weakened: text('verzwakt', 'weakens', 's’affaiblit'),
    strengthened: text('wordt sterker', 'grows stronger', 'se renforce'),
  } satisfies Record<ChangeMark, Text>,
  synthetic: text(
    'Door een generator gemaakte gegevens: geen bevinding over echte organisaties.',
    'Data made by a generator: not a finding about real organisations.',
    'Données produites par un générateur : aucun résultat sur des organisations réelles.',
  ),
};
