import { describe, expect, it } from 'vitest';
import { emptyContext, withKnown } from '../../../../server/import/import-context.ts';
import { type NameCandidates, nameCandidates } from '../../../../server/import/names/name-candidates.ts';
import { places } from '../../../../server/import/names/places.ts';
import { strongScore, suggestNames } from '../../../../server/import/names/suggest-names.ts';
import { seededRandom } from '../../../../server/model/random.ts';
import { heldOut, type Labelled, listed, tuned } from './labelled-names.ts';

type Row = { readonly org_id: string; readonly name: string; readonly municipality?: string | null; readonly type?: string };
const nobody: ReadonlySet<string> = new Set();

function candidatesOf(rows: readonly Row[]): NameCandidates {
  const cells = rows.map(({ org_id, name, municipality = null, type = null }) => ({ org_id, name, municipality, type }));
  return nameCandidates(withKnown(emptyContext('2026-01-01'), 'organisations', cells));
}

const study = candidatesOf(listed.map(([org_id, name, municipality]) => ({ org_id, name, municipality })));
const suggest = (written: string, candidates = study) => suggestNames(written, candidates, nobody);

describe('labelled spellings', () => {
  /** How often a strong first suggestion is right, and how many of the spellings that mean an organisation get it so. */
  function measure(labelled: Labelled) {
    const found = labelled.map(([written, organisation]) => {
      const [first] = suggest(written);
      return { written, organisation, found: first !== undefined && first.score >= strongScore ? first.organisation : null };
    });
    const strong = found.filter((each) => each.found !== null);
    const right = strong.filter((each) => each.found === each.organisation);
    const meant = found.filter(({ organisation }) => organisation !== null);
    return { precision: right.length / strong.length, recall: right.length / meant.length };
  }

  it('are many, and no spelling stands there twice', () => {
    const all = [...tuned, ...heldOut].map(([written]) => written);
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all).size).toBe(all.length);
  });

  it('get a strong first suggestion that is right: the weights were chosen on these', () => {
    const { precision, recall } = measure(tuned);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('and on spellings that were set aside until then', () => {
    const { precision, recall } = measure(heldOut);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  it('are suggested at all, whatever the score, but for a few', () => {
    const meant = [...tuned, ...heldOut].filter(([, organisation]) => organisation !== null);
    const lost = meant.filter(([written, organisation]) => !suggest(written).some((each) => each.organisation === organisation));
    expect(lost.length).toBeLessThanOrEqual(3);
  });
});

describe('a suggestion', () => {
  const boom = candidatesOf([
    { org_id: 'ocmw-boom', name: 'OCMW Boom', municipality: 'Boom', type: 'public-welfare-centre' },
    { org_id: 'troetelboom', name: 'De Troetelboom', municipality: 'Boom', type: 'creche-income-related' },
    { org_id: 'creche-2', name: 'Crèche 2', municipality: 'Boom' },
    { org_id: 'keg', name: 'Kind & Gezin' },
  ]);
  const first = (written: string, candidates = boom) => suggest(written, candidates)[0];

  it.each([
    ['O.C.M.W. Boom', 'same-words'],
    ['OCMW te Boom vzw', 'same-words'],
    ['ocmwboom', 'same-words'],
    ['Boom, OCMW', 'other-order'],
    ['Openbaar Centrum voor Maatschappelijk Welzijn Boom', 'abbreviation'],
    ['K&G', 'abbreviation'],
    ['CPAS de Boom', 'synonym'],
    ['Sociaal Huis Boom', 'synonym'],
    ['Troetelbom', 'typing-error'],
    ['Kinderdagverblijf De Troetelboom', 'part-of'],
    ['ОСМW Boom', 'look-alike'],
    ['OCMW\u200b Boom', 'look-alike'],
    ['OCMW Boom \u202e', 'look-alike'],
  ])('of %s says why: %s', (written, reason) => {
    expect(first(written)?.reason).toBe(reason);
  });

  it('is an organisation of the study with its municipality', () => {
    expect(first('Ocmw te Boom')).toEqual({
      organisation: 'ocmw-boom',
      name: 'OCMW Boom',
      municipality: 'Boom',
      score: 1,
      reason: 'same-words',
    });
  });

  it('is weaker for a word that often means the same', () => {
    const score = first('Sociaal Huis Boom')?.score ?? 0;
    expect(score).toBeGreaterThan(0.75);
    expect(score).toBeLessThan(strongScore);
  });

  it('never takes one number for another', () => {
    expect(suggest('Crèche 3', boom)).toEqual([]);
    expect(first('creche 02')?.organisation).toBe('creche-2');
  });

  it('of a kind alone is weak, and weaker where there are several', () => {
    const two = candidatesOf([
      { org_id: 'a', name: 'OCMW Boom' },
      { org_id: 'b', name: 'OCMW Niel' },
    ]);
    expect(suggest('OCMW', boom).map(({ score }) => score)).toEqual([0.75]);
    expect(suggest('OCMW', two).map(({ score }) => score)).toEqual([0.5, 0.5]);
  });

  it('of a school is not the crèche of that name, once the study says it is one', () => {
    expect(first('Basisschool De Troetelboom')?.score ?? 0).toBeLessThan(0.75);
  });

  it('is never sure where two are as likely', () => {
    const two = candidatesOf([
      { org_id: 'a', name: 'De Regenboog', municipality: 'Boom' },
      { org_id: 'b', name: 'De Regenboog', municipality: 'Niel' },
    ]);
    expect(suggest('Regenboog', two).map(({ score }) => score)).toEqual([0.88, 0.88]);
    expect(suggest('Regenboog Niel', two)[0]).toMatchObject({ organisation: 'b', score: 1 });
  });

  it('is not what a person refused', () => {
    expect(suggestNames('Ocmw te Boom', boom, new Set(['ocmw-boom']))).toEqual([]);
  });

  it('takes spellings that were accepted before as names', () => {
    const context = withKnown(emptyContext('2026-01-01'), 'organisations', [{ org_id: 'ocmw-boom', name: 'OCMW Boom' }]);
    const decided = {
      placed: new Map([['de fonteyne', { written: 'De Fonteyne', organisation: 'ocmw-boom' }]]),
      refused: new Map(),
      merged: new Map(),
    };
    expect(suggest('De Fontein', nameCandidates(context))).toEqual([]);
    expect(suggest('De Fonteine', nameCandidates({ ...context, decided }))[0]?.organisation).toBe('ocmw-boom');
  });

  it('stays away from empty, endless and strange spellings', () => {
    for (const written of ['', ' ', '---', 'vzw', 'a'.repeat(10_000), '😀', '\u0000', '__proto__', 'constructor', '((((']) {
      expect(() => suggest(written)).not.toThrow();
    }
    expect(suggest('a'.repeat(10_000))).toEqual([]);
  });
});

it('finds strong suggestions for 2,000 spellings among 2,000 organisations', () => {
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const parts =
    'bo mi ra ze lo ka pi tu sen ver dal hof ster zon wol kam re gen boog ni ko del fa bel mu zi ek ro lam pe vlin'.split(' ');
  const word = (): string => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(parts)).join('');
  const kinds = ['OCMW', 'Kinderdagverblijf', 'Crèche', 'VDAB', 'Huis van het Kind', 'CAW', 'Basisschool', 'Buurtwerk', 'CLB'];
  const rows = Array.from({ length: 2000 }, (_, at) => {
    const municipality = pick(places)[0] ?? '';
    return {
      org_id: `o${at}`,
      name: `${pick(kinds)} De ${word()} ${word()} ${random() < 0.5 ? municipality : ''}`,
      municipality,
    };
  });
  const written = rows.map(({ name }) => {
    const at = 5 + Math.floor(random() * (name.length - 5));
    return random() < 0.5 ? `${name.slice(0, at)}${name.slice(at + 1)}` : `${pick(kinds)} ${word()} ${pick(places)[0]}`;
  });
  const candidates = candidatesOf(rows);
  const strong = written.filter((each) => (suggest(each, candidates)[0]?.score ?? 0) >= strongScore);
  expect(strong.length).toBeGreaterThan(500);
});
