import { foldHeader } from './header.ts';

/*
 * Words that people write for the closed lists of tables.ts, by column and accepted value.
 * A mixed polarity is read as `0`: neither positive nor negative on balance.
 */
const words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  polarity: {
    '+': ['+1', '1', 'pos', 'positief', 'positive', 'positif', 'plus', 'bevorderend'],
    // The hyphen that separates words elsewhere is a sign of its own here; see `fold`.
    '-': ['-1', '−', '−1', '–', '–1', 'neg', 'negatief', 'negative', 'négatif', 'negatif', 'min', 'minus', 'belemmerend'],
    '0': ['neutraal', 'neutral', 'neutre', 'gemengd', 'mixed', 'mixte', '+/-', '±', '±1', 'neu'],
    wish: ['wens', 'souhait', 'gewenst'],
  },
  pole: { A: ['a'], B: ['b'], both: ['beide', 'allebei', 'les deux', 'a+b', 'a b', 'ab', 'a/b', 'a en b', 'a et b'] },
  direction: {
    directed: [
      'gericht',
      'eenrichting',
      'één richting',
      'een richting',
      'orienté',
      'oriente',
      'dirigé',
      'true',
      '1',
      'ja',
      'yes',
      'oui',
      'waar',
      'vrai',
    ],
    mutual: [
      ['wederzijds', 'wederkerig', 'beide richtingen', 'beide', 'mutuel', 'réciproque', 'reciproque', 'reciprocal'],
      // What network tools write in a column `directed`.
      ['undirected', 'ongericht', 'non orienté', 'non oriente', 'false', '0', 'nee', 'no', 'non', 'onwaar', 'faux'],
    ].flat(),
  },
  formality: { formal: ['formeel', 'formel'], informal: ['informeel', 'informel'] },
  agreement: {
    none: ['geen', 'aucun', 'aucune', 'nee', 'non', 'no'],
    verbal: ['mondeling', 'oral', 'orale', 'verbaal'],
    written: ['schriftelijk', 'écrit', 'ecrit', 'écrite', 'contract', 'convenant'],
  },
  governance_role: {
    lead: ['trekker', 'leiding', 'pilote', 'lead organisation'],
    coordinator: ['coördinator', 'coordinateur', 'coördinatie', 'coordinatie'],
    member: ['lid', 'deelnemer', 'membre'],
    peripheral: ['perifeer', 'rand', 'périphérique', 'peripherique'],
  },
  consent: {
    given: ['gegeven', 'ja', 'yes', 'oui', 'donné', 'donne'],
    withdrawn: ['ingetrokken', 'retiré', 'retire'],
    'not-asked': ['niet gevraagd', 'non demandé', 'non demande'],
  },
  source: {
    parent: ['ouder', 'ouders', 'parents'],
    professional: ['professional', 'hulpverlener', 'medewerker', 'professionnel', 'professionele'],
    researcher: ['onderzoeker', 'chercheur', 'chercheuse'],
  },
};

/** Signs are compared as they are, words like headers. */
const fold = (word: string): string => (/^[\p{L}]/u.test(word.trim()) ? foldHeader(word) : word.trim());

/** Looks up a word of a closed list, in the list's own spelling; null where it is none of them. */
export type ChoiceLookUp = (word: string) => string | null;

/**
 * The words of a closed list, in the form they are compared in, with the value each stands for.
 * @param column canonical name of the column, which its other words go by
 * @param values the accepted values
 */
export function choiceSpellings(column: string, values: readonly string[]): ReadonlyMap<string, string> {
  const bySpelling = new Map<string, string>();
  for (const value of values) {
    bySpelling.set(fold(value), value);
    const others = words[column] !== undefined && Object.hasOwn(words[column], value) ? words[column][value] : [];
    for (const other of others ?? []) bySpelling.set(fold(other), value);
  }
  return bySpelling;
}

/** Makes the look-up of the words of a closed list; see `choiceSpellings`. */
export function choiceLookUp(column: string, values: readonly string[]): ChoiceLookUp {
  const bySpelling = choiceSpellings(column, values);
  return (word) => bySpelling.get(fold(word)) ?? null;
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'oui', 'o', 'x', '1', 'true', 'waar', 'vrai', 'wel', '✓', '✔']);
const no = new Set(['nee', 'neen', 'n', 'no', 'non', '0', 'false', 'onwaar', 'faux', 'niet']);

/** The words for yes and no, with what they are stored as. */
export const booleanSpellings: ReadonlyMap<string, string> = new Map([
  ...[...yes].map((word) => [word, 'true'] as const),
  ...[...no].map((word) => [word, 'false'] as const),
]);

/** Reads yes or no in Dutch, French or English; null where it is neither. An empty cell is not asked here. */
export function readBoolean(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
