/** Lower case without accents, so that `creche` finds `Crèche`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}

/** Items whose label holds every word asked for; those that begin with it first. At most `limit`. */
export function findByLabel<T extends { readonly label: string }>(items: readonly T[], query: string, limit: number): T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = items.flatMap((item) => {
    const label = fold(item.label);
    if (!words.every((word) => label.includes(word))) return [];
    return [{ item, rank: label.startsWith(words[0] ?? '') ? 0 : 1, label }];
  });
  found.sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return found.slice(0, limit).map((each) => each.item);
}
