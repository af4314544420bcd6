import { foldId } from '../../model/identity.ts';
import type { CodeChoice, CodeMeaning, StudyMapping } from '../../model/reading-plan.ts';
import { dilemmaLevels, findTerm } from '../../model/vocabulary.ts';
import type { ImportContext, Spellings } from '../format.ts';
import { withKnown } from '../import-context.ts';

/** What a code of a file comes to. */
export type Meaning = {
  /** The code that its rows get instead of their own; null = they keep their own. */
  readonly code: string | null;
  /** Id of the organisation that a passage with this code is about. */
  readonly organisation: string | null;
  readonly pole: 'A' | 'B' | 'both' | null;
  /** What a person said of it, spellings of one code followed to the end. */
  readonly said: CodeMeaning;
};

/** Whether a code of the codebook is to be asked of all the same: its group is not known, or it stands for an organisation that is not. */
export function saysTooLittle(code: string, { bareCodes, organisationCodes }: ImportContext): boolean {
  const folded = foldId(code);
  return bareCodes?.has(folded) === true || organisationCodes?.has(folded) === true;
}

/** The form in which codes are compared: folded, and with one sign between the parts of a path, since each tool has its own. */
export function foldCode(code: string): string {
  return foldId(code).replaceAll(joints, ' > ');
}

/** What tools and people write between the parts of a code's path. */
const joints = /\s*(?:[>›»→/|]|\\+|::?)\s*/g;

/** The last part of a code's path: what the code itself is called. */
export function lastPart(code: string): string {
  const parts = code.split(joints).filter((part) => part.trim() !== '');
  return parts.at(-1)?.trim() ?? code.trim();
}

/** What a code was said to mean; null where nothing was said of it. What was said of a code holds for the same path with other signs in it. */
export type FindMeaning = (written: string) => Meaning | null;

/** Makes the look-up of what was said of codes. */
export function meaningFinder(codes: readonly CodeChoice[]): FindMeaning {
  const said = new Map<string, CodeMeaning>();
  for (const { code, meaning } of codes) if (!said.has(foldCode(code))) said.set(foldCode(code), meaning);
  for (const { code, meaning } of codes) said.set(foldId(code), meaning);
  const found = new Map<string, Meaning | null>();
  return (written) => {
    if (said.size === 0) return null;
    const known = found.get(written);
    if (known !== undefined) return known;
    const meaning = followed(written, said);
    found.set(written, meaning);
    return meaning;
  };
}

/** A code may be another spelling of a code that was itself given a meaning; who goes round in a circle stops at the first he meets again. */
function followed(written: string, said: ReadonlyMap<string, CodeMeaning>): Meaning | null {
  const saidOf = (code: string): CodeMeaning | undefined => said.get(foldId(code)) ?? said.get(foldCode(code));
  let meaning = saidOf(written);
  if (meaning === undefined) return null;
  let code: string | null = null;
  const met = new Set([foldId(written)]);
  while (meaning.is === 'code' && !met.has(foldId(meaning.code))) {
    code = meaning.code.trim();
    met.add(foldId(code));
    const next = saidOf(code);
    if (next === undefined) break;
    meaning = next;
  }
  return {
    code: meaning.is === 'relation' ? relationKey(meaning.type) : code,
    organisation: meaning.is === 'organisation' ? meaning.organisation : null,
    pole: meaning.is === 'dilemma' ? meaning.pole : null,
    said: meaning,
  };
}

/** A type of relation by its key in the vocabulary, or in the study's own word. */
export function relationKey(type: string): string {
  return (findTerm('relationType', type) ?? findTerm('collaborationType', type))?.key ?? type.trim();
}

/** The code of a dilemma: the codebook's where it has it, by code or by one of its names; else the usual one; else the word as it stands. */
export function dilemmaCode(word: string, codebook: Spellings | undefined): string {
  const term = findTerm('dilemma', word);
  for (const spelling of [word, ...(term === undefined ? [] : [term.key, ...Object.values(term.label)])]) {
    const known = codebook?.get(foldId(spelling));
    if (known) return known.id;
  }
  return term?.key ?? word.trim();
}

/** Cells that the codebook's row of a code gets from what was said of it; empty = nothing. */
export type CodebookCells = {
  readonly group: string;
  readonly level: string;
  readonly kind: string;
  readonly dilemma: string;
  readonly pole: string;
};

const nothing: CodebookCells = { group: '', level: '', kind: '', dilemma: '', pole: '' };

/**
 * What the codebook is to say of a code.
 * @param code its id; a code that is the dilemma itself does not refer to itself
 */
export function codebookCells(said: CodeMeaning, code: string, codebook: Spellings | undefined): CodebookCells {
  switch (said.is) {
    case 'code':
      return nothing;
    case 'organisation':
    case 'relation':
    case 'other':
      return { ...nothing, group: said.is };
    case 'factor':
      return { ...nothing, group: 'factor', level: said.level ?? '', kind: said.kind ?? '' };
    case 'dilemma': {
      const dilemma = dilemmaCode(said.dilemma, codebook);
      const own = foldId(dilemma) === foldId(code);
      return { ...nothing, group: 'dilemma', level: dilemmaLevel(dilemma), dilemma: own ? '' : dilemma, pole: said.pole ?? '' };
    }
  }
}

/** Where a dilemma lies, empty where that is not known. */
export function dilemmaLevel(dilemma: string): string {
  return dilemmaLevels.get(findTerm('dilemma', dilemma)?.key ?? '') ?? '';
}

/** The context in which the dilemmas that codes stand for are known: their rows come after those that refer to them. */
export function withDilemmas(context: ImportContext, { codes }: StudyMapping): ImportContext {
  const words = codes.flatMap(({ meaning }) => (meaning.is === 'dilemma' ? [meaning.dilemma] : []));
  const codebook = context.known.get('codebook');
  return withKnown(
    context,
    'codebook',
    words.map((word) => ({ code: dilemmaCode(word, codebook) })),
  );
}
