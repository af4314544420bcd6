import { describe, expect, it } from 'vitest';
import { isWorded, type Piece, readFormula } from '../../../client/state/formula.ts';

/** Pieces as text: a fraction as ⟨upper | lower⟩, so that its reach shows. */
function write(pieces: readonly Piece[]): string {
  return pieces.map(writePiece).join('');
}

function writePiece(piece: Piece): string {
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'letter':
      return `${piece.base}${below(piece.below)}${piece.power}`;
    case 'over':
      return `${piece.sign}${below(piece.below)}`;
    case 'group':
      return `${piece.open}${write(piece.inner)}${piece.close}${piece.power}`;
    case 'fraction':
      return `⟨${write(piece.upper)} | ${write(piece.lower)}⟩`;
  }
}

const below = (pieces: readonly Piece[]) => (pieces.length === 0 ? '' : `_[${write(pieces)}]`);
const read = (formula: string) => readFormula(formula).map(write);

describe('readFormula', () => {
  it('sets letters with what stands below and above them', () => {
    expect(readFormula('k_i²')).toEqual([[{ kind: 'letter', base: 'k', below: [{ kind: 'plain', text: 'i' }], power: '²' }]]);
    expect(read('(w_ij / max w)^⅓')).toEqual(['(⟨w_[ij] | max w⟩)⅓']);
  });

  it('takes words for words, with their elisions and abbreviations', () => {
    const [piece] = readFormula('#{dans l’entretien}').flat();
    expect(piece).toMatchObject({ kind: 'group', inner: [{ text: 'dans' }, { text: ' ' }, { text: 'l’entretien' }] });
    expect(piece?.kind === 'group' && isWorded(piece.inner)).toBe(true);
    expect(isWorded(readFormula('HHI = max c_p').flat())).toBe(false);
  });

  it('parts a formula at its semicolons, not within braces', () => {
    expect(read('m / n;  #{a; b}')).toEqual(['⟨m | n⟩', '#{a; b}']);
    expect(readFormula('')).toEqual([]);
  });

  it.each([
    // The bar holds together what brackets held.
    ['(n − 1) / (n − 2)', '⟨n − 1 | n − 2⟩'],
    ['(n − 1)(n − 2) / n', '⟨(n − 1)(n − 2) | n⟩'],
    // A sum is divided as a whole where the divisor does not know its letter,
    ['Σ_j u_ij / (n − 1)', '⟨Σ_[j] u_[ij] | n − 1⟩'],
    // and term by term where it does.
    ['Σ_{j ≠ i} 1 / d(j,i)', 'Σ_[j ≠ i]⟨1 | d(j,i)⟩'],
    ['Σ_{s ≠ i ≠ t} g_st(i) / g_st', 'Σ_[s ≠ i ≠ t]⟨g_[st](i) | g_[st]⟩'],
    ['max_h (n − 1) / Σ_j d(h,j)', 'max_[h]⟨n − 1 | Σ_[j] d(h,j)⟩'],
    // A letter bound anew in the divisor is another letter.
    ['Σ_ij d(i,j) / #{(i,j): d(i,j) < ∞}', '⟨Σ_[ij] d(i,j) | #{(i,j): d(i,j) < ∞}⟩'],
    ['Σ_i k_i / (k_i − 1) / #{i: k_i ≥ 2}', '⟨Σ_[i]⟨k_[i] | k_[i] − 1⟩ | #{i: k_[i] ≥ 2}⟩'],
    // Signs end the reach of a fraction.
    ['0.15 / n + 0.85 Σ_j b_j / Σ_h x_jh', '⟨0.15 | n⟩ + 0.85 Σ_[j]⟨b_[j] | Σ_[h] x_[jh]⟩'],
    ['a / b · r_i / (n − 1)', '⟨a | b⟩ · ⟨r_[i] | n − 1⟩'],
    ['Σ_ij x_ij / Σ_ij x_jh  (i ≠ h)', '⟨Σ_[ij] x_[ij] | Σ_[ij] x_[jh]⟩  (i ≠ h)'],
  ])('%s', (formula, wanted) => {
    const bare = (text: string) => text.replaceAll(' ', '');
    expect(read(formula).map(bare)).toEqual([bare(wanted)]);
  });
});
