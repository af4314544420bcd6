import { describe, expect, test } from 'vitest';
import { studyFacts } from '../../../server/graph/study-facts.ts';
import { emptyRecords } from '../../../server/model/records.ts';
import { contact, organisations, passage, relation, study } from './study.ts';

describe('what a study offers to a recipe', () => {
  test('an empty study offers nothing', () => {
    expect(studyFacts(emptyRecords())).toEqual({
      municipalities: [],
      relationTypes: [],
      sectors: [],
      partitions: [],
      sources: [],
      hasPersons: false,
      hasPartOf: false,
      logged: null,
    });
  });

  test('municipalities by name with their districts, organisations outside the boundary not counted', () => {
    const { municipalities } = studyFacts(
      study({
        municipalities: [
          { municipality_id: '11002', name: 'Antwerpen' },
          { municipality_id: '99', name: 'Without organisations' },
        ],
        organisations: [
          { org_id: 'a', name: 'A', municipality: '11002', district: 'Berchem' },
          { org_id: 'b', name: 'B', municipality: 'antwerpen', district: 'berchem' },
          { org_id: 'c', name: 'C', municipality: 'Antwerpen', district: 'Deurne', in_boundary: false },
          { org_id: 'd', name: 'D', municipality: 'Boom' },
          { org_id: 'e', name: 'E' },
        ],
      }),
    );
    expect(municipalities).toEqual([
      {
        name: 'Antwerpen',
        organisations: 2,
        districts: [
          { name: 'Berchem', organisations: 2 },
          { name: 'Deurne', organisations: 0 },
        ],
      },
      { name: 'Boom', organisations: 1, districts: [] },
    ]);
  });

  test('relation types that are there; denied ones count nothing, `none` is none', () => {
    const { relationTypes } = studyFacts(
      study({
        contacts: [contact('a', 'b', { type: 'referral' }), contact('a', 'b', { type: 'none' }), contact('a', 'b')],
        relations: [
          relation('a', 'b', { type: 'referral', present: true }),
          relation('a', 'b', { type: 'Referral', present: false }),
          relation('a', 'b', { type: 'training', present: false }),
        ],
      }),
    );
    expect(relationTypes).toEqual([
      { value: 'Referral', count: 2 },
      { value: 'training', count: 0 },
    ]);
  });

  test('partitions have 2 to 30 values', () => {
    const many = [...Array(31).keys()].map((place) => ({
      org_id: `o${place}`,
      name: 'O',
      sector: place % 2 === 0 ? 'welfare' : 'partner',
      district: `d${place}`,
      municipality: 'Boom',
      attributes: { club: `c${place % 30}`, same: 'x' },
    }));
    const { partitions, sectors } = studyFacts(study({ organisations: many }));
    expect(partitions).toEqual([
      { id: 'club', values: 30 },
      { id: 'sector', values: 2 },
    ]);
    expect(sectors).toEqual([
      { value: 'partner', count: 15 },
      { value: 'welfare', count: 16 },
    ]);
  });

  test('sources, persons, sites and logged days', () => {
    const offers = (plain: Parameters<typeof study>[0]) => studyFacts(study(plain));
    expect(offers({ coding: [passage('a', null)] }).sources).toEqual([]);
    expect(offers({ coding: [passage('a', 'b')], relations: [relation('a', 'b')] }).sources).toEqual(['relations', 'interviews']);
    const log = [contact('a', 'b', { date: '2024-03-01', from_person: 'p' }), contact('a', 'b', { date: '2023-12-31' })];
    expect(offers({ contacts: log })).toMatchObject({
      sources: ['log'],
      hasPersons: false,
      logged: { from: '2023-12-31', to: '2024-03-01' },
    });
    expect(offers({ contacts: [contact('a', 'b', { from_person: 'p', to_person: 'q' })] }).hasPersons).toBe(true);
    const [a, b] = organisations('a', 'b');
    expect(offers({ organisations: [{ ...a, part_of: 'B' }, { ...b }] }).hasPartOf).toBe(true);
    expect(
      offers({
        organisations: [
          { ...a, part_of: 'elsewhere' },
          { ...b, part_of: 'b' },
        ],
      }).hasPartOf,
    ).toBe(false);
  });
});
