import { expect, test } from 'vitest';
import { buildNetwork } from '../../../../server/graph/build-network.ts';
import { measures } from '../../../../server/indicators/study/index.ts';
import { measureCells } from '../../../../server/indicators/study/measured-study.ts';
import { contact, organisations, recipe, study } from '../../graph/study.ts';

/* One pair with more contacts than a call takes arguments; the limit of arguments on Node 26 is some 120,000. */
const many = 150_000;
const records = study({
  organisations: organisations('A', 'B', 'C'),
  contacts: Array.from({ length: many }, () => contact('A', 'B')),
});
const partial = recipe({ keepIsolates: false, sources: ['log'] });

test('every measure is computed, and lists its rows, of two services with a log of years between them', () => {
  const network = buildNetwork(records, partial);
  const most = new Map<string, number>();
  for (const measure of measures) {
    const cells = measureCells(measure, records, network, { seed: 1, parameters: { draws: 9 } });
    most.set(measure.id, Math.max(0, ...cells.map((cell) => cell.evidence().length)));
  }
  expect(most.get('isolation')).toBeGreaterThan(many);
});
