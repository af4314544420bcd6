import { createContext, useContext } from 'react';
import type { OrganisationNames } from '../../../server/http/contract.ts';
import type { Change } from '../../state/what-if.ts';

/** Names of services by id: those of the study, and those that are only thought of. */
export type Names = ReadonlyMap<string, string>;

export function namesOf(organisations: OrganisationNames['organisations'], changes: readonly Change[]): Names {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  for (const change of changes) if (change.kind === 'add-organisation') names.set(change.organisation, change.label);
  return names;
}

export const NamesContext = createContext<Names>(new Map());

/** What a service is called; its id where nobody says. */
export function useNames(): (id: string) => string {
  const names = useContext(NamesContext);
  return (id) => names.get(id) ?? id;
}
