import { describe, expect, it } from 'vitest';
import { findByLabel, fold } from '../../../client/state/search.ts';

const items = ['Crèche De Regenboog', 'OCMW Boom', 'De Troetelboom', 'Boempetat'].map((label) => ({ label }));
const labels = (query: string, limit = 8) => findByLabel(items, query, limit).map((item) => item.label);

describe('search by name', () => {
  it('minds neither accents nor capitals', () => {
    expect(fold('  Crèche ÉTÉ ')).toBe('creche ete');
    expect(labels('creche')).toEqual(['Crèche De Regenboog']);
  });

  it('wants every word and puts names that begin with it first', () => {
    expect(labels('boom ocmw')).toEqual(['OCMW Boom']);
    expect(labels('bo')).toEqual(['Boempetat', 'Crèche De Regenboog', 'De Troetelboom', 'OCMW Boom']);
  });

  it('finds nothing for nothing, and no more than asked', () => {
    expect(labels('  ')).toEqual([]);
    expect(labels('bo', 2).length).toBe(2);
  });
});
