import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MeasureFamilyName, MeasuresView, PartialRecipe } from '../../server/http/contract.ts';
import { recipeQuery } from '../state/recipe.ts';
import { studyResource } from './queries.ts';
import { address, request } from './request.ts';

/** A family of measures, or only those that a page shows. */
export type MeasureQuestion = ({ readonly family: MeasureFamilyName } | { readonly measures: readonly string[] }) & {
  /** Only values about parts of this kind; absent = all. */
  readonly by?: MeasuresView['measures'][number]['cells'][number]['by'];
};

const askedWith = (recipe: PartialRecipe, question: MeasureQuestion) => ({
  recipe: recipeQuery(recipe),
  ...('family' in question ? { family: question.family } : { measure: question.measures }),
  by: question.by,
});

/** The values of some measures. The last answer stays on the screen while the next is made. */
export const measuresQuery = (study: string, recipe: PartialRecipe, question: MeasureQuestion) =>
  queryOptions({
    queryKey: ['study', study, 'measures', recipe, question],
    queryFn: ({ signal }) =>
      request<MeasuresView>(address(`${studyResource(study)}/measures`, askedWith(recipe, question)), { signal }),
    placeholderData: keepPreviousData,
  });

/** Where the service tells how many of them are computed. */
export const measuresProgressAddress = (study: string, recipe: PartialRecipe, question: MeasureQuestion): string =>
  address(`${studyResource(study)}/measures/progress`, askedWith(recipe, question));
