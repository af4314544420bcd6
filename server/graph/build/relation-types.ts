import { StudyError } from '../../model/errors.ts';
import { byCodePoint } from '../../model/identity.ts';
import type { StudyRecords } from '../../model/records.ts';
import { findTerm } from '../../model/vocabulary.ts';
import { contactLog } from './contact-log.ts';
import { codeTypes } from './passage-types.ts';
import { reportingPassages } from './reporting-passages.ts';
import { Spellings } from './spellings.ts';

/** The relation types of a study by number, and which of them a recipe lets through. A record without a type has number -1. */
export type RelationTypes = {
  readonly of: (type: string | null) => number;
  /** The type that a passage's code stands for; to be asked once contacts and relations have been read. */
  readonly ofCode: (code: string) => number;
  readonly admits: (type: number) => boolean;
  readonly name: (type: number) => string;
};

/**
 * Reads the relation types of contacts, relations and passages; `none` is no type. The recipe may call one by its word in the records
 * or by a label or alias of the vocabulary.
 * @param studied the study that the records are a change of: a type that it knows is known
 * @throws StudyError `unknown-relation-type` with the types the study knows
 */
export function relationTypes(records: StudyRecords, wanted: readonly string[], studied: StudyRecords): RelationTypes {
  const types = new Spellings();
  const of = (type: string | null): number => (type === null || type === 'none' ? -1 : types.add(type));
  const typeOf = codeTypes(records);
  const ofCode = (code: string): number => of(typeOf(code, (word) => types.find(word) >= 0));
  if (wanted.length > 0) {
    for (const type of contactLog(studied).column('type').values) of(type);
    for (const { type } of studied.relations) of(type);
    for (const { code } of reportingPassages(studied)) ofCode(code);
  }
  const findWord = (word: string): number => {
    const found = types.find(word);
    if (found >= 0) return found;
    const key = (findTerm('relationType', word) ?? findTerm('collaborationType', word))?.key;
    return key === undefined ? -1 : types.find(key);
  };
  const admitted = new Set<number>();
  for (const name of wanted) {
    const found = findWord(name);
    if (found < 0) {
      const known = [...types.names].sort(byCodePoint);
      const code = known.length === 0 ? 'no-types-to-choose' : 'unknown-relation-type';
      throw new StudyError('invalid', code, { name, known }, { field: 'relationTypes' });
    }
    admitted.add(found);
  }
  return {
    of,
    ofCode,
    admits: (type) => admitted.size === 0 || admitted.has(type),
    name: (type) => types.names[type] as string,
  };
}
