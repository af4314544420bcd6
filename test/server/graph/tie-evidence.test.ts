import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { indexEvidence } from '../../../server/graph/evidence-index.ts';
import {
  type EvidenceByTable,
  evidenceOfAllTies,
  evidenceOfComponent,
  evidenceOfNode,
  evidenceOfTies,
} from '../../../server/graph/tie-evidence.ts';
import { StudyError } from '../../../server/model/errors.ts';
import type { PartialRecipe } from '../../../server/model/network-recipe.ts';
import { contact, type PlainStudy, passage, recipe, relation, study } from './study.ts';

function index(plain: PlainStudy, partial: PartialRecipe = {}) {
  const records = study(plain);
  return indexEvidence(buildNetwork(records, recipe(partial)), records);
}

/** Evidence as words: `contacts 1`, in brackets where it stands beside the tie. */
function words(evidence: EvidenceByTable): readonly string[] {
  return [...evidence].flatMap(([kind, items]) =>
    items.map(({ record, counts }) => (counts ? `${kind} ${record.id}` : `(${kind} ${record.id})`)),
  );
}

const plain: PlainStudy = {
  organisations: [
    { org_id: 'ocmw', name: 'OCMW', sector: 'welfare' },
    { org_id: 'site', name: 'Site', sector: 'welfare', part_of: 'ocmw' },
    { org_id: 'creche', name: 'Crèche', sector: 'childcare' },
    { org_id: 'school', name: 'School' },
    { org_id: 'out', name: 'Out', in_boundary: false },
  ],
  interviews: [{ interview_id: 'secret', consent: 'withdrawn' }],
  contacts: [contact('site', 'creche'), contact('creche', 'ocmw'), contact('ocmw', 'out'), contact('site', 'ocmw')],
  relations: [
    relation('ocmw', 'creche', { present: true }),
    relation('creche', 'ocmw', { present: false }),
    relation('school', 'site', { present: false }),
    relation('creche', 'site'),
  ],
  coding: [
    passage('ocmw', 'creche'),
    passage('creche', 'site', { polarity: 'wish' }),
    passage('site', null),
    passage(null, 'creche'),
    passage('ocmw', 'creche', { interview_id: 'secret' }),
  ],
};

