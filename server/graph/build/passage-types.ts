import { foldId } from '../../model/identity.ts';
import type { StudyRecords } from '../../model/records.ts';
import { findTerm } from '../../model/vocabulary.ts';

/** Reads the relation type that a passage's code stands for, or null. @param isType whether a word is a type of the study's own records */
export type TypeOfCode = (code: string, isType: (word: string) => boolean) => string | null;

/**
 * Makes the reading of codes as relation types. What the codebook says goes first: a code of its group `relation` is a type, also in a
 * word of the study's own; one of the group `collaboration` is where the vocabulary has it; one of any other group (a factor that is
 * called like a type) is none. A code of no group is a type where the vocabulary or the study's own records have it as one.
 */
export function codeTypes({ codebook }: Pick<StudyRecords, 'codebook'>): TypeOfCode {
  const groups = new Map<string, string>();
  for (const { code, group } of codebook) {
    if (group !== null) groups.set(foldId(code), findTerm('codeGroup', group)?.key ?? foldId(group));
  }
  const found = new Map<string, { readonly word: string | null; readonly open: boolean }>();
  const look = (code: string) => {
    const group = groups.get(foldId(code));
    const term = findTerm('relationType', code) ?? findTerm('collaborationType', code);
    if (term?.key === 'none' || (group !== undefined && group !== 'relation' && group !== 'collaboration')) {
      return { word: null, open: false };
    }
    if (term !== undefined) return { word: term.key, open: false };
    return { word: group === 'relation' ? code : null, open: group === undefined };
  };
  return (code, isType) => {
    const known = found.get(code) ?? look(code);
    found.set(code, known);
    return known.word ?? (known.open && isType(code) ? code : null);
  };
}
