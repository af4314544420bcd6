import { describe, expect, test } from 'vitest';
import { applyScenario } from '../../../server/graph/scenario.ts';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { singlePersonDependency } from '../../../server/indicators/study/collaboration/single-person-dependency.ts';
import { measures } from '../../../server/indicators/study/index.ts';
import { StudyError } from '../../../server/model/errors.ts';
import type { PartialRecipe } from '../../../server/model/network-recipe.ts';
import type { StudyRecords } from '../../../server/model/records.ts';
import { type PartialScenario, scenario } from '../../../server/model/scenario.ts';
import { buildHashed } from '../../../server/pipeline/analyse.ts';
import { compareScenario } from '../../../server/pipeline/what-if.ts';
import { cellOf, cellsOf } from '../indicators/study/measure-study.ts';
import { contact, organisations, recipe, relation, study } from './study.ts';

/* By hand. A works with B through ann alone, with C through ann and bob; B reports its tie with A. */
const records = study({
  organisations: organisations('A', 'B', 'C', 'D'),
  persons: [{ person_id: 'ann' }, { person_id: 'bob' }],
  affiliations: [
    { person_id: 'ann', org_id: 'A', fixed_contact_for: 'B;C' },
    { person_id: 'bob', org_id: 'A' },
  ],
  contacts: [
    contact('A', 'B', { from_person: 'ann', to_person: 'b1' }),
    contact('B', 'A', { from_person: 'b1', to_person: 'ann' }),
    contact('A', 'C', { from_person: 'ann', to_person: 'c1' }),
    contact('A', 'C', { from_person: 'bob', to_person: 'c1' }),
  ],
  relations: [relation('B', 'A', { present: true })],
  episodes: [{ family_code: 'f', org_id: 'A', person_id: 'ann', is_lead: true, date_from: '2024-01-01' }],
});

const run = (changes: PartialScenario['changes'], partial: PartialRecipe = {}, of: StudyRecords = records) =>
  applyScenario(of, recipe(partial), scenario.parse({ name: 'What if', changes }));
const ties = (outcome: ReturnType<typeof run>, side: 'before' | 'after' = 'after') =>
  outcome[side].graph.mapEdges((_edge, { weight }, from, to) => [from, to, weight]);

describe('a person leaves', () => {
  test('ties that only they carry go, reports included; ties that others carry weaken', () => {
    const outcome = run([{ kind: 'remove-person', person: 'Ann ' }]);
    expect(ties(outcome, 'before')).toEqual([
      ['A', 'B', 1],
      ['A', 'C', 2],
      ['B', 'A', 1],
    ]);
    expect(ties(outcome)).toEqual([['A', 'C', 1]]);
    const { tiesLost, tiesWeakened, tiesGained, nodesRemoved } = outcome.effects;
    expect(tiesLost.map(({ from, to, lost }) => [from, to, lost])).toEqual([
      ['A', 'B', [{ kind: 'contacts', id: 1 }]],
      [
        'B',
        'A',
        [
          { kind: 'contacts', id: 2 },
          { kind: 'relations', id: 1 },
        ],
      ],
    ]);
    expect(tiesWeakened).toEqual([{ from: 'A', to: 'C', before: 2, after: 1, lost: [{ kind: 'contacts', id: 3 }], gained: [] }]);
    expect([tiesGained, nodesRemoved]).toEqual([[], []]);
    expect(outcome.records.episodes).toEqual([]);
    expect(outcome.records.persons.map(({ person_id }) => person_id)).toEqual(['bob']);
  });

  test('without contacts that name anybody, the fixed contact person of the relation carries the tie', () => {
    const reported = study({
      organisations: organisations('A', 'B', 'C'),
      relations: [relation('A', 'B', { fixed_contact_person: 'b1' }), relation('A', 'C', { fixed_contact_person: 'c1' })],
    });
    expect(ties(run([{ kind: 'remove-person', person: 'b1' }], {}, reported)).map(([, to]) => to)).toEqual(['C']);
  });
});

