import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  PartialRecipe,
  PartialScenario,
  ScenarioCard,
  ScenarioList,
  WhatIfChoices,
  WhatIfView,
} from '../../server/http/contract.ts';
import { recipeQuery } from '../state/recipe.ts';
import type { Change } from '../state/what-if.ts';
import { studyResource } from './queries.ts';
import { address, request } from './request.ts';

/** What the page shows of a thought. */
const indicators = [
  'order',
  'isolates',
  'components_union_n',
  'cut_off_most_union',
  'cut_off_union',
  'reach_two_steps',
  'degree_union',
];
const measures = ['isolation'];

/** A study before and after a scenario. The last answer stays while the next is made. */
export const whatIfQuery = (study: string, recipe: PartialRecipe, name: string, changes: readonly Change[]) =>
  queryOptions({
    queryKey: ['study', study, 'what-if', recipe, changes],
    queryFn: ({ signal }) =>
      request<WhatIfView>(address(`${studyResource(study)}/what-if`), {
        method: 'POST',
        body: { recipe, scenario: { name, changes }, indicators, measures, changedOnly: false },
        signal,
      }),
    enabled: changes.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** With whom a service has ties, and who carries them. */
export const whatIfChoicesQuery = (study: string, recipe: PartialRecipe, service: string | null) =>
  queryOptions({
    queryKey: ['study', study, 'what-if-choices', recipe, service],
    queryFn: ({ signal }) =>
      request<WhatIfChoices>(
        address(`${studyResource(study)}/what-if/choices/${encodeURIComponent(service ?? '')}`, { recipe: recipeQuery(recipe) }),
        { signal },
      ),
    enabled: service !== null,
  });

const kept = (study: string): string => `${studyResource(study)}/scenarios`;
const one = (study: string, id: string): string => `${kept(study)}/${encodeURIComponent(id)}`;
const listKey = (study: string) => ['study', study, 'scenarios'] as const;

export const scenariosQuery = (study: string) =>
  queryOptions({
    queryKey: listKey(study),
    queryFn: ({ signal }) => request<ScenarioList>(address(kept(study)), { signal }),
  });

export type ScenarioAct =
  | {
      readonly kind: 'save';
      readonly over: ScenarioCard | null;
      readonly recipe: PartialRecipe;
      readonly scenario: PartialScenario;
    }
  | { readonly kind: 'rename'; readonly card: ScenarioCard; readonly name: string }
  | { readonly kind: 'remove' | 'return'; readonly card: ScenarioCard };

/** Saves, renames, removes and brings back scenarios. */
export function useScenarioAct(study: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: ScenarioAct) => request<ScenarioCard>(...asked(study, act)),
    onSettled: () => client.invalidateQueries({ queryKey: listKey(study) }),
  });
}

function asked(study: string, act: ScenarioAct): Parameters<typeof request> {
  switch (act.kind) {
    case 'save': {
      const { over, recipe, scenario } = act;
      if (over === null) return [address(kept(study)), { method: 'POST', body: { recipe, scenario } }];
      return [address(one(study, over.id)), { method: 'POST', body: { version: over.version, recipe, scenario } }];
    }
    case 'rename':
      return [address(one(study, act.card.id)), { method: 'POST', body: { version: act.card.version, name: act.name } }];
    case 'remove':
      return [address(one(study, act.card.id), { version: act.card.version }), { method: 'DELETE' }];
    case 'return':
      return [address(`${one(study, act.card.id)}/again`, { version: act.card.version }), { method: 'POST' }];
  }
}

/** A scenario as the query of a file takes it. */
export const scenarioText = (scenario: PartialScenario): string => JSON.stringify(scenario);

export const whatIfTableAddress = (study: string, recipe: PartialRecipe, scenario: string, lang: string): string =>
  address(`${studyResource(study)}/what-if/table`, { recipe: recipeQuery(recipe), scenario, lang });
