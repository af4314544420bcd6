import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  EvidenceQuery,
  EvidenceView,
  ExportList,
  Import,
  ImportList,
  IndicatorList,
  Locale,
  NetworkView,
  NewStudy,
  PartialRecipe,
  ResultsView,
  Session,
  StudyDetail,
  StudyList,
  TableKind,
  TableKindList,
  TieValuesView,
  TwoModeView,
} from '../../server/http/contract.ts';
import { recipeQuery } from '../state/recipe.ts';
import { address, type Parameters, request } from './request.ts';

/*
 * What the pages ask the service. The answers live in the query cache and nowhere else.
 * Everything of a study hangs under ['study', id], so that an import or undo refreshes it at one stroke.
 */

/** The path of a study under the service's address. */
export const studyResource = (id: string): string => `/studies/${encodeURIComponent(id)}`;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>(address('/session'), { signal }),
  retry: false,
});

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: ({ signal }) => request<IndicatorList>(address('/indicators'), { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: ({ signal }) => request<ExportList>(address('/exports'), { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const tableKindsQuery = queryOptions({
  queryKey: ['table-kinds'],
  queryFn: ({ signal }) => request<TableKindList>(address('/table-kinds'), { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const studiesQuery = queryOptions({
  queryKey: ['studies'],
  queryFn: ({ signal }) => request<StudyList>(address('/studies'), { signal }),
});

export const studyQuery = (id: string) =>
  queryOptions({
    queryKey: ['study', id, 'detail'],
    queryFn: ({ signal }) => request<StudyDetail>(address(studyResource(id)), { signal }),
  });

export const importsQuery = (id: string) =>
  queryOptions({
    queryKey: ['study', id, 'imports'],
    queryFn: ({ signal }) => request<ImportList>(address(`${studyResource(id)}/imports`), { signal }),
  });

/** `sizeBy` null = one size. The last drawing stays on the screen while the next is made. */
export const networkQuery = (id: string, recipe: PartialRecipe, sizeBy: string | null, lang: Locale) =>
  queryOptions({
    queryKey: ['study', id, 'network', recipe, sizeBy, lang],
    queryFn: ({ signal }) =>
      request<NetworkView>(address(`${studyResource(id)}/network`, { recipe: recipeQuery(recipe), sizeBy, lang }), { signal }),
    placeholderData: keepPreviousData,
  });

/** Composition is computed by sector, the service's default. */
export const resultsQuery = (id: string, recipe: PartialRecipe) =>
  queryOptions({
    queryKey: ['study', id, 'results', recipe],
    queryFn: ({ signal }) =>
      request<ResultsView>(address(`${studyResource(id)}/results`, { recipe: recipeQuery(recipe) }), { signal }),
    placeholderData: keepPreviousData,
  });

export const tieValuesQuery = (id: string, recipe: PartialRecipe) =>
  queryOptions({
    queryKey: ['study', id, 'tie-values', recipe],
    queryFn: ({ signal }) =>
      request<TieValuesView>(address(`${studyResource(id)}/results/ties`, { recipe: recipeQuery(recipe) }), { signal }),
    placeholderData: keepPreviousData,
  });

export type TwoModeChoice = { readonly side: TwoModeView['side']; readonly rule: TwoModeView['rule'] };

export const twoModeQuery = (id: string, recipe: PartialRecipe, { side, rule }: TwoModeChoice, lang: Locale) =>
  queryOptions({
    queryKey: ['study', id, 'two-mode', recipe, side, rule, lang],
    queryFn: ({ signal }) =>
      request<TwoModeView>(address(`${studyResource(id)}/two-mode`, { recipe: recipeQuery(recipe), side, rule, lang }), {
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export type EvidenceSubject =
  | { readonly from: string; readonly to: string }
  | { readonly node: string; readonly indicator?: string }
  | { readonly indicator: string }
  | {
      /** Of organisations and what they have in common: `node` is one of them, `other` an event, code or family. */
      readonly side: NonNullable<EvidenceQuery['side']>;
      readonly node?: string;
      readonly other?: string;
      readonly indicator?: string;
    }
  | {
      readonly measure: string;
      readonly by?: NonNullable<EvidenceQuery['by']>;
      readonly unit?: string;
      /** A JSON list. */
      readonly key?: string;
      /** What was set for the measure, as a JSON object. */
      readonly parameters?: string;
    };

export type EvidencePage = { readonly kind?: TableKind; readonly offset: number; readonly limit: number };

export const evidenceQuery = (id: string, recipe: PartialRecipe, subject: EvidenceSubject, page: EvidencePage) =>
  queryOptions({
    queryKey: ['study', id, 'evidence', recipe, subject, page],
    queryFn: ({ signal }) =>
      request<EvidenceView>(address(`${studyResource(id)}/evidence`, { recipe: recipeQuery(recipe), ...subject, ...page }), {
        signal,
      }),
  });

export const figureAddress = (id: string, recipe: PartialRecipe, parameters: Parameters): string =>
  address(`${studyResource(id)}/figure`, { recipe: recipeQuery(recipe), ...parameters });

export const tableAddress = (id: string, recipe: PartialRecipe, parameters: Parameters): string =>
  address(`${studyResource(id)}/tables`, { recipe: recipeQuery(recipe), ...parameters });

/** How files that were taken in together were read, as a file. */
export const planAddress = (id: string, batch: string): string =>
  address(`${studyResource(id)}/batches/${encodeURIComponent(batch)}/plan`);

export function useCreateStudy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewStudy) => request<StudyDetail>(address('/studies'), { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['studies'] }),
  });
}

export function useRemoveStudy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<undefined>(address(studyResource(id)), { method: 'DELETE' }),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: ['study', id] });
      return client.invalidateQueries({ queryKey: ['studies'] });
    },
  });
}

/** Asks anew for everything of a study, after a change of what it holds. */
export function useRefreshStudy(id: string) {
  const client = useQueryClient();
  return () =>
    Promise.all([client.invalidateQueries({ queryKey: ['study', id] }), client.invalidateQueries({ queryKey: ['studies'] })]);
}

/** Undoes imports, one after the other. Those before one that is refused stay undone. */
export function useUndoImports(id: string) {
  const refresh = useRefreshStudy(id);
  return useMutation({
    mutationFn: async (imports: readonly string[]) => {
      for (const one of imports)
        await request<Import>(address(`${studyResource(id)}/imports/${encodeURIComponent(one)}`), { method: 'DELETE' });
    },
    onSettled: refresh,
  });
}

/** Undoes everything that was taken in together. */
export function useUndoBatch(id: string) {
  const refresh = useRefreshStudy(id);
  return useMutation({
    mutationFn: (batch: string) =>
      request<ImportList>(address(`${studyResource(id)}/batches/${encodeURIComponent(batch)}`), { method: 'DELETE' }),
    onSuccess: refresh,
  });
}

/** Does again what was undone. */
export function useImportAgain(id: string) {
  const refresh = useRefreshStudy(id);
  return useMutation({
    mutationFn: (importId: string) =>
      request<Import>(address(`${studyResource(id)}/imports/${encodeURIComponent(importId)}/again`), { method: 'POST' }),
    onSuccess: refresh,
  });
}

/** Does everything again that was taken in together and undone. */
export function useBatchAgain(id: string) {
  const refresh = useRefreshStudy(id);
  return useMutation({
    mutationFn: (batch: string) =>
      request<ImportList>(address(`${studyResource(id)}/batches/${encodeURIComponent(batch)}/again`), { method: 'POST' }),
    onSuccess: refresh,
  });
}