test('a person comes: every second contact with the partners named becomes theirs', () => {
  const { records: after } = run([{ kind: 'add-person', person: 'cas', organisation: 'A', alongside: ['B', 'C'] }]);
  expect(after.contacts.map(({ from_person, to_person }) => [from_person, to_person])).toEqual([
    ['ann', 'b1'],
    ['b1', 'cas'],
    ['ann', 'c1'],
    ['cas', 'c1'],
  ]);
  const alone = applyScenario(
    after,
    recipe(),
    scenario.parse({ name: 'Then', changes: [{ kind: 'remove-person', person: 'ann' }] }),
  );
  expect(ties(alone)).toEqual([
    ['A', 'C', 1],
    ['B', 'A', 1],
  ]);
});

test('measures of the records change with it: A hangs on ann for B wholly, then for half', () => {
  const { records: after } = run([{ kind: 'add-person', person: 'cas', organisation: 'A', alongside: ['B'] }]);
  const dependency = (of: StudyRecords) => cellOf(cellsOf(singlePersonDependency, of), undefined, 'A', 'B').value;
  expect([dependency(records), dependency(after)]).toEqual([1, 0.5]);
});

describe('an organisation', () => {
  test('is taken away: its rows go, mentions of it too, and nothing names it any more', () => {
    const outcome = run([{ kind: 'remove-organisation', organisation: 'B' }]);
    expect(outcome.after.graph.nodes()).toEqual(['A', 'C', 'D']);
    expect(outcome.effects.nodesRemoved).toEqual(['B']);
    expect(outcome.records.affiliations[0]?.fixed_contact_for).toBe('C');
  });

  test('takes along the sites that the recipe folds into it', () => {
    const sites = study({
      organisations: [
        { org_id: 'W', name: 'Whole', sector: 'welfare' },
        { org_id: 'S', name: 'Site', sector: 'welfare', part_of: 'W' },
        { org_id: 'P', name: 'Partner' },
      ],
      contacts: [contact('S', 'P')],
    });
    const gone = run([{ kind: 'remove-organisation', organisation: 'W' }], { rollUp: 'sites' }, sites);
    expect(gone.after.graph.nodes()).toEqual(['P']);
    expect(ties(run([{ kind: 'remove-tie', from: 'P', to: 'W' }], { rollUp: 'sites' }, sites))).toEqual([]);
  });

  test('is added, then tied: both change any indicator', () => {
    const outcome = run([
      { kind: 'add-organisation', organisation: 'E', label: 'House of the Child' },
      { kind: 'add-tie', from: 'E', to: 'D', type: 'consultation' },
    ]);
    const isolates = (side: 'before' | 'after') =>
      computeIndicators(outcome[side], { partitions: [], seed: 1, only: ['isolates'] }).network[0]?.detail;
    expect([isolates('before'), isolates('after')]).toEqual([['D'], []]);
    expect(outcome.effects.nodesAdded).toEqual(['E']);
    expect(outcome.effects.tiesGained.map(({ from, to, after }) => [from, to, after])).toEqual([
      ['D', 'E', 1],
      ['E', 'D', 1],
    ]);
  });
});

describe('a tie', () => {
  test.each(['union', 'intersection', 'confirmed', 'log', 'relations', 'interviews'] as const)(
    'that is added is there under the rule %s, directed or not',
    (tieRule) => {
      for (const direction of ['directed', 'undirected'] as const) {
        const { after } = run([{ kind: 'add-tie', from: 'D', to: 'A', weight: 3 }], { tieRule, direction, sources: ['log'] });
        expect(after.graph.getEdgeAttributes(after.graph.edge('A', 'D') ?? '')).toMatchObject({ weight: 3, types: ['tie'] });
        expect(after.graph.edges()).toEqual(after.graph.edges().map((_edge, place) => String(place)));
      }
    },
  );

  test('that runs one way is one arc', () => {
    const { after } = run([{ kind: 'add-tie', from: 'D', to: 'A', mutual: false }]);
    expect([after.graph.hasEdge('D', 'A'), after.graph.hasEdge('A', 'D')]).toEqual([true, false]);
  });

  test('that is taken away leaves both ends and no record between them', () => {
    const outcome = run([{ kind: 'remove-tie', from: 'B', to: 'A' }]);
    expect(ties(outcome)).toEqual([['A', 'C', 2]]);
    expect(outcome.after.graph.order).toBe(4);
  });
});

test('taking a change back gives the network as it was; the records given never change', () => {
  const frozen = JSON.stringify(records);
  const both: PartialScenario['changes'] = [
    { kind: 'remove-tie', from: 'A', to: 'C' },
    { kind: 'remove-person', person: 'ann' },
  ];
  expect(ties(run(both))).toEqual([]);
  expect(ties(run(both.slice(0, 1)))).toEqual([
    ['A', 'B', 1],
    ['B', 'A', 1],
  ]);
  expect(JSON.stringify(records)).toBe(frozen);
});

