import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { indexEvidence } from '../../../server/graph/evidence-index.ts';
import { studyFacts } from '../../../server/graph/study-facts.ts';
import { evidenceOfTies } from '../../../server/graph/tie-evidence.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';
import { emptyRecords, type StudyRecords } from '../../../server/model/records.ts';
import { build, leftOut, tie, ties } from './sketch.ts';
import { contact, passage, recipe, relation, study } from './study.ts';

/** The records of a golden import folder, read by the plan that lies beside it. */
function recordsOfCase(name: string): StudyRecords {
  const folder = fileURLToPath(new URL(`../../cases/import/${name}/`, import.meta.url));
  const { plan } = JSON.parse(readFileSync(`${folder}case.json`, 'utf8'));
  const files = readdirSync(`${folder}in`).map((file) => ({ name: file, bytes: readFileSync(`${folder}in/${file}`) }));
  const readings = readFiles(files, emptyContext('2026-11-22'), { plan: importPlanSchema.parse(plan) });
  const tables: Record<string, unknown[]> = {};
  for (const { file, kind, parsed } of readings) {
    const rows = tables[kind ?? ''] ?? [];
    for (const { line, row, values, attributes } of parsed) {
      rows.push({ ...values, id: rows.length + 1, origin: { importId: file, line, row }, attributes });
    }
    tables[kind ?? ''] = rows;
  }
  // Each table was given the rows that were read for it.
  return { ...emptyRecords(), ...tables } as StudyRecords;
}

/*
 * Eleven rows of a Taguette export, with a plan that says who speaks and what tags stand for. All numbers were counted by hand from the file:
 * I1 (the OCMW) speaks of the crèche in rows 2 and 3 (referral) and, with the Huis van het Kind, in rows 4 (consultation), 5 and 6;
 * I2 (the crèche) speaks of the OCMW in rows 8, 9 (feedback) and 10; I3 is a parent and names nobody.
 */
describe('a Taguette export becomes a network', () => {
  const records = recordsOfCase('mapped-taguette');

  it('with ties, their types and how the sources agree', () => {
    const network = buildNetwork(records, recipe());
    expect(ties(network)).toEqual(['ocmw-boom>huis-boom', 'ocmw-boom>troetelboom', 'troetelboom>ocmw-boom']);
    expect(tie(network, 'ocmw-boom', 'troetelboom')).toMatchObject({
      weight: 4,
      types: ['consultation', 'referral'],
      sources: ['interviews'],
      sourceClass: 'confirmed_both_reports',
    });
    expect(tie(network, 'ocmw-boom', 'huis-boom')).toMatchObject({
      weight: 2,
      types: ['consultation'],
      sourceClass: 'unconfirmed_one_report',
    });
    expect(tie(network, 'troetelboom', 'ocmw-boom')).toMatchObject({ weight: 3, types: ['feedback'] });
    expect(network.report).toMatchObject({ read: 9, used: 9, unlisted: [] });
  });

  it('in which the passages are the evidence of each tie, by the rows of the file', () => {
    const index = indexEvidence(buildNetwork(records, recipe()), records);
    const rows = (one: string, other: string) =>
      evidenceOfTies(index, [[one, other]])
        .get('coding')
        ?.map(({ record, from, counts }) => [from, record.origin.row, counts]);
    expect(rows('ocmw-boom', 'huis-boom')).toEqual([
      ['ocmw-boom', 4, true],
      ['ocmw-boom', 6, true],
    ]);
    expect(rows('troetelboom', 'ocmw-boom')).toEqual([
      ...[2, 3, 4, 5].map((row) => ['ocmw-boom', row, true]),
      ...[8, 9, 10].map((row) => ['troetelboom', row, true]),
    ]);
  });

  it('that can be built from one type that only interviews report', () => {
    expect(studyFacts(records).relationTypes).toEqual([
      { value: 'consultation', count: 2 },
      { value: 'feedback', count: 1 },
      { value: 'referral', count: 1 },
    ]);
    const network = buildNetwork(records, recipe({ relationTypes: ['Doorverwijzing'] }));
    expect(ties(network)).toEqual(['ocmw-boom>troetelboom']);
    expect(tie(network, 'ocmw-boom', 'troetelboom')).toMatchObject({ weight: 1, types: ['referral'] });
    expect(leftOut(network)).toEqual({ 'other-relation-type': 8 });
  });

  it('the same for every tool: a speaker, an organisation and a relation on one passage', () => {
    const found = [
      'mapped-qualcoder',
      'mapped-maxqda',
      'mapped-atlas-ti',
      'mapped-nvivo',
      'mapped-dna',
      'mapped-refi-atlas-ti',
      'mapped-refi-nameless-case',
      'mapped-coding',
    ].map((name) => {
      const network = buildNetwork(recordsOfCase(name), recipe());
      return [name, network.graph.mapEdges((_edge, { types }, source, target) => `${source}>${target} ${types.join('+')}`)];
    });
    expect(Object.fromEntries(found)).toEqual({
      'mapped-qualcoder': ['ocmw-boom>troetelboom feedback', 'troetelboom>ocmw-boom information'],
      'mapped-maxqda': ['huis-boom>troetelboom ', 'ocmw-boom>troetelboom consultation'],
      'mapped-atlas-ti': ['ocmw-boom>huis-boom consultation', 'ocmw-boom>troetelboom ', 'troetelboom>ocmw-boom referral'],
      'mapped-nvivo': ['ocmw-boom>troetelboom referral', 'troetelboom>ocmw-boom consultation'],
      // There the relation is said to be missing (disagreement): the pair is spoken of, the type is not vouched for.
      'mapped-dna': ['ocmw-boom>troetelboom '],
      'mapped-refi-atlas-ti': ['ocmw-boom>troetelboom referral'],
      'mapped-refi-nameless-case': ['huis-boom>troetelboom referral'],
      'mapped-coding': ['ocmw-boom>huis-boom ', 'ocmw-boom>troetelboom warme overdracht'],
    });
  });
});

