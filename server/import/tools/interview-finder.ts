import { foldId } from '../../model/identity.ts';
import type { ImportContext } from '../format.ts';

/** Makes the look-up of a document among the interviews that the study knows, with or without its file extension; null = not known. */
export function interviewFinder(context: ImportContext): (name: string) => string | null {
  const known = context.known.get('interviews');
  return (name) => {
    const whole = known?.get(foldId(name));
    if (whole) return whole.id;
    return known?.get(foldId(name.replace(/\.[A-Za-z][A-Za-z0-9]{1,4}$/, '')))?.id ?? null;
  };
}
