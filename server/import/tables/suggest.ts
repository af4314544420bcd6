import type { Text } from '../../model/text.ts';
import type { Known, Spellings } from '../format.ts';

/*
 * The nearest known spelling, for "did you mean". A suggestion is only ever shown; nothing is replaced by it.
 */

const none: Text = { nl: '', en: '', fr: '' };
/** Words that tell no organisation apart. */
const fillers = new Set(['de', 'het', 'een', 'te', 'van', 'vzw', 'la', 'le', 'les', 'du', 'des', 'asbl', 'the', 'of', 'in']);
const leastScore = 0.72;
const longest = 80;

type Candidate = { readonly words: string; readonly known: Known };
const prepared = new WeakMap<Spellings, readonly Candidate[]>();

/** “ Did you mean …?” with a leading space, or nothing where no spelling is near enough. */
export function suggestion(value: string, spellings: Spellings | undefined): Text {
  return didYouMean(spellings === undefined ? null : nearest(value, spellings));
}

/** The same for a record that was found otherwise; nothing for null. */
export function didYouMean(known: Known | null): Text {
  if (known === null) return none;
  const name = known.name === known.id || known.name === '' ? known.id : `${known.name} (${known.id})`;
  return { nl: ` Bedoelt u “${name}”?`, en: ` Did you mean “${name}”?`, fr: ` Vouliez-vous dire « ${name} » ?` };
}

/** The known record whose id or name is most alike: shared words and letters, accents, dots and small words aside; null where none is near. */
export function nearest(value: string, spellings: Spellings): Known | null {
  if (value.length > longest) return null;
  const words = plainWords(value);
  if (words === '') return null;
  let best: Known | null = null;
  let bestScore = leastScore;
  for (const candidate of candidates(spellings)) {
    const score = likeness(words, candidate.words);
    if (score > bestScore) {
      best = candidate.known;
      bestScore = score;
    }
  }
  return best;
}

function candidates(spellings: Spellings): readonly Candidate[] {
  const ready = prepared.get(spellings);
  if (ready !== undefined) return ready;
  const made: Candidate[] = [];
  for (const [spelling, known] of spellings) {
    if (known !== null && spelling.length <= longest) made.push({ words: plainWords(spelling), known });
  }
  prepared.set(spellings, made);
  return made;
}

/** Letters and digits only, without accents, in words; dots inside an abbreviation vanish ("O.C.M.W." = "ocmw"). */
function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}.'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !fillers.has(word))
    .join(' ');
}

/** 1 = the same words, 0 = nothing in common. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  let score = 0;
  // Only where so few letters differ in number can the edit distance be small enough.
  if (shorter >= leastScore * longer) score = 1 - editDistance(a, b) / longer;
  const wordsA = a.split(' ');
  const wordsB = new Set(b.split(' '));
  const shared = wordsA.filter((word) => wordsB.has(word)).length;
  return Math.max(score, (2 * shared) / (wordsA.length + wordsB.size));
}

/** Levenshtein distance, two rows. */
function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (before[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      now.push(Math.min(replaced, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? Math.max(a.length, b.length);
}