describe('the relation type of a passage', () => {
  const typesOf = (code: string, group: string | null | undefined, more: object = {}) => {
    const codebook = group === undefined ? [] : [{ code, group }];
    return tie(build({ codebook, coding: [passage('a', 'b', { code })], ...more }), 'a', 'b').types;
  };

  test.each<[string, string | null | undefined, readonly string[]]>([
    ['referral', undefined, ['referral']],
    ['Doorverwijzing', null, ['referral']],
    ['referral', 'collaboration', ['referral']],
    ['Samenwerkingsvorm x', 'collaboration', []],
    ['warme overdracht', 'relation', ['warme overdracht']],
    ['warme overdracht', 'Relaties', ['warme overdracht']],
    ['structural-support', 'success-factor', []],
    ['policy', 'eigen groep', []],
    ['none', undefined, []],
    ['proximity', undefined, []],
  ])('%s in the group %s', (code, group, types) => {
    expect(typesOf(code, group)).toEqual(types);
  });

  test('is a word of the study where contacts or relations have it', () => {
    expect(typesOf('Warm', undefined, { relations: [relation('c', 'd', { type: 'warm' })] })).toEqual(['warm']);
    expect(typesOf('warm', 'factor', { relations: [relation('c', 'd', { type: 'warm' })] })).toEqual([]);
  });

  test('joins those of contacts and relations on the tie', () => {
    const network = build({
      contacts: [contact('a', 'b', { type: 'feedback' })],
      relations: [relation('a', 'b', { type: 'training' })],
      coding: [passage('a', 'b', { code: 'referral' }), passage('a', 'b', { code: 'Referral' })],
    });
    expect(tie(network, 'a', 'b').types).toEqual(['feedback', 'referral', 'training']);
  });

  test('is not that of a passage which says that it is missing or goes wrong', () => {
    const plain = {
      coding: [passage('a', 'b', { code: 'referral', polarity: '-' }), passage('b', 'a', { code: 'referral', polarity: '+' })],
    };
    expect(tie(build(plain), 'a', 'b').types).toEqual([]);
    const network = build(plain, { relationTypes: ['referral'] });
    expect(ties(network)).toEqual(['b>a']);
    expect(leftOut(network)).toEqual({ 'other-relation-type': 1 });
    expect(studyFacts(study(plain)).relationTypes).toEqual([{ value: 'referral', count: 1 }]);
  });

  test('counts in what a study offers unless it is wished for, was taken back, or names one organisation only', () => {
    const records = study({
      interviews: [{ interview_id: 'secret', consent: 'withdrawn' }],
      coding: [
        passage('a', 'b', { code: 'referral' }),
        passage('a', 'b', { code: 'feedback', polarity: 'wish' }),
        passage('a', null, { code: 'training' }),
        passage('a', 'b', { code: 'funding', interview_id: 'Secret' }),
      ],
    });
    expect(studyFacts(records).relationTypes).toEqual([
      { value: 'feedback', count: 0 },
      { value: 'referral', count: 1 },
    ]);
    expect(() => buildNetwork(records, recipe({ relationTypes: ['funding'] }))).toThrow('feedback, referral');
  });
});
