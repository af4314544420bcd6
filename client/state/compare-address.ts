import type { CompareChoice } from '../../server/http/contract.ts';
import { keepForOtherPage } from './address.ts';

/*
 * The networks that are compared, in the address: ?unit=Boom&unit=centre:sc-deurne-noord. The first is set beside each other one.
 */

/** As many as a table can show. */
export const mostUnits = 6;

const centreMark = 'centre:';

/** A choice as one word, for the address and for lists of choices. */
export function choiceWord(choice: CompareChoice): string {
  return choice.kind === 'municipality' ? choice.name : `${centreMark}${choice.centre}`;
}

/** The address of a network that is compared: its municipality, and the centre of a catchment selected in it. */
export function networkAddress(params: URLSearchParams, choice: CompareChoice, municipality: string | null): URLSearchParams {
  const next = keepForOtherPage(params);
  next.delete('municipality');
  next.delete('district');
  const place = choice.kind === 'municipality' ? choice.name : municipality;
  if (place !== null) next.set('municipality', place);
  if (choice.kind === 'catchment') next.set('node', choice.centre);
  return next;
}

export function choiceOf(word: string): CompareChoice {
  return word.startsWith(centreMark)
    ? { kind: 'catchment', centre: word.slice(centreMark.length) }
    : { kind: 'municipality', name: word };
}

/** The words of the address, each once, no more than can be compared. */
export function readUnits(params: URLSearchParams): readonly string[] {
  return [...new Set(params.getAll('unit').filter((word) => word !== ''))].slice(0, mostUnits);
}

export function writeUnits(params: URLSearchParams, words: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('unit');
  for (const word of words) next.append('unit', word);
  return next;
}
