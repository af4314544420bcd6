import type { ScenarioDifference } from '../model/scenario.ts';
import type { Locale } from '../model/text.ts';
import { type Cell, writeCsv } from './csv-text.ts';

/**
 * Every value before and after a what-if scenario, a row each; those that change say so in the column `changed`. The scenario's name stands
 * in every row: nobody may take a row that was copied out of the table for a finding.
 */
export function scenarioTable(name: string, differences: readonly ScenarioDifference[], locale: Locale): string {
  const header = ['what_if', 'scope', 'indicator', 'by', 'of', 'key', 'before', 'after', 'difference', 'changed', 'reason'];
  return writeCsv([
    header,
    ...differences.map((one): readonly Cell[] => [
      name,
      one.scope,
      one.id,
      one.by,
      one.of.join(' – '),
      one.key.join(' · '),
      one.before,
      one.after,
      one.difference,
      String(one.changed),
      reasonOf(one, locale),
    ]),
  ]);
}

/** Why a value is missing; where both sides miss it for one reason, that reason once. */
function reasonOf({ reasonBefore, reasonAfter }: ScenarioDifference, locale: Locale): string {
  return [...new Set([reasonBefore, reasonAfter].flatMap((reason) => (reason === null ? [] : [reason[locale]])))].join(' ');
}
