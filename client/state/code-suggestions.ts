import type { CodeMeaning } from '../../server/http/contract.ts';
import type { GatheredCode, MeaningKind } from './code-choices.ts';
import { likelihood, type NameSuggestionView } from './name-choices.ts';
import { fold } from './search.ts';

/*
 * What a code may stand for, going by its own words. Only ever proposed: a person says yes or something else.
 */

export type Named = { readonly id: string; readonly name: string };
export type KnownMeanings = {
  readonly organisations: readonly Named[];
  readonly codebook: readonly Named[];
  /** Types of relations, by every word that means them. */
  readonly relations: readonly Named[];
};

/** Words for a kind of code, as people call the part of a path above it; folded. */
const kindWords: readonly (readonly [MeaningKind, RegExp])[] = [
  ['dilemma', /dilemm/],
  ['factor', /factor|facteur|faktor/],
  ['organisation', /organi[sz]at|partner|actor|acteur|diensten|services/],
  ['relation', /relat|samenwerk|collab|cooperat|banden|liens/],
];

/** The kind of thing that the parts above a code say it is; null where they say nothing of it. */
export function kindAbove(path: readonly string[]): MeaningKind | null {
  for (const part of path.slice(0, -1).map(fold)) {
    const found = kindWords.find(([, words]) => words.test(part));
    if (found) return found[0];
  }
  return null;
}

/** The one of a list that has these words for its name or id; null where none has, or several. */
export function sameName(words: string, known: readonly Named[]): Named | null {
  const wanted = fold(words);
  const found = new Map(known.filter(({ id, name }) => fold(name) === wanted || fold(id) === wanted).map((one) => [one.id, one]));
  const [one] = found.values();
  return found.size === 1 && one ? one : null;
}

/** What to propose for a code: what it is called decides, within the kind that the parts above it say. Null = nothing. */
export function suggestMeaning({ path, suggestion }: GatheredCode, known: KnownMeanings): CodeMeaning | null {
  if (suggestion !== null) return { is: 'code', code: suggestion };
  const above = kindAbove(path);
  const leaf = path.at(-1) ?? '';
  if (above === 'dilemma') return dilemma(path);
  if (above === 'relation') {
    const type = sameName(leaf, known.relations);
    return type && { is: 'relation', type: type.id };
  }
  if (above === 'factor') return { is: 'factor', level: null, kind: kindOfFactor(path) };
  const organisation = sameName(leaf, known.organisations);
  return organisation && { is: 'organisation', organisation: organisation.id };
}

/**
 * The organisations that a code may name, best first, where nothing is proposed for it: under a part that says so up to three, elsewhere only
 * those that are likely.
 */
export function likelyOrganisations(code: GatheredCode, known: KnownMeanings): readonly NameSuggestionView[] {
  if (suggestMeaning(code, known) !== null) return [];
  const above = kindAbove(code.path);
  if (above === 'organisation') return code.organisations.slice(0, 3);
  return above === null ? code.organisations.filter((one) => likelihood(one) !== 'maybe').slice(0, 3) : [];
}

/** Whether the path says that a factor helps or hinders, as words of the codebook. */
function kindOfFactor(path: readonly string[]): string | null {
  const words = fold(path.join(' '));
  if (/belemmer|hinder|entrav/.test(words)) return 'hindering';
  return /bevorder|facilit|favoris/.test(words) ? 'facilitating' : null;
}

/** `Dilemma > Loyaliteit > pool A`: the part below the word is its name, the part below that a pole where it says so. */
function dilemma(path: readonly string[]): CodeMeaning | null {
  const at = path.findIndex((part) => /dilemm/.test(fold(part)));
  const name = path[at + 1];
  if (name === undefined) return null;
  const pole = /^(?:pool|pole)?\s*([ab])\b/.exec(fold(path[at + 2] ?? ''))?.[1];
  return { is: 'dilemma', dilemma: name, pole: pole === 'a' ? 'A' : pole === 'b' ? 'B' : null };
}
