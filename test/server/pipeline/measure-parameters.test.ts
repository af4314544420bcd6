import { expect, test } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { measureStudy } from '../../../server/indicators/study/measured-study.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { buildHashed, completeRecipe } from '../../../server/pipeline/analyse.ts';
import { contact, organisations, study } from '../graph/study.ts';

/* By hand: A and B had their last contact on 1 January, C and D on 1 April, ninety-one days later, when the log ends. */
const records = study({
  organisations: organisations('A', 'B', 'C', 'D'),
  contacts: [
    contact('A', 'B'),
    contact('B', 'A'),
    contact('C', 'D', { date: '2024-04-01' }),
    contact('D', 'C', { date: '2024-04-01' }),
  ],
});

function silent(days?: number): readonly (string | null)[] {
  const recipe = completeRecipe(days === undefined ? {} : { measures: { isolation_silent_days: days } });
  const { values } = measureStudy(records, buildNetwork(records, recipe), { seed: 1, only: ['isolation'] });
  const cells = values.find(({ measure }) => measure.id === 'isolation')?.cells ?? [];
  return cells.filter(({ detail }) => String(detail['reasons']).includes('silent')).map(({ unit }) => unit.value);
}

test('after how many days a service is silent is a choice of the recipe', () => {
  expect([silent(), silent(92), silent(91), silent(1)]).toEqual([[], [], ['A', 'B'], ['A', 'B']]);
});

test('the choice makes no other network', () => {
  expect(buildHashed(records, { measures: { isolation_silent_days: 30 } }).hash).toBe(buildHashed(records, {}).hash);
});

test.each([
  [{ isolation_silent_days: 0 }, 'measures.isolation_silent_days'],
  [{ isolation_silent_days: 4000 }, 'measures.isolation_silent_days'],
  [{ silent: 3 }, 'measures.silent'],
])('%j is refused by name', (measures, field) => {
  const refused = ((): unknown => {
    try {
      return completeRecipe({ measures });
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toBeInstanceOf(StudyError);
  expect(refused).toMatchObject({ code: 'recipe-invalid', where: { field } });
});
