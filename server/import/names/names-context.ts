import type { NameDecision } from '../../model/name-decision.ts';
import type { Listed } from '../../model/name-placement.ts';
import type { ImportContext } from '../format.ts';
import { emptyContext, withKnown } from '../import-context.ts';
import type { CellValue } from '../tables/fingerprint.ts';
import { withDecidedNames } from './decided-names.ts';

type Row = Readonly<Record<string, CellValue>>;

/** As much of a study as suggestions need: its organisations, where they are, and what was decided of their names. */
export function namesContext(
  organisations: readonly (Row & Listed)[],
  municipalities: readonly Row[],
  decisions: readonly NameDecision[],
): ImportContext {
  const named = withKnown(withKnown(emptyContext(''), 'municipalities', municipalities), 'organisations', organisations);
  return withDecidedNames(named, organisations, decisions, undefined);
}
