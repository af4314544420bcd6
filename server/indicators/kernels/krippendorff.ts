/** The codes given to one unit: a position in the list of categories for each coder who coded it. */
export type CodedUnit = readonly number[];

/** Squared distance of two categories, given all categories and how often each occurs among the pairable codes. */
export type CodeDistance = (a: number, b: number, categories: readonly (string | number)[], counts: Float64Array) => number;

export const nominalDistance: CodeDistance = (a, b) => (a === b ? 0 : 1);
export const intervalDistance: CodeDistance = (a, b, categories) => (Number(categories[a]) - Number(categories[b])) ** 2;
/** All codes from the one up to the other, of both ends only half. */
export const ordinalDistance: CodeDistance = (a, b, _categories, counts) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  let between = 0;
  for (let category = low; category <= high; category++) between += counts[category] as number;
  return (between - ((counts[low] as number) + (counts[high] as number)) / 2) ** 2;
};

/**
 * Krippendorff's alpha: 1 - observed over expected disagreement; null when only one code is given. Units with a single code must be left out.
 * Krippendorff (2004), doi 10.1111/j.1468-2958.2004.tb00738.x
 */
export function krippendorffAlpha(
  units: readonly CodedUnit[],
  categories: readonly (string | number)[],
  distance: CodeDistance,
): number | null {
  const size = categories.length;
  const together = new Float64Array(size * size);
  for (const unit of units) {
    unit.forEach((a, one) => {
      unit.forEach((b, other) => {
        if (one !== other) together[a * size + b] = (together[a * size + b] as number) + 1 / (unit.length - 1);
      });
    });
  }
  const counts = Float64Array.from({ length: size }, (_, category) =>
    together.subarray(category * size, (category + 1) * size).reduce((sum, value) => sum + value, 0),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  let expected = 0;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const apart = distance(a, b, categories, counts);
      seen += (together[a * size + b] as number) * apart;
      expected += (counts[a] as number) * (counts[b] as number) * apart;
    }
  }
  return expected > 0 ? 1 - ((total - 1) * seen) / expected : null;
}
