import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  CheckList,
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
} from '../../server/http/contract.ts';
import { recipeQuery } from '../state/recipe.ts';
import { address, type Parameters, request } from './request.ts';

/*
 * What the pages ask the service. The answers live in the query cache and nowhere else.
 * Everything of a study hangs under ['study', id], so that an import or undo refreshes it at one stroke.
 */

const study = (id: string): string => `/studies/${encodeURIComponent(id)}`;

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

export const studiesQuery = queryOptions({
  queryKey: ['studies'],
  queryFn: ({ signal }) => request<StudyList>(address('/studies'), { signal }),
});

export const studyQuery = (id: string) =>
  queryOptions({
    queryKey: ['study', id, 'detail'],
    queryFn: ({ signal }) => request<StudyDetail>(address(study(id)), { signal }),
  });

export const importsQuery = (id: string) =>
  queryOptions({
    queryKey: ['study', id, 'imports'],
    queryFn: ({ signal }) => request<ImportList>(address(`${study(id)}/imports`), { signal }),
  });

/** `sizeBy` null = one size. The last drawing stays on the screen while the next is made. */
export const networkQuery = (id: string, recipe: PartialRecipe, sizeBy: string | null, lang: Locale) =>
  queryOptions({
    queryKey: ['study', id, 'network', recipe, sizeBy, lang],
    queryFn: ({ signal }) =>
      request<NetworkView>(address(`${study(id)}/network`, { recipe: recipeQuery(recipe), sizeBy, lang }), { signal }),
    placeholderData: keepPreviousData,
  });

/** Composition is computed by sector, the service's default. */
export const resultsQuery = (id: string, recipe: PartialRecipe) =>
  queryOptions({
    queryKey: ['study', id, 'results', recipe],
    queryFn: ({ signal }) => request<ResultsView>(address(`${study(id)}/results`, { recipe: recipeQuery(recipe) }), { signal }),
    placeholderData: keepPreviousData,
  });

export type EvidenceSubject =
  | { readonly from: string; readonly to: string }
  | { readonly node: string; readonly indicator?: string }
  | { readonly indicator: string };

export type EvidencePage = { readonly kind?: TableKind; readonly offset: number; readonly limit: number };

export const evidenceQuery = (id: string, recipe: PartialRecipe, subject: EvidenceSubject, page: EvidencePage) =>
  queryOptions({
    queryKey: ['study', id, 'evidence', recipe, subject, page],
    queryFn: ({ signal }) =>
      request<EvidenceView>(address(`${study(id)}/evidence`, { recipe: recipeQuery(recipe), ...subject, ...page }), { signal }),
  });

export const figureAddress = (id: string, recipe: PartialRecipe, parameters: Parameters): string =>
  address(`${study(id)}/figure`, { recipe: recipeQuery(recipe), ...parameters });

export const tableAddress = (id: string, recipe: PartialRecipe, parameters: Parameters): string =>
  address(`${study(id)}/tables`, { recipe: recipeQuery(recipe), ...parameters });

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
    mutationFn: (id: string) => request<undefined>(address(study(id)), { method: 'DELETE' }),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: ['study', id] });
      return client.invalidateQueries({ queryKey: ['studies'] });
    },
  });
}

/** What a user said of files before they are taken in, per file name. */
export type FileChoices = {
  /** Unknown headers to keep as attributes. */
  readonly keep: Readonly<Record<string, readonly string[]>>;
  /** The table a file is, where it was not recognised by itself. */
  readonly kinds: Readonly<Record<string, TableKind>>;
};
export type Upload = FileChoices & { readonly files: readonly File[]; readonly skipRows: boolean };

function form({ files, skipRows, keep, kinds }: Upload): FormData {
  const plan = files.map(({ name }) => ({
    file: name,
    tables: [
      {
        ...(kinds[name] !== undefined && { kind: kinds[name] }),
        columns: (keep[name] ?? []).map((header) => ({ header, column: null, keep: true })),
      },
    ],
  }));
  const data = new FormData();
  for (const file of files) data.append('files', file, file.name);
  if (skipRows) data.append('skipRows', 'true');
  data.append('plan', JSON.stringify({ files: plan }));
  return data;
}

export function useCheckFiles(id: string) {
  return useMutation({
    mutationFn: ({ files, kinds }: Pick<Upload, 'files' | 'kinds'>) =>
      request<CheckList>(address(`${study(id)}/imports/check`), {
        method: 'POST',
        body: form({ files, kinds, skipRows: false, keep: {} }),
      }),
  });
}

function useRefreshStudy(id: string) {
  const client = useQueryClient();
  return () =>
    Promise.all([client.invalidateQueries({ queryKey: ['study', id] }), client.invalidateQueries({ queryKey: ['studies'] })]);
}

export function useImportFiles(id: string) {
  const refresh = useRefreshStudy(id);
  return useMutation({
    mutationFn: (upload: Upload) => request<ImportList>(address(`${study(id)}/imports`), { method: 'POST', body: form(upload) }),
    onSuccess: refresh,
  });
}

export function useUndoImport(id: string) {
  const refresh = useRefreshStudy(id);
  return useMutation({
    mutationFn: (importId: string) =>
      request<Import>(address(`${study(id)}/imports/${encodeURIComponent(importId)}`), { method: 'DELETE' }),
    onSuccess: refresh,
  });
}
