import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MeasureFamilyName, MeasuresView, PartialRecipe } from '../../server/http/contract.ts';
import { recipeQuery } from '../state/recipe.ts';
import { studyResource } from './queries.ts';
import { address, request } from './request.ts';

export type MeasureQuestion = {
  readonly family: MeasureFamilyName;
  /** Only values about parts of this kind; absent = all. */
  readonly by?: MeasuresView['measures'][number]['cells'][number]['by'];
};

/** The values of a family of measures. The last answer stays on the screen while the next is made. */
export const measuresQuery = (study: string, recipe: PartialRecipe, { family, by }: MeasureQuestion) =>
  queryOptions({
    queryKey: ['study', study, 'measures', recipe, family, by ?? null],
    queryFn: ({ signal }) =>
      request<MeasuresView>(address(`${studyResource(study)}/measures`, { recipe: recipeQuery(recipe), family, by }), { signal }),
    placeholderData: keepPreviousData,
  });
