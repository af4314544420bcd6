import type { PlainRow } from '../../../graph/study.ts';

/** An organisation in a municipality, and what else matters of it. */
export function organisationIn(
  municipality: string | null,
  org_id: string,
  more: PlainRow<'organisations'> = {},
): PlainRow<'organisations'> {
  return { org_id, name: org_id, municipality, ...more };
}
