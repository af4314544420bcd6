import { describe, expect, it } from 'vitest';
import { explainedLetters, formulaLetters, legendOf, ownLetters } from '../../../client/state/letters.ts';

const meaning = { nl: 'x', en: 'x', fr: 'x' };
const row = (symbol: string) => ({ symbol, meaning });

describe('letters of a formula', () => {
  it('are the same whichever organisations they stand for', () => {
    expect(formulaLetters('Σ_j (x_ij + x_ji) / (n − 1)')).toEqual(['Σ', 'x_**', 'n']);
    expect(formulaLetters('n_S − max n_T')).toEqual(['n_S', 'max', 'n_T']);
    expect(formulaLetters('#{i ~ j}')).toEqual(['#', '~']);
  });

  it('are explained by the row of the legend that names them', () => {
    expect(explainedLetters(row('m, m_u'))).toEqual(['m', 'm_u']);
    expect(explainedLetters(row('d(i,j), d_u(i,j)'))).toEqual(['d', 'd_u']);
    const notation = [row('n'), row('m, m_u'), row('x_ij, u_ij'), row('x_hi, a_i'), row('Σ, max')];
    expect(legendOf('Σ_j x_ji / n', notation).map(({ symbol }) => symbol)).toEqual(['n', 'x_ij, u_ij', 'Σ, max']);
    expect(legendOf('Σ_j x_ji / n', notation, ['n']).map(({ symbol }) => symbol)).toEqual(['x_ij, u_ij', 'Σ, max']);
  });

  it('are the formula’s own where it says what they are', () => {
    expect(ownLetters('P = d / n;  d, n = #{…}')).toEqual(['P', 'd', 'n']);
    expect(ownLetters('1 − m / n')).toEqual([]);
  });
});
