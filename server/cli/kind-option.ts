import { StudyError } from '../model/errors.ts';
import { type TableKind, tableKinds } from '../model/tables.ts';

/** The table named by `--kind`; null for `auto`. @throws StudyError `bad-setting` */
export function chooseKind(word: string): TableKind | null {
  if (word === 'auto') return null;
  const kind = tableKinds.find((each) => each === word);
  if (kind === undefined) {
    throw new StudyError('usage', 'bad-setting', { name: '--kind', value: word, problem: ['auto', ...tableKinds].join(', ') });
  }
  return kind;
}
