/** The 0.975 quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Wilson's 95 % interval of a share, in [0, 1]: for 0 of 2 [0, .66], for 2 of 2 [.34, 1]. Null of nothing.
 * Wilson (1927), doi 10.1080/01621459.1927.10502953.
 */
export function wilsonInterval(numerator: number, denominator: number): readonly [low: number, high: number] | null {
  if (denominator === 0) return null;
  const share = numerator / denominator;
  const spread = z * z;
  const middle = share + spread / (2 * denominator);
  const reach = z * Math.sqrt((share * (1 - share) + spread / (4 * denominator)) / denominator);
  const whole = 1 + spread / denominator;
  return [
    numerator === 0 ? 0 : Math.max(0, (middle - reach) / whole),
    numerator === denominator ? 1 : Math.min(1, (middle + reach) / whole),
  ];
}
