/** Spearman's rank correlation with mean ranks for ties (-1 to 1); null with fewer than two values, or where all values of a side are the same. */
export function rankCorrelation(first: readonly number[], second: readonly number[]): number | null {
  const [a, b] = [centredRanks(first), centredRanks(second)];
  const product = a.reduce((sum, rank, place) => sum + rank * (b[place] ?? 0), 0);
  const scale = Math.sqrt(squares(a) * squares(b));
  return scale === 0 ? null : product / scale;
}

function centredRanks(values: readonly number[]): readonly number[] {
  const mean = (values.length + 1) / 2;
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2 - mean;
  });
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
