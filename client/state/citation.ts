/** Initials and first names' dots: `L. C.`, `J.-P.`. */
const initials = /^(?:\p{Lu}\.[\s-]?)+$/u;

/** A reference in short, as it stands in a sentence: `Freeman, 1979`, `Krackhardt & Stern, 1988`, `Anderson et al., 1999`. */
export function shortReference(citation: string): string {
  const found = /^(?<authors>.+?)\s*\((?<year>\d{4}[a-z]?)\)/.exec(citation)?.groups;
  if (!found) return citation;
  const names = (found.authors ?? '')
    .split(/,\s*&\s*|\s*&\s*|,\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !initials.test(name));
  const [first = citation] = names;
  const authors = names.length > 2 ? `${first} et al.` : names.join(' & ');
  return `${authors}, ${found.year}`;
}

/** Sentences as one clause: `Weight does not count. Ties as they stand.` becomes `weight does not count; ties as they stand`. */
export function asClause(sentences: string, language: string): string {
  return sentences
    .trim()
    .replace(/\.$/, '')
    .split(/\.\s+/)
    .map((sentence) => sentence.charAt(0).toLocaleLowerCase(language) + sentence.slice(1))
    .join('; ');
}
