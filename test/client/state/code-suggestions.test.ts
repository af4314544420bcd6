import { describe, expect, it } from 'vitest';
import { kindAbove, likelyOrganisations, sameName, suggestMeaning } from '../../../client/state/code-suggestions.ts';

const known = {
  organisations: [
    { id: 'ocmw', name: 'OCMW Boom' },
    { id: 'k1', name: 'Crèche' },
    { id: 'k2', name: 'Creche' },
  ],
  codebook: [{ id: 'trust', name: 'Vertrouwen' }],
  relations: [
    { id: 'referral', name: 'Doorverwijzing' },
    { id: 'referral', name: 'Referral' },
  ],
};
const code = (path: readonly string[], suggestion: string | null = null) => ({
  code: path.join('/'),
  path,
  count: 1,
  suggestion,
  organisations: [],
  example: null,
});

describe('what a code may stand for', () => {
  it.each([
    [['Relaties', 'doorverwijzing'], { is: 'relation', type: 'referral' }],
    [['Relaties', 'iets'], null],
    [['Partners', 'ocmw boom'], { is: 'organisation', organisation: 'ocmw' }],
    [['OCMW Boom'], { is: 'organisation', organisation: 'ocmw' }],
    [['Organisaties', 'crèche'], null],
    [['Doorverwijzing'], null],
    [['Dilemma', 'Loyaliteit'], { is: 'dilemma', dilemma: 'Loyaliteit', pole: null }],
    [['Dilemma’s', 'Loyaliteit', 'pool B'], { is: 'dilemma', dilemma: 'Loyaliteit', pole: 'B' }],
    [['Dilemma', 'Loyaliteit', 'Autonomie'], { is: 'dilemma', dilemma: 'Loyaliteit', pole: null }],
    [['Dilemma'], null],
    [['Belemmerende factoren', 'wachtlijst'], { is: 'factor', level: null, kind: 'hindering' }],
  ])('%j', (path, meaning) => {
    expect(suggestMeaning(code(path), known)).toEqual(meaning);
  });

  it('is the code of the codebook that the service found', () => {
    expect(suggestMeaning(code(['Relaties', 'doorverwijzing'], 'trust'), known)).toEqual({ is: 'code', code: 'trust' });
  });

  it('is said in kind by the parts above it, never by its own name', () => {
    expect(kindAbove(['Organisations', 'x'])).toBe('organisation');
    expect(kindAbove(['Samenwerking', 'x'])).toBe('relation');
    expect(kindAbove(['relatie'])).toBeNull();
  });

  it('is nothing where several have the name', () => {
    expect(sameName('creche', known.organisations)).toBeNull();
    expect(sameName('REFERRAL', known.relations)?.id).toBe('referral');
  });

  it('may be an organisation with a name much like it', () => {
    const near = (score: number) =>
      ({ organisation: 'ocmw', name: 'OCMW Boom', municipality: 'Boom', score, reason: 'part-of' }) as const;
    const under = (path: readonly string[], score: number) =>
      likelyOrganisations({ ...code(path), organisations: [near(score)] }, known).map(({ organisation }) => organisation);
    expect(under(['Organisaties', 'Sociaal huis'], 0.5)).toEqual(['ocmw']);
    expect(under(['Sociaal huis'], 0.75)).toEqual(['ocmw']);
    // Nothing above it says that it is one, and it is little like it.
    expect(under(['Sociaal huis'], 0.5)).toEqual([]);
    expect(under(['Factoren', 'Sociaal huis'], 0.95)).toEqual([]);
    // Its own name is proposed already.
    expect(under(['Organisaties', 'OCMW Boom'], 1)).toEqual([]);
  });
});
