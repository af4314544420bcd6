import { describe, expect, it } from 'vitest';
import { asClause, shortReference } from '../../../client/state/citation.ts';

describe('shortReference', () => {
  it.each([
    ['Freeman, L. C. (1979). Centrality in social networks. Social Networks, 1(3), 215–239.', 'Freeman, 1979'],
    ['Krackhardt, D., & Stern, R. N. (1988). Informal networks.', 'Krackhardt & Stern, 1988'],
    ['Latapy, M., Magnien, C., & Del Vecchio, N. (2008). Basic notions.', 'Latapy et al., 2008'],
    ['Snijders, T. A. B. & Borgatti, S. P. (1999). Non-parametric standard errors.', 'Snijders & Borgatti, 1999'],
    ['Onnela, J.-P., Saramäki, J., Kertész, J., & Kaski, K. (2005). Intensity.', 'Onnela et al., 2005'],
    ['No year here', 'No year here'],
  ])('%s', (citation, wanted) => expect(shortReference(citation)).toBe(wanted));
});

describe('asClause', () => {
  it('joins sentences within one', () => {
    expect(asClause('Ties that arrive. Weight does not count.', 'en')).toBe('ties that arrive; weight does not count');
    expect(asClause('', 'nl')).toBe('');
  });
});
