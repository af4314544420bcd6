import type { CheckedFile } from '../../jobs/job.ts';
import type { Check } from '../contract.ts';
import type { Frozen } from '../route.ts';

export function checkView({
  file,
  source,
  part,
  kind,
  leftOut,
  outcome,
  records,
  accepted,
  errors,
  warnings,
  issues,
  columns,
  look,
}: CheckedFile): Frozen<Check> {
  return {
    file,
    source,
    part,
    kind,
    leftOut: leftOut ?? null,
    outcome,
    records,
    accepted,
    errors,
    warnings,
    issues,
    columns: columns.map(columnView),
    look: look ?? null,
  };
}

function columnView({
  header,
  nth = 1,
  column,
  kept = false,
  personal = false,
  settled = false,
}: CheckedFile['columns'][number]) {
  return { header, nth, column, kept, personal, settled };
}
