import type { Check, ImportPlan, OrganisationNames } from '../../server/http/contract.ts';
import type { OrganisationChoice } from './name-matching.ts';
import { foldName } from './plan.ts';

/*
 * What names and codes of an import may be said to mean: what the study has, what the files bring along, what is being made. Pure functions.
 */

export type KnownCode = { readonly id: string; readonly name: string };

/** Every organisation that a spelling may mean, by name. */
export function knownOrganisations(
  study: OrganisationNames | undefined,
  checks: readonly Check[],
  plan: ImportPlan,
  collator: Intl.Collator,
): readonly OrganisationChoice[] {
  const found = new Map<string, OrganisationChoice>();
  const put = (one: OrganisationChoice): void => {
    const before = found.get(foldName(one.id));
    if (!before) found.set(foldName(one.id), one);
  };
  for (const { id, name, municipality } of study?.organisations ?? []) put({ id, name, municipality });
  for (const { id, name } of given(checks, 'organisations')) put({ id, name, municipality: null });
  for (const { look } of checks)
    for (const { suggestions } of look?.names ?? [])
      for (const { organisation, name, municipality } of suggestions) put({ id: organisation, name, municipality });
  for (const { org_id, name, municipality } of plan.organisations) put({ id: org_id, name, municipality });
  return [...found.values()].sort((a, b) => collator.compare(a.name, b.name));
}

/** Every code of the codebook, by name. */
export function knownCodes(study: readonly KnownCode[], checks: readonly Check[], collator: Intl.Collator): readonly KnownCode[] {
  const found = new Map<string, KnownCode>();
  for (const one of [...given(checks, 'codebook'), ...study]) found.set(foldName(one.id), one);
  return [...found.values()].sort((a, b) => collator.compare(a.name, b.name));
}

/** What the tables of a kind bring along that other rows may name. */
function given(checks: readonly Check[], kind: 'organisations' | 'codebook'): readonly KnownCode[] {
  return checks.flatMap((check) => (check.kind === kind ? (check.look?.gives ?? []) : []));
}
