const exponent = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?e([+-]?\d{1,3})$/i;

/**
 * A number as programs write it (`1.0E-4`, `2e+3`) in plain digits, exactly; any other text as it stands.
 * Tables of people hold no exponents, so the import refuses them there; in a typed field of a program they are plain numbers.
 */
export function plainNumber(text: string): string {
  const found = exponent.exec(text.trim());
  if (found === null) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = found;
  const point = whole.length + Number(power);
  const digits = whole + fraction;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(1, point);
  const front = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const back = padded.slice(at).replace(/0+$/, '');
  return `${sign}${front}${back === '' ? '' : `.${back}`}`;
}
