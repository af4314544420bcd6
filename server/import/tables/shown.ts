import type { Column } from '../../model/table.ts';
import { maxShown } from '../limits.ts';
import { findPersonal } from '../personal/personal-patterns.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unprintable = /[\u0000-\u001f\u007f-\u009f]/g;

/** A value as a message may repeat it: at most 80 characters, control characters as a middle dot. */
export function shown(value: string): string {
  const start = value.length > maxShown ? `${value.slice(0, maxShown - 1)}…` : value;
  return start.toWellFormed().replace(unprintable, '·');
}

const hidden = '•••';

/** The same of a cell: what seems to identify a person is not repeated. @param personal what the cell's column names */
export function shownCell(cell: string, personal?: Column['personal']): string {
  return findPersonal(cell.slice(0, looked), personal).length > 0 ? hidden : shown(cell);
}

/** A little more than is shown, so that what is cut off in the middle is still recognised. */
const looked = 2 * maxShown;
