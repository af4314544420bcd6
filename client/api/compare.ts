import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CompareOffer, ComparisonEvent, ComparisonRun, NewComparison, PartialRecipe } from '../../server/http/contract.ts';
import { choiceOf } from '../state/compare-address.ts';
import { recipeQuery } from '../state/recipe.ts';
import { studyResource } from './queries.ts';
import { address, request } from './request.ts';

/*
 * Comparisons run on the service and are named by what they are of: asking for the same one again finds it, running or done.
 */

const comparisons = (study: string): string => `${studyResource(study)}/comparisons`;
const one = (study: string, id: string): string => `${comparisons(study)}/${encodeURIComponent(id)}`;
const runKey = (study: string, recipe: PartialRecipe, units: readonly string[]) =>
  ['study', study, 'comparison', recipe, units] as const;

/** What there is to compare. */
export const compareOfferQuery = (study: string, recipe: PartialRecipe) =>
  queryOptions({
    queryKey: ['study', study, 'compare-offer', recipe],
    queryFn: ({ signal }) => request<CompareOffer>(address(comparisons(study), { recipe: recipeQuery(recipe) }), { signal }),
  });

/** A comparison of networks, begun when it is first looked at. `poll` asks again every second and a half, where the service cannot tell by itself. */
export const comparisonQuery = (study: string, recipe: PartialRecipe, units: readonly string[], poll: boolean) =>
  queryOptions({
    queryKey: runKey(study, recipe, units),
    queryFn: ({ signal }) => {
      const body: NewComparison = { recipe, units: units.map(choiceOf) };
      return request<ComparisonRun>(address(comparisons(study)), { method: 'POST', body, signal });
    },
    enabled: units.length >= 2,
    // Asking for one that was stopped would begin it again: only a person does that.
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (poll && state.data?.state === 'running' ? 1500 : false),
  });

export const comparisonEventsAddress = (study: string, id: string): string => address(`${one(study, id)}/events`);

/** The table as a file; `json` holds everything, with the recipe and the seed. */
export const comparisonTableAddress = (
  study: string,
  id: string,
  parameters: { readonly format: 'csv' | 'json'; readonly lang: string },
): string => address(`${one(study, id)}/table`, parameters);

/** A number of a network among random networks, as a figure. */
export const comparisonFigureAddress = (
  study: string,
  id: string,
  parameters: { readonly format: 'svg' | 'png'; readonly statistic: string; readonly unit: string; readonly lang: string },
): string => address(`${one(study, id)}/figure`, parameters);

/** What the service tells of its own accord: how far it is; and once it has ended, what there is. */
export async function hearComparison(
  client: QueryClient,
  key: readonly unknown[],
  study: string,
  id: string,
  told: ComparisonEvent,
): Promise<void> {
  if (told.state === 'running') {
    client.setQueryData<ComparisonRun>(key, (known) => (known?.id === id ? { ...known, ...told } : known));
    return;
  }
  const whole = await request<ComparisonRun>(address(one(study, id)));
  client.setQueryData<ComparisonRun>(key, (known) => (known === undefined || known.id === id ? whole : known));
}

/** Ends a comparison that runs. */
export function useStopComparison(study: string, recipe: PartialRecipe, units: readonly string[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<ComparisonRun>(address(`${one(study, id)}/stop`), { method: 'POST' }),
    onSuccess: (answer) => client.setQueryData<ComparisonRun>(runKey(study, recipe, units), answer),
  });
}
