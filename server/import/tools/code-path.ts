import { foldId } from '../../model/identity.ts';
import type { Spellings } from '../format.ts';
import { maxIdLength } from '../limits.ts';

/** What joins the parts of a code's path where we write one ourselves; MAXQDA writes the same. */
export const pathJoint = ' > ';

/** How a code that a tool wrote is to be stored. */
export type FoundCode = {
  /** The code's id: the study's own where it knows the code, else made of the path's last part. */
  readonly id: string;
  /** `shared` = several codes of the study have this name, so it means none of them. */
  readonly status: 'known' | 'unknown' | 'shared';
  /** The parts of the path, outermost first; at least one. */
  readonly path: readonly string[];
};

/**
 * An id for a part of a path: small letters, digits and hyphens, accents left out (“Lokaal overleg” -> `lokaal-overleg`).
 * A name without any letter or digit is its own id.
 */
export function codeSlug(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .normalize('NFC')
    .slice(0, maxIdLength)
    .toWellFormed();
  return slug === '' ? name.trim() : slug;
}

/** The parts of a path, trimmed; the code itself where the separator leaves nothing of it. */
export function splitPath(code: string, separator: string | null): readonly string[] {
  const parts = separator === null ? [] : code.split(separator).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  return parts.length === 0 ? [code.trim()] : parts;
}

/**
 * The separator that a set of codes was written with, null where they seem to have none. A separator is a habit, not a character that happens to occur:
 * what stands before it must be a code itself, or stand before it in a second code as well.
 * @param candidates the separators that may be meant, the surest first
 */
export function pathSeparator(codes: readonly string[], candidates: readonly string[]): string | null {
  const whole = new Set(codes.map(foldId));
  for (const separator of candidates) {
    const heads = new Map<string, number>();
    for (const code of codes) {
      // A point between words of a sentence or after an abbreviation separates nothing.
      if (separator === '.' && /\.(?:\s|$)/.test(code)) continue;
      const [head = '', ...rest] = splitPath(code, separator);
      if (rest.length > 0) heads.set(foldId(head), (heads.get(foldId(head)) ?? 0) + 1);
    }
    for (const [head, times] of heads) if (times > 1 || whole.has(head)) return separator;
  }
  return null;
}

/**
 * Makes the look-up of a file's codes. A code is the study's where its path, or the last part of it, is an id or a label of the codebook;
 * else its id comes from the last part, or from the whole path where two paths of the file end in the same word.
 * @param codes all codes of the file, as written
 * @param separator what joins the parts of a path; null = codes have no path
 * @param known the study's codebook; undefined where there is none
 */
export function codeFinder(
  codes: readonly string[],
  separator: string | null,
  known: Spellings | undefined,
): (code: string) => FoundCode {
  const ways = new Map<string, Set<string>>();
  for (const code of codes) {
    const path = splitPath(code, separator);
    const end = codeSlug(path.at(-1) ?? code);
    ways.set(end, (ways.get(end) ?? new Set()).add(path.map(codeSlug).join('-')));
  }
  const found = new Map<string, FoundCode>();
  return (code) => {
    const ready = found.get(code);
    if (ready !== undefined) return ready;
    const path = splitPath(code, separator);
    const answer = find(code, path, ways, known);
    found.set(code, answer);
    return answer;
  };
}

function find(
  code: string,
  path: readonly string[],
  ways: ReadonlyMap<string, ReadonlySet<string>>,
  known: Spellings | undefined,
): FoundCode {
  const last = path.at(-1) ?? code;
  const ending = codeSlug(last);
  const whole = path.map(codeSlug).join('-').slice(0, maxIdLength);
  let shared = false;
  for (const spelling of [code, whole, last, ending]) {
    const holder = known?.get(foldId(spelling));
    if (holder) return { id: holder.id, status: 'known', path };
    shared ||= holder === null;
  }
  const id = (ways.get(ending)?.size ?? 0) > 1 ? whole : ending;
  return { id, status: shared ? 'shared' : 'unknown', path };
}
