import type { NameDecisionView, NewNameDecision } from '../../server/http/contract.ts';
import { likelihood, type NameSuggestionView } from './name-choices.ts';
import { foldName } from './plan.ts';

/** An organisation that a spelling can be said to mean. */
export type OrganisationChoice = { readonly id: string; readonly name: string; readonly municipality: string | null };

/** A new organisation as the small form gives it. */
export type NewOrganisationForm = {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  readonly municipality: string | null;
};

/** What somebody says of a spelling. */
export type NameAnswer =
  | { readonly is: 'organisation'; readonly id: string; readonly name: string }
  | { readonly is: 'new'; readonly made: NewOrganisationForm }
  | { readonly is: 'left' };

export type NameToPlace = {
  readonly written: string;
  /** How often it stands there, in a few words. */
  readonly facts: string;
  /** Where, in words; null where there is nothing to add. */
  readonly places: string | null;
  /** It holds characters that cannot be seen or look like others. */
  readonly odd: boolean;
  /** Best first, at most 5. */
  readonly suggestions: readonly NameSuggestionView[];
};

export type PlacedName = NameToPlace & {
  /** Null = nobody said anything of it yet. */
  readonly answer: NameAnswer | null;
};

/** The answer that can be given without looking: one suggestion is very likely, and no other as likely. Null where there is none. */
export function sureAnswer({
  written,
  suggestions,
}: NameToPlace): { readonly written: string; readonly answer: NameAnswer } | null {
  const [first, second] = suggestions;
  if (!first || likelihood(first) !== 'very-likely' || second?.score === first.score) return null;
  return { written, answer: { is: 'organisation', id: first.organisation, name: first.name } };
}

/** The name of an organisation, with its municipality and code where others have the same name. */
export function nameApart(
  { id, name }: Pick<OrganisationChoice, 'id' | 'name'>,
  organisations: readonly OrganisationChoice[],
): string {
  const same = organisations.filter((one) => foldName(one.name) === foldName(name));
  if (same.length < 2) return name;
  const municipality = same.find((one) => foldName(one.id) === foldName(id))?.municipality ?? null;
  return [name, municipality, id].filter((part) => part !== null).join(' · ');
}

/** Where to go on after an answer: the next name below that has none, else the first one above; the same place where none is left. */
export function nextOpen(names: readonly PlacedName[], from: number): number {
  const below = names.findIndex(({ answer }, place) => place > from && answer === null);
  if (below !== -1) return below;
  const above = names.findIndex(({ answer }, place) => place !== from && answer === null);
  return above === -1 ? from : above;
}

export type NameKey =
  | { readonly does: 'go'; readonly to: number }
  | { readonly does: 'pick'; readonly nr: number }
  | { readonly does: 'new' | 'other' | 'leave' | 'undo' };

/** What a key means in the list of names; null = nothing. `nr` counts suggestions from 0. */
export function nameKey(key: string, at: number, length: number): NameKey | null {
  if (/^[1-5]$/.test(key)) return { does: 'pick', nr: Number(key) - 1 };
  const last = Math.max(0, length - 1);
  switch (key) {
    case 'ArrowDown':
      return { does: 'go', to: Math.min(last, at + 1) };
    case 'ArrowUp':
      return { does: 'go', to: Math.max(0, at - 1) };
    case 'PageDown':
      return { does: 'go', to: Math.min(last, at + 10) };
    case 'PageUp':
      return { does: 'go', to: Math.max(0, at - 10) };
    case 'Home':
      return { does: 'go', to: 0 };
    case 'End':
      return { does: 'go', to: last };
    case 'Enter':
      return { does: 'pick', nr: 0 };
    case 'n':
    case 'N':
      return { does: 'new' };
    case 'o':
    case 'O':
      return { does: 'other' };
    case 'l':
    case 'L':
      return { does: 'leave' };
    case 'u':
    case 'U':
      return { does: 'undo' };
    default:
      return null;
  }
}

/** The decisions on spellings that were not undone. */
export function standingDecisions(
  decisions: readonly NameDecisionView[],
  spellings: readonly string[],
): readonly NameDecisionView[] {
  const wanted = new Set(spellings.map(foldName));
  return decisions.filter(({ written, undoneAt }) => undoneAt === null && wanted.has(foldName(written)));
}

/**
 * The standing decisions that say otherwise than new ones, which have to be undone first: a spelling means one organisation at a time, and is
 * or is not that organisation. Two organisations are the same or not whichever of them is named first.
 */
export function inTheWay(
  decisions: readonly NameDecisionView[],
  coming: readonly NewNameDecision[],
): readonly NameDecisionView[] {
  const pair = (written: string, organisation: string): string => `${foldName(written)}\n${foldName(organisation)}`;
  return decisions.filter(({ what, written, organisation, undoneAt }) => {
    if (undoneAt !== null) return false;
    const ways = [pair(written, organisation), pair(organisation, written)];
    return coming.some(
      (one) =>
        (one.what !== what && ways.includes(pair(one.written, one.organisation))) ||
        (one.what === 'same' &&
          what === 'same' &&
          foldName(one.written) === foldName(written) &&
          foldName(one.organisation) !== foldName(organisation)),
    );
  });
}
