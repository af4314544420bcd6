import { describe, expect, test } from 'vitest';
import { coordinatorPosition } from '../../../../server/indicators/study/governance/coordinator-position.ts';
import { governanceAwareness } from '../../../../server/indicators/study/governance/governance-awareness.ts';
import { governanceDilemmas } from '../../../../server/indicators/study/governance/governance-dilemmas.ts';
import { governancePerceived } from '../../../../server/indicators/study/governance/governance-perceived.ts';
import { governanceRoleCount } from '../../../../server/indicators/study/governance/governance-role-count.ts';
import type { Unit } from '../../../../server/indicators/study/measure.ts';
import { qualityGap } from '../../../../server/indicators/study/quality/quality-gap.ts';
import { qualityMean } from '../../../../server/indicators/study/quality/quality-mean.ts';
import { type PlainRow, relation, study } from '../../graph/study.ts';
import { cellOf, cellsOf, wholeStudy } from './measure-study.ts';

describe('quality', () => {
  const score = (
    dimension: string,
    source: 'parent' | 'professional',
    value: number,
    more: PlainRow<'quality'> = {},
  ): PlainRow<'quality'> => ({
    org_id: 'A',
    dimension,
    source,
    score: value,
    ...more,
  });
  const plain = {
    organisations: [{ org_id: 'A', name: 'A', municipality: 'Boom' }],
    codebook: [
      { code: 'affordability', group: 'quality', label_nl: 'Betaalbaarheid' },
      { code: 'reliability', group: 'quality' },
    ],
    interviews: [{ interview_id: 'i9', consent: 'withdrawn' }],
    quality: [
      score('affordability', 'parent', 1),
      score('affordability', 'parent', 2),
      score('Affordability', 'professional', 4),
      score('familiarity', 'professional', 3),
      score('affordability', 'parent', 5, { interview_id: 'i9' }),
    ],
  };

  test('mean and distribution by who judges; dimensions are those of the codebook and of the scores', () => {
    const cells = cellsOf(qualityMean, study(plain));
    const cell = cellOf(cells, wholeStudy, 'affordability', 'parent');
    expect(cell).toMatchObject({ value: 1.5, numerator: 3, denominator: 2, detail: { scores_1: 1, scores_2: 1, scores_5: 0 } });
    expect(cell.detail['label_nl']).toBe('Betaalbaarheid');
    expect(cellOf(cells, wholeStudy, 'familiarity', 'professional').value).toBe(3);
    expect(cellOf(cells, wholeStudy, 'reliability', 'parent').value).toBeNull();
    expect(cellOf(cells, { by: 'municipality', value: 'Boom' }, 'affordability', 'professional').value).toBe(4);
  });

  test('parents minus professionals', () => {
    const cells = cellsOf(qualityGap, study(plain));
    expect(cellOf(cells, wholeStudy, 'affordability')).toMatchObject({ value: -2.5, detail: { parents: 2, professionals: 1 } });
    expect(cellOf(cells, wholeStudy, 'familiarity').reason?.en).toContain('only one side');
    expect(cellsOf(qualityGap, study({}))[0]).toMatchObject({ value: null, key: [] });
  });
});

describe('governance', () => {
  const organisations: readonly PlainRow<'organisations'>[] = [
    { org_id: 'A', name: 'A', municipality: 'Boom', governance_role: 'lead' },
    { org_id: 'B', name: 'B', municipality: 'Boom', governance_role: 'member' },
    { org_id: 'C', name: 'C', municipality: 'Lier', governance_role: 'member' },
    { org_id: 'D', name: 'D', municipality: 'Boom', governance_role: 'coordinator' },
  ];
  const said = (from: string, perceived_governance: string, more: PlainRow<'relations'> = {}) =>
    relation(from, from === 'A' ? 'B' : 'A', { perceived_governance, ...more });
  const relations = [
    said('A', 'lead-organisation'),
    said('A', 'Trekker'),
    said('A', 'shared'),
    said('B', 'shared'),
    said('C', 'gedeeld'),
    said('D', 'shared'),
  ];
  const records = study({ organisations, relations });
  const boom: Unit = { by: 'municipality', value: 'Boom' };

  test('roles declare a mode by municipality', () => {
    const cells = cellsOf(governanceRoleCount, records);
    expect(cellOf(cells, boom, 'member')).toMatchObject({ value: 1, detail: { declared: 'lead-organisation' } });
    expect(cellOf(cells, { by: 'municipality', value: 'Lier' }, 'member').detail['declared']).toBe('shared');
    expect(cellOf(cells, wholeStudy, 'member')).toMatchObject({ value: 2, detail: { declared: null } });
    expect(cellsOf(governanceRoleCount, study({}))[0]?.reason?.en).toContain('governance_role');
  });

  test('four respondents: A said lead most, the others shared; aware are A in Boom and C in Lier', () => {
    const perceived = cellsOf(governancePerceived, records);
    expect(cellOf(perceived, wholeStudy, 'shared')).toMatchObject({ numerator: 3, denominator: 4 });
    expect(cellOf(perceived, boom, 'lead-organisation')).toMatchObject({ numerator: 1, denominator: 3 });
    const aware = cellsOf(governanceAwareness, records);
    expect(cellOf(aware)).toMatchObject({ numerator: 2, denominator: 4 });
    expect(cellOf(aware, boom)).toMatchObject({ numerator: 1, denominator: 3 });
    expect(cellOf(aware).evidence.filter(({ kind }) => kind === 'relations')).toHaveLength(6);
    expect(cellsOf(governanceAwareness, study({ organisations }))[0]?.reason?.en).toContain('perceived_governance');
  });

  test('two answers as often count with neither mode', () => {
    const own = study({ organisations, relations: [said('B', 'shared'), said('B', 'lead')] });
    const cell = cellOf(cellsOf(governancePerceived, own), wholeStudy, 'shared');
    expect(cell).toMatchObject({ numerator: 0, denominator: 1, detail: { undecided: 1 } });
  });

  test('the position of the lead in its own municipality: tied to both others, first of three', () => {
    const cells = cellsOf(coordinatorPosition, records);
    const lead = cellOf(cells, { by: 'organisation', value: 'A' }, 'lead');
    expect(lead).toMatchObject({
      value: 1,
      numerator: 2,
      denominator: 2,
      detail: { rank_partners: 1, rank_betweenness: 1, betweenness: 1 },
    });
    expect(cellOf(cells, { by: 'organisation', value: 'D' }, 'coordinator')).toMatchObject({
      value: 0.5,
      detail: { rank_partners: 2 },
    });
    expect(cellsOf(coordinatorPosition, study({ organisations: organisations.slice(1, 3) }))[0]?.reason?.en).toContain(
      'leads or coordinates',
    );
  });

  test('dilemmas by role of the organisation that speaks', () => {
    const coding = [
      { interview_id: 'i1', code: 'dilemma-role', org_id: 'A' },
      { interview_id: 'i2', code: 'proximity', org_id: 'A' },
      { interview_id: 'i3', code: 'dilemma-role', org_id: 'B' },
    ];
    const cells = cellsOf(governanceDilemmas, study({ organisations, coding }));
    expect(cellOf(cells, wholeStudy, 'dilemma-role', 'lead')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(cellOf(cells, boom, 'dilemma-role', 'member').value).toBe(1);
    expect(cellOf(cells, wholeStudy, 'dilemma-role', 'coordinator').value).toBeNull();
  });
});
