import type { SourceClass, WeightUnit } from '../../graph/network.ts';
import type { TieSource } from '../../model/network-recipe.ts';
import { type TableKind, tables } from '../../model/tables.ts';
import { sameText, type Text } from '../../model/text.ts';

const sourceClassLabels: Readonly<Record<SourceClass, Text>> = {
  confirmed_both_and_log: {
    nl: 'Bevestigd door beide zijden en in het logboek',
    en: 'Confirmed by both sides and in the log',
    fr: 'Confirmé par les deux côtés et dans le journal',
  },
  confirmed_both_reports: {
    nl: 'Bevestigd door beide zijden',
    en: 'Confirmed by both sides',
    fr: 'Confirmé par les deux côtés',
  },
  confirmed_report_and_log: {
    nl: 'Eén zijde, en in het logboek',
    en: 'One side, and in the log',
    fr: 'Un seul côté, et dans le journal',
  },
  confirmed_report_and_third_party: {
    nl: 'Eén zijde en een derde',
    en: 'One side and a third party',
    fr: 'Un côté et un tiers',
  },
  third_party_and_log: {
    nl: 'Een derde, en in het logboek',
    en: 'A third party, and in the log',
    fr: 'Un tiers, et dans le journal',
  },
  disputed: {
    nl: 'Betwist: de ene zijde meldt ze, de andere niet',
    en: 'Disputed: one side reports it, the other denies it',
    fr: 'Contesté : un côté le rapporte, l’autre le nie',
  },
  unconfirmed_one_report: {
    nl: 'Eén zijde, de andere is niet gehoord',
    en: 'One side; the other was not heard',
    fr: 'Un seul côté ; l’autre n’a pas été entendu',
  },
  third_party_report: {
    nl: 'Gemeld door een derde',
    en: 'Reported by a third party',
    fr: 'Rapporté par un tiers',
  },
  log_only: { nl: 'Enkel in het logboek', en: 'In the log only', fr: 'Dans le journal seulement' },
};

const weightUnitLabels: Readonly<Record<WeightUnit, Text>> = {
  contacts: { nl: 'contacten', en: 'contacts', fr: 'contacts' },
  reports: { nl: 'meldingen', en: 'reports', fr: 'mentions' },
  passages: { nl: 'passages', en: 'passages', fr: 'passages' },
  'contacts-per-30-days': { nl: 'contacten per 30 dagen', en: 'contacts per 30 days', fr: 'contacts par 30 jours' },
  strength: { nl: 'gemelde sterkte', en: 'reported strength', fr: 'force rapportée' },
};

const tieSourceLabels: ReadonlyMap<string, Text> = new Map<TieSource, Text>([
  ['log', { nl: 'contactlogboek', en: 'contact log', fr: 'journal des contacts' }],
  ['relations', { nl: 'bevraging', en: 'survey', fr: 'enquête' }],
  ['interviews', { nl: 'interviews', en: 'interviews', fr: 'entretiens' }],
]);

/** Which kind of records speaks for a tie, in words. */
export function tieSourceLabel(source: string): Text {
  return tieSourceLabels.get(source) ?? sameText(source);
}

/** How the sources agree about a tie, in words. */
export function sourceClassLabel(sourceClass: SourceClass): Text {
  return sourceClassLabels[sourceClass];
}

/** What a tie's weight counts, in words that follow a number. */
export function weightUnitLabel(unit: WeightUnit): Text {
  return weightUnitLabels[unit];
}

export function tableLabel(kind: TableKind): Text {
  return tables[kind].label;
}
