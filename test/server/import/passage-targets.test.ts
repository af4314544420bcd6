import { describe, expect, it } from 'vitest';
import type { CodingCells } from '../../../server/import/tables/passage-targets.ts';
import { aboutEach, PassageTargets } from '../../../server/import/tables/passage-targets.ts';

describe('whom a passage is about', () => {
  const cells = (more: CodingCells): CodingCells => ({ interview_id: 'i', ...more });
  const targets = (more: readonly CodingCells[]) => {
    const gathered = new PassageTargets();
    for (const [at, each] of more.entries()) gathered.add(cells(each), at + 2, `org-${at}`);
    return gathered;
  };

  it.each<[string, CodingCells, CodingCells, boolean]>([
    ['same positions', { start: '1', end: '5' }, { start: '1', end: '5' }, true],
    ['same positions, one without text', { start: '1', end: '5', segment: 'a' }, { start: '1', end: '5' }, true],
    ['same paragraph, other text', { start: '3', end: '3', segment: 'a' }, { start: '3', end: '3', segment: 'b' }, false],
    ['other end', { start: '1', end: '5' }, { start: '1', end: '6' }, false],
    ['same text, other place', { start: '1', end: '5', segment: 'ja' }, { start: '8', end: '12', segment: 'ja' }, false],
    ['same text, no place, other line ends', { segment: 'a\r\nb' }, { segment: ' a\nb ' }, true],
    ['neither text nor place', {}, {}, false],
    ['other interview', { segment: 'a' }, { segment: 'a', interview_id: 'j' }, false],
    ['the interview in capitals', { segment: 'a' }, { segment: 'a', interview_id: 'I' }, true],
  ])('%s', (_, one, other, same) => {
    expect(targets([one]).of(cells(other), 99)).toEqual(same ? ['org-0'] : []);
  });

  it('is one row of the file where there is neither text nor place', () => {
    expect(targets([{}]).of(cells({}), 2)).toEqual(['org-0']);
  });

  it('may be several organisations, each once; a row that names one itself is about that one', () => {
    const gathered = targets([{ segment: 'a' }, { segment: 'a' }, { segment: 'b' }]);
    gathered.add(cells({ segment: 'a' }), 9, 'ORG-0');
    expect([gathered.of(cells({ segment: 'a' }), 9), gathered.several]).toEqual([['org-0', 'org-1'], 1]);
    expect(aboutEach({ code: 'x' }, ['a', 'b'])).toEqual([
      { code: 'x', target_org: 'a' },
      { code: 'x', target_org: 'b' },
    ]);
    expect(aboutEach({ code: 'x', target_org: 'c' }, ['a', 'b'])).toEqual([{ code: 'x', target_org: 'c' }]);
  });

  it('is not known of a relation on a passage that names nobody, in whatever order the rows come', () => {
    const gathered = new PassageTargets();
    gathered.expect(cells({ segment: 'a' }), 2);
    gathered.expect(cells({ segment: 'b' }), 3);
    gathered.expect(cells({ segment: 'b' }), 4);
    gathered.add(cells({ segment: 'a' }), 5, 'org');
    expect(gathered.unmet).toBe(2);
  });
});
