import type { PairClass } from '../../../graph/network.ts';
import type { Text } from '../../../model/text.ts';

/** The classes of pairs in words. */
export const pairClassLabels: Readonly<Record<PairClass, Text>> = {
  confirmed_both_and_log: {
    nl: 'Beide kanten melden het, en het is gelogd',
    en: 'Both sides report it, and it is logged',
    fr: 'Les deux côtés le déclarent, et c’est enregistré',
  },
  confirmed_both_reports: {
    nl: 'Beide kanten melden het',
    en: 'Both sides report it',
    fr: 'Les deux côtés le déclarent',
  },
  confirmed_report_and_log: {
    nl: 'Eén kant meldt het, en het is gelogd',
    en: 'One side reports it, and it is logged',
    fr: 'Un côté le déclare, et c’est enregistré',
  },
  confirmed_report_and_third_party: {
    nl: 'Eén kant en een derde melden het',
    en: 'One side and a third party report it',
    fr: 'Un côté et un tiers le déclarent',
  },
  third_party_and_log: {
    nl: 'Een derde meldt het, en het is gelogd',
    en: 'A third party reports it, and it is logged',
    fr: 'Un tiers le déclare, et c’est enregistré',
  },
  disputed: {
    nl: 'Betwist: één kant meldt het, de andere ontkent het',
    en: 'Disputed: one side reports it, the other denies it',
    fr: 'Contesté : un côté le déclare, l’autre le nie',
  },
  unconfirmed_one_report: {
    nl: 'Eén kant meldt het, de andere is niet gehoord',
    en: 'One side reports it, the other was not heard',
    fr: 'Un côté le déclare, l’autre n’a pas été entendu',
  },
  third_party_report: {
    nl: 'Enkel een derde meldt het',
    en: 'Only a third party reports it',
    fr: 'Seul un tiers le déclare',
  },
  log_only: { nl: 'Enkel gelogd', en: 'Logged only', fr: 'Seulement enregistré' },
  absent: { nl: 'Geen band volgens beide kanten', en: 'No tie by both sides', fr: 'Pas de lien selon les deux côtés' },
  absent_one_report: {
    nl: 'Geen band volgens één kant, de andere is niet gehoord',
    en: 'No tie by one side, the other was not heard',
    fr: 'Pas de lien selon un côté, l’autre n’a pas été entendu',
  },
  unknown: { nl: 'Niet geweten: niemand gehoord', en: 'Not known: nobody heard', fr: 'Inconnu : personne entendu' },
};

/** What measures of sources do alike, in words. */
export const sourcesConvention: Text = {
  nl: 'Alle paren van organisaties binnen de afbakening, richting weggelaten, met de bronnen, soorten relaties en periode van het recept; de bandregel van het recept doet niet mee. Een kant die niet gehoord werd, ontkent niets. In een gemeente, district of sector: de paren waarvan beide kanten erin liggen.',
  en: 'All pairs of organisations inside the boundary, direction left out, with the sources, relation types and period of the recipe; its tie rule plays no part. A side that was not heard denies nothing. In a municipality, district or sector: the pairs of which both sides lie in it.',
  fr: 'Toutes les paires d’organisations dans la délimitation, sans orientation, avec les sources, types de relations et période de la recette ; sa règle de lien n’intervient pas. Un côté non entendu ne nie rien. Dans une commune, un district ou un secteur : les paires dont les deux côtés s’y trouvent.',
};
