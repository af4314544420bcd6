import type { CheckedFile } from '../../jobs/job.ts';
import type { Check } from '../contract.ts';
import type { Frozen } from '../route.ts';

export function checkView({
  file,
  source,
  part,
  kind,
  outcome,
  records,
  accepted,
  errors,
  warnings,
  issues,
  columns,
}: CheckedFile): Frozen<Check> {
  return { file, source, part, kind, outcome, records, accepted, errors, warnings, issues, columns: columns ?? [] };
}