describe('evidence', () => {
  test('of a tie: what makes it, in either direction, and what stands beside it; the order of the two does not matter', () => {
    const evidence = index(plain);
    const expected = ['contacts 2', 'relations 1', '(relations 2)', 'coding 1'];
    expect(words(evidenceOfTies(evidence, [['ocmw', 'creche']]))).toEqual(expected);
    expect(words(evidenceOfTies(evidence, [['creche', 'OCMW']]))).toEqual(expected);
    expect(evidenceOfTies(evidence, [['ocmw', 'creche']]).get('contacts')?.[0]).toMatchObject({ from: 'creche', to: 'ocmw' });
  });

  test('after roll-up, of the organisation as a whole, called by whichever of its ids', () => {
    const evidence = index(plain, { rollUp: 'sites' });
    const expected = ['contacts 1', 'contacts 2', 'relations 1', '(relations 2)', '(relations 4)', 'coding 1', '(coding 2)'];
    expect(words(evidenceOfTies(evidence, [['ocmw', 'creche']]))).toEqual(expected);
    expect(words(evidenceOfTies(evidence, [['site', 'creche']]))).toEqual(expected);
  });

  test('of a pair without a tie: what was denied', () => {
    expect(words(evidenceOfTies(index(plain), [['school', 'site']]))).toEqual(['(relations 3)']);
    expect(words(evidenceOfTies(index(plain), [['school', 'ocmw']]))).toEqual([]);
  });

  test('sources, types and periods not chosen stand beside', () => {
    const evidence = index(plain, { sources: ['log'] });
    expect(words(evidenceOfTies(evidence, [['ocmw', 'creche']]))).toEqual([
      'contacts 2',
      '(relations 1)',
      '(relations 2)',
      '(coding 1)',
    ]);
    const later = index(plain, { period: { from: '2024-06-01' } });
    expect(words(evidenceOfTies(later, [['ocmw', 'creche']]))[0]).toBe('(contacts 2)');
  });

  test('of a node: its rows, and every record that names it', () => {
    const evidence = index(plain, { rollUp: 'sites' });
    expect(words(evidenceOfNode(evidence, 'ocmw'))).toEqual([
      'organisations 1',
      'organisations 2',
      'contacts 1',
      'contacts 2',
      '(contacts 3)',
      '(contacts 4)',
      'relations 1',
      '(relations 2)',
      '(relations 3)',
      '(relations 4)',
      'coding 1',
      '(coding 2)',
      '(coding 3)',
    ]);
    // The other end of contact 3 lies outside, so it is no node of this network.
    expect(evidenceOfNode(evidence, 'ocmw').get('contacts')?.[2]).toMatchObject({ from: 'ocmw', to: null });
    expect(words(evidenceOfNode(evidence, 'school'))).toEqual(['organisations 4', '(relations 3)']);
  });

  test('of a component and of all ties', () => {
    const two = {
      relations: [relation('a', 'b'), relation('c', 'b'), relation('x', 'y'), relation('a', 'c', { present: false, file: 'r' })],
    };
    const evidence = index(two);
    // The denial of a-c is no tie, so it is not behind the ties of the component.
    expect(words(evidenceOfComponent(evidence, 'a'))).toEqual(['relations 1', 'relations 2']);
    expect(words(evidenceOfComponent(evidence, 'y'))).toEqual(['relations 3']);
    expect(words(evidenceOfAllTies(evidence))).toEqual(['relations 1', 'relations 2', 'relations 3']);
  });

  test('withdrawn passages never show', () => {
    const all = index({ ...plain, coding: [passage('ocmw', 'creche', { interview_id: 'Secret' })] });
    expect(evidenceOfTies(all, [['ocmw', 'creche']]).has('coding')).toBe(false);
    expect(evidenceOfNode(all, 'ocmw').has('coding')).toBe(false);
  });

  test('of persons: their rows and contacts; contacts of who withdrew never show', () => {
    const team: PlainStudy = {
      persons: [{ person_id: 'p' }, { person_id: 'q' }, { person_id: 'gone', consent: 'withdrawn' }],
      affiliations: [{ person_id: 'p', org_id: 'ocmw' }],
      contacts: [
        contact('ocmw', 'creche', { from_person: 'p', to_person: 'q' }),
        contact('ocmw', 'creche', { from_person: 'gone', to_person: 'q' }),
        contact('ocmw', 'creche', { from_person: 'p' }),
      ],
      relations: [relation('ocmw', 'creche')],
    };
    const evidence = index(team, { level: 'person' });
    expect(words(evidenceOfNode(evidence, 'p'))).toEqual(['persons 1', 'affiliations 1', 'contacts 1', '(contacts 3)']);
    expect(words(evidenceOfNode(evidence, 'q'))).toEqual(['persons 2', 'contacts 1']);
  });

  test('a node that is not in the network is refused', () => {
    for (const ask of [
      () => evidenceOfNode(index(plain), 'out'),
      () => evidenceOfTies(index(plain), [['ocmw', 'nobody']]),
      () => evidenceOfComponent(index(plain), 'nobody'),
    ]) {
      expect(ask).toThrow(StudyError);
    }
  });

  test('counts exactly the records of the ties', () => {
    for (const partial of [{}, { direction: 'undirected' }, { tieRule: 'log', rollUp: 'sites' }] as const) {
      const evidence = index(plain, partial);
      const counting = words(evidenceOfAllTies(evidence)).filter((word) => !word.startsWith('('));
      const behind = evidence.network.graph
        .mapEdges((_edge, { records }) => Array.from(records, ({ kind, id }) => `${kind} ${id}`))
        .flat();
      expect(new Set(counting)).toEqual(new Set(behind));
    }
  });
});
