/*
 * Letters that are drawn like Latin ones: our own choice of the Cyrillic and Greek letters in common use that "confusables.txt" of Unicode
 * Technical Standard 39 (Unicode Security Mechanisms; compared letter by letter with version 10.0.0) makes the same as one basic Latin letter.
 * There a capital I is itself made an l; here what looks like it stays an I. Rare letters and other scripts are left out: nobody types them
 * by mistake.
 */

const cyrillic: readonly (readonly [string, string])[] = [
  ['а', 'a'],
  ['А', 'A'],
  ['В', 'B'],
  ['с', 'c'],
  ['С', 'C'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['Е', 'E'],
  ['Ԍ', 'G'],
  ['һ', 'h'],
  ['Н', 'H'],
  ['і', 'i'],
  ['І', 'I'],
  ['ј', 'j'],
  ['Ј', 'J'],
  ['К', 'K'],
  ['М', 'M'],
  ['о', 'o'],
  ['О', 'O'],
  ['р', 'p'],
  ['Р', 'P'],
  ['ԛ', 'q'],
  ['ѕ', 's'],
  ['Ѕ', 'S'],
  ['Т', 'T'],
  ['ѵ', 'v'],
  ['Ѵ', 'V'],
  ['ԝ', 'w'],
  ['Ԝ', 'W'],
  ['х', 'x'],
  ['Х', 'X'],
  ['у', 'y'],
  ['У', 'Y'],
];

const greek: readonly (readonly [string, string])[] = [
  ['α', 'a'],
  ['Α', 'A'],
  ['Β', 'B'],
  ['Ε', 'E'],
  ['Η', 'H'],
  ['γ', 'y'],
  ['ι', 'i'],
  ['Ι', 'I'],
  ['Κ', 'K'],
  ['Μ', 'M'],
  ['ν', 'v'],
  ['Ν', 'N'],
  ['ο', 'o'],
  ['Ο', 'O'],
  ['ρ', 'p'],
  ['Ρ', 'P'],
  ['σ', 'o'],
  ['Τ', 'T'],
  ['υ', 'u'],
  ['Υ', 'Y'],
  ['Χ', 'X'],
  ['Ζ', 'Z'],
];

/** Cyrillic and Greek letters with the Latin letter each looks like. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([...cyrillic, ...greek]);
