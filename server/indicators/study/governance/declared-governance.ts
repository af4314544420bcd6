import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { vocabularies } from '../../../model/vocabulary.ts';
import { oncePerStudy } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';

/** The three modes of governance of a network (Provan & Kenis 2008), by key. */
export const governanceModes: readonly string[] = (vocabularies['governance'] ?? []).map(({ key }) => key);
export const governanceRoles = ['lead', 'coordinator', 'member', 'peripheral'] as const;
export type GovernanceRole = (typeof governanceRoles)[number];

export type Declared = { readonly mode: string; readonly evidence: readonly RecordRef[] };

/**
 * The mode of governance that the roles of organisations declare, by folded name of the municipality (null = organisations without one): an
 * organisation that leads makes it a lead organisation, else one that coordinates a network administrative organisation, else it is
 * shared. A municipality where no role is known declares none. Our own reading of the roles.
 */
export const declaredGovernance = oncePerStudy((context): ReadonlyMap<string | null, Declared> => {
  const roles = new Map<string | null, { known: Set<GovernanceRole>; evidence: RecordRef[] }>();
  for (const { row, municipality } of organisationNumbers(context).all) {
    if (row === null || row.governance_role === null) continue;
    const town = municipality === null ? null : foldId(municipality);
    const own = roles.get(town) ?? { known: new Set<GovernanceRole>(), evidence: [] };
    roles.set(town, own);
    own.known.add(row.governance_role);
    own.evidence.push({ kind: 'organisations', id: row.id });
  }
  return new Map([...roles].map(([town, { known, evidence }]) => [town, { mode: modeOf(known), evidence }]));
});

function modeOf(known: ReadonlySet<GovernanceRole>): string {
  if (known.has('lead')) return 'lead-organisation';
  return known.has('coordinator') ? 'network-administrative-organisation' : 'shared';
}

/** The one mode that all municipalities declare; null where they differ, or none does. */
export function commonMode(declared: ReadonlyMap<string | null, Declared>): string | null {
  const modes = new Set([...declared.values()].map(({ mode }) => mode));
  const [only] = modes;
  return modes.size === 1 ? (only ?? null) : null;
}
