import { likelihood, proposeCode } from './name-choices.ts';
import type { NameToPlace } from './name-matching.ts';
import { foldName } from './plan.ts';

/*
 * Organisations for many spellings at once: one for each, shown before anything is made. Pure functions.
 */

/** An organisation that may be made, with the spellings that would mean it. */
export type ProposedOrganisation = {
  readonly id: string;
  /** The most frequent of its spellings. */
  readonly name: string;
  readonly spellings: readonly string[];
  /** The organisation that it resembles; null = none that is likely. Somebody is to look at it before it is made. */
  readonly resembles: string | null;
  /** Characters that cannot be seen or look like others. */
  readonly odd: boolean;
};

/**
 * The organisations that spellings could become, in their order. Spellings that differ in accents, capitals, dots and spaces only are one.
 * A name that organisations of the study have already is none of them: which one is meant is a question.
 * @param taken codes that organisations have
 */
export function proposeOrganisations(names: readonly NameToPlace[], taken: readonly string[]): readonly ProposedOrganisation[] {
  const used = [...taken];
  const found = new Map<string, ProposedOrganisation>();
  for (const { written, suggestions, odd } of names) {
    if (suggestions.some(({ name }) => foldName(name) === foldName(written))) continue;
    const letters = lettersOf(written);
    const before = found.get(letters);
    const like = suggestions.find((one) => likelihood(one) !== 'maybe')?.name ?? null;
    if (before) {
      const spellings = [...before.spellings, written];
      found.set(letters, { ...before, spellings, resembles: before.resembles ?? like, odd: before.odd || odd });
      continue;
    }
    const id = proposeCode(written, used);
    used.push(id);
    found.set(letters, { id, name: written.trim(), spellings: [written], resembles: like, odd });
  }
  return [...found.values()];
}

/** What makes a name another one than the next: its letters and digits, without accents; the name itself where it has none. */
function lettersOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '') || foldName(name);
}