test.each([
  [{ kind: 'remove-organisation', organisation: 'X' }, 'scenario-unknown-organisation', 'changes.0.organisation'],
  [{ kind: 'add-organisation', organisation: 'a', label: 'Again' }, 'scenario-organisation-exists', 'changes.0.organisation'],
  [{ kind: 'remove-person', person: 'nobody' }, 'scenario-unknown-person', 'changes.0.person'],
  [{ kind: 'add-person', person: 'ann', organisation: 'A' }, 'scenario-person-there', 'changes.0.person'],
  [
    { kind: 'add-person', person: 'cas', organisation: 'A', alongside: ['X'] },
    'scenario-unknown-organisation',
    'changes.0.alongside.0',
  ],
  [{ kind: 'remove-tie', from: 'B', to: 'C' }, 'scenario-unknown-tie', 'changes.0'],
  [{ kind: 'add-tie', from: 'B', to: 'b ' }, 'scenario-tie-with-itself', 'changes.0.to'],
  [{ kind: 'add-tie', from: 'X', to: 'B' }, 'scenario-unknown-organisation', 'changes.0.from'],
] as const)('%j is refused: %s at %s', (change, code, field) => {
  const error = (() => {
    try {
      run([structuredClone(change) as PartialScenario['changes'][number]]);
      return null;
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(StudyError);
  expect([(error as StudyError).code, (error as StudyError).where.field]).toEqual([code, field]);
});

test('what the recipe names stays known when the last of it is taken away', () => {
  const boom = study({
    organisations: ['A', 'B', 'C'].map((org_id, place) => ({
      org_id,
      name: org_id,
      municipality: place < 2 ? 'Boom' : 'Niel',
      district: place < 2 ? 'Park' : 'Hellegat',
    })),
    contacts: [contact('A', 'B', { type: 'referral', from_person: 'ann', to_person: 'b1' }), contact('B', 'C')],
  });
  const off: PartialScenario['changes'] = [{ kind: 'remove-tie', from: 'A', to: 'B' }];
  expect(ties(run(off, { relationTypes: ['referral'] }, boom))).toEqual([]);
  const gone: PartialScenario['changes'] = [
    { kind: 'remove-organisation', organisation: 'A' },
    { kind: 'remove-organisation', organisation: 'B' },
  ];
  const partials: PartialRecipe[] = [{ municipalities: ['Boom'] }, { districts: ['Park'] }, { level: 'person' }];
  for (const partial of partials) {
    expect(run(gone, partial, boom).after.graph.order).toBe(0);
  }
  const measured = measures.flatMap(({ id, family }) => (family === 'sources' || family === 'isolation' ? [id] : []));
  const choices: [PartialRecipe, PartialScenario['changes']][] = [
    [{ relationTypes: ['referral'] }, off],
    [{ municipalities: ['Boom'] }, gone],
    [{ districts: ['Park'] }, gone],
  ];
  for (const [partial, changes] of choices) {
    const built = buildHashed(boom, partial);
    const asked = { scenario: scenario.parse({ name: 'What if', changes }), indicators: [], measures: measured, seed: 1 };
    const { differences } = compareScenario(boom, built, asked);
    expect(differences.some(({ id, before, after }) => id === 'isolation' && before !== after)).toBe(true);
  }
});

test('the log stays as long as it was: contacts per 30 days of others do not change', () => {
  // By hand: thirty days from 1 to 30 January; C and D have three contacts, 3 / 30 days. Without A the log would begin and end on the 30th.
  const log = study({
    organisations: organisations('A', 'B', 'C', 'D'),
    contacts: [contact('A', 'B'), ...[1, 2, 3].map(() => contact('C', 'D', { date: '2024-01-30' }))],
  });
  const outcome = run([{ kind: 'remove-organisation', organisation: 'A' }], { weight: 'rate' }, log);
  expect([ties(outcome, 'before'), ties(outcome)]).toEqual([
    [
      ['A', 'B', 1],
      ['C', 'D', 3],
    ],
    [['C', 'D', 3]],
  ]);
  expect(outcome.after.report.logged).toEqual(outcome.before.report.logged);
});
