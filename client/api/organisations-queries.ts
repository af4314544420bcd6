import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Codebook, ImportList, ImportPlan, NewNameDecision, OrganisationNames } from '../../server/http/contract.ts';
import { inTheWay, type NewOrganisationForm } from '../state/name-matching.ts';
import { emptyPlan } from '../state/plan.ts';
import { studyResource, useRefreshStudy } from './queries.ts';
import { address, request } from './request.ts';

const names = (study: string): string => `${studyResource(study)}/organisations`;
const namesKey = (study: string) => ['study', study, 'organisations'] as const;

/** Who the organisations of a study are: names, spellings, likely doubles, and what was decided. */
export const organisationsQuery = (study: string) =>
  queryOptions({
    queryKey: namesKey(study),
    queryFn: ({ signal }) => request<OrganisationNames>(address(names(study)), { signal }),
  });

/** The codes of the study's codebook. */
export const codebookQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'codebook'],
    queryFn: ({ signal }) => request<Codebook>(address(`${studyResource(study)}/codebook`), { signal }),
  });

/** Lays an answer in the cache; the network and its figures are others now, so the rest of the study is asked for anew. */
function useNamesAnswer(study: string) {
  const client = useQueryClient();
  return (answer: OrganisationNames | null | undefined): Promise<void> => {
    if (answer) client.setQueryData<OrganisationNames>(namesKey(study), answer);
    return client.invalidateQueries({
      queryKey: ['study', study],
      predicate: ({ queryKey }) => !answer || queryKey[2] !== 'organisations',
    });
  };
}

const undo = (study: string, id: string): Promise<OrganisationNames> =>
  request<OrganisationNames>(address(`${names(study)}/decisions/${encodeURIComponent(id)}`), { method: 'DELETE' });

/**
 * Decides, one after the other, what spellings mean; standing decisions that say otherwise are undone first.
 * What was decided before one of them is refused stands.
 */
export function useDecideNames(study: string) {
  const client = useQueryClient();
  const onAnswer = useNamesAnswer(study);
  return useMutation({
    mutationFn: async (decisions: readonly NewNameDecision[]) => {
      const known = client.getQueryData<OrganisationNames>(namesKey(study))?.decisions ?? [];
      await inOrder(inTheWay(known, decisions), ({ id }) => undo(study, id));
      return inOrder(decisions, (body) =>
        request<OrganisationNames>(address(`${names(study)}/decisions`), { method: 'POST', body }),
      );
    },
    onSettled: onAnswer,
  });
}

/** Takes decisions back, by their ids. */
export function useUndoDecisions(study: string) {
  const onAnswer = useNamesAnswer(study);
  return useMutation({
    mutationFn: (ids: readonly string[]) => inOrder(ids, (id) => undo(study, id)),
    onSettled: onAnswer,
  });
}

/** The last answer of requests that are sent one after the other; null where there were none. */
async function inOrder<A, T>(items: readonly A[], ask: (item: A) => Promise<T>): Promise<T | null> {
  let last: T | null = null;
  for (const item of items) last = await ask(item);
  return last;
}

/** A new organisation with the spellings that mean it. */
export type MadeOrganisation = { readonly spellings: readonly string[]; readonly made: NewOrganisationForm };

/**
 * Makes organisations, one after the other: each an import of one row that nobody has a file of, with the decisions that go with it, so that
 * each can be undone by itself. Those that were made before one of them is refused stand.
 */
export function useMakeOrganisations(study: string) {
  const refresh = useRefreshStudy(study);
  return useMutation({
    mutationFn: async ({ wanted, onMade }: Making) => {
      for (const one of wanted) {
        const { id, name, sector, municipality } = one.made;
        const plan: ImportPlan = {
          ...emptyPlan,
          names: one.spellings.map((written) => ({ written, organisation: id })),
          organisations: [{ org_id: id, name, type: null, sector, municipality, district: null }],
        };
        const body = new FormData();
        body.append('plan', JSON.stringify(plan));
        const { imports } = await request<ImportList>(address(`${studyResource(study)}/imports`), { method: 'POST', body });
        onMade(one, imports);
      }
    },
    onSettled: refresh,
  });
}

type Making = {
  readonly wanted: readonly MadeOrganisation[];
  /** Hears of each as soon as it is there. */
  readonly onMade: (one: MadeOrganisation, imports: ImportList['imports']) => void;
};
