import { describe, expect, it } from 'vitest';
import type { NameToPlace } from '../../../client/state/name-matching.ts';
import { proposeOrganisations } from '../../../client/state/new-organisations.ts';

const name = (written: string, likes: readonly (readonly [name: string, score: number])[] = [], odd = false): NameToPlace => ({
  written,
  facts: '',
  places: null,
  odd,
  suggestions: likes.map(([like, score]) => ({
    organisation: like.toLowerCase(),
    name: like,
    municipality: null,
    score,
    reason: 'same-words',
  })),
});

describe('organisations for many spellings at once', () => {
  it('are one for each, with codes that nothing else has', () => {
    expect(proposeOrganisations([name('De Kade'), name(' Crèche Zon '), name('De-Kade!?')], ['de-kade'])).toEqual([
      { id: 'de-kade-2', name: 'De Kade', spellings: ['De Kade', 'De-Kade!?'], resembles: null, odd: false },
      { id: 'creche-zon', name: 'Crèche Zon', spellings: [' Crèche Zon '], resembles: null, odd: false },
    ]);
    const codes = proposeOrganisations([name('Zon & Maan'), name('Zon + Maan 2'), name('zon-maan-2')], []).map(({ id }) => id);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are told apart from those they may be, and from a name that organisations have', () => {
    const proposed = proposeOrganisations(
      [
        name('OCMW te Boom', [['OCMW Boom', 0.95]]),
        name('Kade', [['De Kade Antwerpen', 0.5]]),
        name('de regenboog', [['De Regenboog', 0.88]]),
      ],
      [],
    );
    expect(proposed.map(({ name: made, resembles }) => [made, resembles])).toEqual([
      ['OCMW te Boom', 'OCMW Boom'],
      ['Kade', null],
    ]);
  });

  it('keep signs that are no letters apart, and say where characters are odd', () => {
    const proposed = proposeOrganisations([name('???'), name('!!!'), name('ОCMW', [], true)], []);
    expect(proposed.map(({ id, odd }) => [id, odd])).toEqual([
      ['org', false],
      ['org-2', false],
      ['cmw', true],
    ]);
  });
});
