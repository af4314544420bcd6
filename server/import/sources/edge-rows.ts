import { foldId } from '../../model/identity.ts';
import { areNames } from '../personal/personal-columns.ts';
import { readBoolean } from '../tables/choice-words.ts';
import { readDate } from '../tables/read-date.ts';
import { readNumber } from '../tables/read-number.ts';

/*
 * What tells rows of a list of ties without a header: two names in each, and a weight where there is a third cell.
 */

/** Share of the rows that must be ties: a mistake here and there is told with its row. */
const leastTies = 0.9;

/**
 * Whether rows are certainly such a list: nearly all of them are ties, the first is none of headers (it holds a weight, or its names come again below),
 * and the two columns name the same kind of thing (a fair share of the names stands in both).
 * @param said whether a person or the file itself says that these are ties: numbers are names then, and no name need stand in both columns
 */
export function areTies(rows: readonly (readonly string[])[], said: boolean, isKnown: (cell: string) => boolean): boolean {
  const [first] = rows;
  const width = first?.length ?? 0;
  if (first === undefined || rows.length < 3 || width < 2 || width > 3) return false;
  const ties = rows.filter((cells) => cells.length === width && isTie(cells, said));
  if (ties[0] !== first || ties.length < leastTies * rows.length) return false;
  const pairs = ties.map(([source = '', target = '']) => [foldId(source), foldId(target)] as const);
  // A tie of a name with itself does not say that the columns name the same kind of thing: “Boom” may be a service and a town.
  const ends = pairs.filter(([source, target]) => source !== target);
  const sources = new Set(ends.map(([source]) => source));
  const targets = new Set(ends.map(([, target]) => target));
  const shared = [...sources].filter((name) => targets.has(name)).length;
  const below = new Set(pairs.slice(1).flat());
  const isNoHeader = width === 3 || first.slice(0, 2).every((cell) => below.has(foldId(cell)));
  const names = new Set(pairs.flat()).size;
  const isOneKind = names > 2 && shared >= 2 && shared >= names / 4;
  // Names of persons are not to come in as names of organisations.
  if (areNames(ties.flatMap((cells) => cells.slice(0, 2)))) return false;
  return isNoHeader && (said || isOneKind) && !first.some(isKnown);
}

function isTie([source = '', target = '', weight]: readonly string[], said: boolean): boolean {
  if (weight !== undefined && readNumber(weight) === null) return false;
  return [source, target].every((cell) => {
    const name = cell.trim();
    if (name === '' || name.length > 200) return false;
    return said || (readNumber(name) === null && readBoolean(name) === null && readDate(name) === null);
  });
}
