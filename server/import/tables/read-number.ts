const longest = 32;
const plain = /^-?\d+(?:[.,]\d+)?$/;
const whole = /^-?\d+(?:[.,]0{1,2})?$/;

/**
 * Reads a number: optional minus, ASCII digits, one comma or point. No exponent, no thousands separator, no NaN.
 * @returns the number, or null where it is none
 */
export function readNumber(cell: string): number | null {
  const text = cell.trim();
  if (text.length > longest || !plain.test(text)) return null;
  return Number(text.replace(',', '.')) + 0;
}

/**
 * Reads a whole number; `3,0` is 3. `17.000` is refused: it is seventeen thousand to a Belgian and seventeen to a computer.
 * @returns the number, or null where it is none
 */
export function readInteger(cell: string): number | null {
  const text = cell.trim();
  if (text.length > longest || !whole.test(text)) return null;
  const value = Number(text.replace(',', '.')) + 0;
  return Number.isSafeInteger(value) ? value : null;
}
