import type { Text } from '../../model/text.ts';
import { isolationLabels } from './isolation/isolation-classes.ts';
import type { MeasureKey } from './measure.ts';
import { pairClassLabels } from './sources/source-words.ts';

/*
 * Words that measures of the log share. W and other capitals in formulas are explained in the convention of each measure.
 */

export const keys = {
  one: { id: 'organisation', label: { nl: 'Organisatie', en: 'Organisation', fr: 'Organisation' } },
  other: { id: 'partner', label: { nl: 'Partner', en: 'Partner', fr: 'Partenaire' } },
  person: { id: 'person', label: { nl: 'Medewerker', en: 'Worker', fr: 'Collaborateur' } },
  family: { id: 'family', label: { nl: 'Gezin', en: 'Family', fr: 'Famille' } },
  type: { id: 'type', label: { nl: 'Samenwerkingsvorm', en: 'Type of collaboration', fr: 'Type de collaboration' } },
  channel: { id: 'channel', label: { nl: 'Kanaal', en: 'Channel', fr: 'Canal' } },
  fromSector: { id: 'from_sector', label: { nl: 'Van sector', en: 'From sector', fr: 'Du secteur' } },
  toSector: { id: 'to_sector', label: { nl: 'Naar sector', en: 'To sector', fr: 'Vers le secteur' } },
  fromPhase: { id: 'from_phase', label: { nl: 'Van fase', en: 'From phase', fr: 'De la phase' } },
  toPhase: { id: 'to_phase', label: { nl: 'Naar fase', en: 'To phase', fr: 'À la phase' } },
  sourceClass: {
    id: 'source_class',
    label: { nl: 'Hoe de bronnen overeenkomen', en: 'How the sources agree', fr: 'Accord des sources' },
    words: pairClassLabels,
  },
  rule: {
    id: 'rule',
    label: { nl: 'Regel', en: 'Rule', fr: 'Règle' },
    words: {
      union: { nl: 'Eén bron volstaat', en: 'One source is enough', fr: 'Une source suffit' },
      confirmed: { nl: 'Minstens twee bronnen', en: 'At least two sources', fr: 'Au moins deux sources' },
      intersection: { nl: 'Beide kanten melden het', en: 'Both sides report it', fr: 'Les deux côtés le déclarent' },
    },
  },
  state: {
    id: 'state',
    label: { nl: 'Toestand', en: 'State', fr: 'État' },
    words: {
      orphan: { nl: 'Niemand volgt', en: 'Nobody follows', fr: 'Personne ne suit' },
      'no-lead': { nl: 'Niemand is trekker', en: 'Nobody leads', fr: 'Personne ne pilote' },
      'several-organisations': {
        nl: 'Twee of meer organisaties volgen',
        en: 'Two or more organisations follow',
        fr: 'Deux organisations ou plus suivent',
      },
    },
  },
  isolationClass: { id: 'class', label: { nl: 'Klasse', en: 'Class', fr: 'Classe' }, words: isolationLabels },
} as const satisfies Record<string, MeasureKey>;

/** What every measure of the log does with contacts, organisations and parts of the study. */
const observed: Text = {
  nl: 'Contacten binnen één organisatie en buiten de waarnemingsperiode tellen niet mee. Vestigingen staan apart. Een contact of band telt mee in elk deel (gemeente, district, sector) waar minstens één van beide kanten in ligt.',
  en: 'Contacts within one organisation and outside the observation window do not count. Sites stand apart. A contact or tie counts in every part (municipality, district, sector) that at least one of the two sides lies in.',
  fr: 'Les contacts internes à une organisation et hors de la période d’observation ne comptent pas. Les sites restent séparés. Un contact ou un lien compte dans chaque partie (commune, district, secteur) où se trouve au moins un des deux côtés.',
};

/** The convention of a measure of the log: its own sentences, then what they all do. */
export function withLog(own: Text): Text {
  return { nl: `${own.nl} ${observed.nl}`, en: `${own.en} ${observed.en}`, fr: `${own.fr} ${observed.fr}` };
}

/** The convention of a measure that looks until the observation ends: its own sentences, then when that is. */
export function untilTheEnd(own: Text): Text {
  return {
    nl: `${own.nl} De waarneming eindigt op de laatste dag van de gekozen periode, en zonder die dag op de laatste dag van het logboek.`,
    en: `${own.en} The observation ends on the last day of the period that was chosen, and without that day on the last day of the log.`,
    fr: `${own.fr} L’observation se termine au dernier jour de la période choisie et, à défaut, au dernier jour du journal.`,
  };
}

export const measureUnits = {
  days: { nl: 'dagen', en: 'days', fr: 'jours' },
  richness: { nl: 'rijkdom van het kanaal, 0 tot 5', en: 'richness of the channel, 0 to 5', fr: 'richesse du canal, 0 à 5' },
  stage: {
    nl: '0 = geen, 1 = doorverwijzing, 2 = administratieve ondersteuning, 3 = gezamenlijke opvolging',
    en: '0 = none, 1 = referral, 2 = administrative support, 3 = joint follow-up',
    fr: '0 = aucune, 1 = orientation, 2 = soutien administratif, 3 = suivi commun',
  },
  referrals: { nl: 'doorverwijzingen', en: 'referrals', fr: 'orientations' },
  kappa: { nl: 'kappa, van −1 tot 1', en: 'kappa, from −1 to 1', fr: 'kappa, de −1 à 1' },
  sources: { nl: 'bronnen, 0 tot 4', en: 'sources, 0 to 4', fr: 'sources, 0 à 4' },
} as const satisfies Record<string, Text>;

export const undefinedHere = {
  noLog: {
    nl: 'Zonder contactlogboek, of waar geen contacten tussen organisaties zijn.',
    en: 'Without a contact log, or where there are no contacts between organisations.',
    fr: 'Sans journal des contacts, ou là où il n’y a pas de contacts entre organisations.',
  },
  noPersons: {
    nl: 'Als geen enkel contact een medewerker noemt.',
    en: 'When no contact names a worker.',
    fr: 'Si aucun contact ne nomme un collaborateur.',
  },
  noChannel: {
    nl: 'Als bij geen enkel contact een gekend kanaal staat.',
    en: 'When no contact names a known channel.',
    fr: 'Si aucun contact n’indique un canal connu.',
  },
  noTypes: {
    nl: 'Als geen enkel contact een van de drie samenwerkingsvormen noemt.',
    en: 'When no contact names one of the three types of collaboration.',
    fr: 'Si aucun contact ne nomme l’un des trois types de collaboration.',
  },
  noReferrals: {
    nl: 'Zonder doorverwijzingen.',
    en: 'Without referrals.',
    fr: 'Sans orientations.',
  },
  noEpisodes: {
    nl: 'Zonder begeleidingsperiodes.',
    en: 'Without episodes.',
    fr: 'Sans épisodes de suivi.',
  },
  noPairs: {
    nl: 'Met minder dan twee organisaties.',
    en: 'With fewer than two organisations.',
    fr: 'Avec moins de deux organisations.',
  },
} as const satisfies Record<string, Text>;
