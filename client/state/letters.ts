import type { IndicatorList } from '../../server/http/contract.ts';
import { isWorded, type Piece, readFormula } from './formula.ts';

type Letter = IndicatorList['notation'][number];

/** Lower-case letters that stand for any organisation, in any order. */
const anyOrganisation = /^[hijkst]{1,3}$/;

/**
 * What a letter is looked up by: `x_ji` and `x_ij` are the same letter, `x_i` and `x_S` are others; signs stand for themselves.
 */
function keyOf(base: string, below: readonly Piece[]): string {
  const words = below.map((piece) => (piece.kind === 'plain' ? piece.text : '')).join('');
  if (words === '') return base;
  return `${base}_${anyOrganisation.test(words) ? '*'.repeat(words.length) : words}`;
}

const signs = new Set(['~', '∝', '∨', '∈', 'ln']);

function keysIn(piece: Piece): readonly string[] {
  switch (piece.kind) {
    case 'plain':
      return signs.has(piece.text) ? [piece.text] : [];
    case 'letter':
      return [keyOf(piece.base, piece.below), ...piece.below.flatMap(keysIn)];
    case 'over':
      return [piece.sign, ...piece.below.flatMap(keysIn)];
    case 'group':
      return [...(piece.open === '#{' ? ['#'] : []), ...keysOf(piece.inner)];
    case 'fraction':
      return [...piece.upper, ...piece.lower].flatMap(keysIn);
  }
}

/** What is said in words needs no legend. */
const keysOf = (pieces: readonly Piece[]) => (isWorded(pieces) ? [] : pieces.flatMap(keysIn));

/** The letters and signs of a formula, each once. Indices, ∞ and what is said in words explain themselves. */
export function formulaLetters(formula: string): readonly string[] {
  const keys = readFormula(formula).flatMap(keysOf);
  return [...new Set(keys)].filter((key) => !/^[hijst∞]$/.test(key));
}

/** What a row of the legend explains: `m, m_u` explains two letters. The function of `f(N)` is a letter; what stands in brackets is not. */
export function explainedLetters({ symbol }: Letter): readonly string[] {
  const outside = symbol.replace(/(?<=\S)\([^)]*\)/g, '');
  return [...new Set(readFormula(outside).flat().flatMap(keysIn))].filter((key) => !/^[hijst]$/.test(key));
}

/** The letters that a formula itself explains: `P = a / n;  a, n = ...` does so for P, a and n. */
export function ownLetters(formula: string): readonly string[] {
  return readFormula(formula).flatMap((part) =>
    part.flatMap((piece, place) => {
      if (piece.kind !== 'letter') return [];
      // Other letters may stand between this one and the sign, with commas.
      const next = part.findIndex((one, at) => at > place && !isListed(one));
      const sign = part[next];
      return sign?.kind === 'plain' && sign.text === '=' ? [keyOf(piece.base, piece.below)] : [];
    }),
  );
}

const isListed = (piece: Piece) =>
  piece.kind === 'letter' ||
  (piece.kind === 'group' && piece.open === '(') ||
  (piece.kind === 'plain' && /^[\s,'′]*$/.test(piece.text));

/** The rows of a legend that explain the letters of a formula, in the order of the legend; of two for one letter the first. */
export function legendOf(formula: string, notation: readonly Letter[], except: readonly string[] = []): readonly Letter[] {
  const wanted = new Set(formulaLetters(formula).filter((key) => !except.includes(key)));
  return notation.filter((letter) => explainedLetters(letter).filter((key) => wanted.delete(key)).length > 0);
}
