/*
 * Text that a spreadsheet would take for a formula leaves with an apostrophe before it (OWASP ASVS 5.0, 1.2.10), and loses it on the way in.
 * A text that has apostrophes of its own before such a sign gets one more, so that taking exactly one off gives back what was there.
 */

/** Signs that make a spreadsheet read a cell as a formula, in ordinary and full width, and controls that hide one. */
const signs = '=+\\-@\\t\\r\\n\\0\\uFF1D\\uFF0B\\uFF0D\\uFF20';
const dangerous = new RegExp(`^'*[${signs}]`);
const guarded = new RegExp(`^'+[${signs}]`);

/** The text as it may stand in a cell of a spreadsheet. */
export function guardFormula(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text as it was before it was guarded. */
export function unguardFormula(text: string): string {
  return isGuarded(text) ? text.slice(1) : text;
}

/** Whether a text stands behind a guard. */
export function isGuarded(text: string): boolean {
  return text.startsWith("'") && guarded.test(text);
}
