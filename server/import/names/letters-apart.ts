const longest = 256;
/** Three rows of the table, used again by every call. */
const rows = [new Uint16Array(longest), new Uint16Array(longest), new Uint16Array(longest)] as const;

/**
 * How many letters two words are apart: letters put in, left out, replaced, or changed places with their neighbour
 * (optimal string alignment, the usual form of Damerau-Levenshtein).
 * @param most what is of interest; anything more is given as `most + 1`, as is a word of more than 255 letters
 */
export function lettersApart(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (b.length >= longest) return most + 1;
  const over = most + 1;
  let [before, above, now] = rows;
  for (let at = 0; at <= b.length; at++) above[at] = at;
  for (let i = 1; i <= a.length; i++) {
    // Further from the diagonal more letters than `most` are put in or left out.
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    now[from - 1] = from === 1 ? i : over;
    let least = from === 1 ? i : over;
    const letter = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let distance = Math.min(
        (above[j - 1] ?? over) + (letter === other ? 0 : 1),
        (above[j] ?? over) + 1,
        (now[j - 1] ?? over) + 1,
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        distance = Math.min(distance, (before[j - 2] ?? over) + 1);
      }
      now[j] = distance;
      if (distance < least) least = distance;
    }
    if (to < b.length) now[to + 1] = over;
    if (least > most) return over;
    [before, above, now] = [above, now, before];
  }
  return Math.min(above[b.length] ?? over, over);
}
