import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Draft, DraftList, ImportPlan } from '../../server/http/contract.ts';
import { studyResource, useRefreshStudy } from './queries.ts';
import { address, request } from './request.ts';

/*
 * Files that wait on the service to be taken in. A draft changes by what a person does and by work that goes on without them, so answers
 * may cross: of two, the one with the higher revision counts.
 */

const drafts = (study: string): string => `${studyResource(study)}/drafts`;
const one = (study: string, draft: string): string => `${drafts(study)}/${encodeURIComponent(draft)}`;
const listKey = (study: string) => ['study', study, 'drafts'] as const;
const draftKey = (study: string, draft: string) => ['draft', study, draft] as const;

export const draftsQuery = (study: string) =>
  queryOptions({
    queryKey: listKey(study),
    queryFn: ({ signal }) => request<DraftList>(address(drafts(study)), { signal }),
    staleTime: 0,
  });

const isWorking = ({ state }: Draft): boolean => state === 'checking' || state === 'importing';

/** `poll` asks again every second and a half while work goes on, for where the service cannot tell by itself. */
export const draftQuery = (study: string, draft: string, poll = false) =>
  queryOptions({
    queryKey: draftKey(study, draft),
    queryFn: async ({ signal, client, queryKey }) =>
      newer(client.getQueryData<Draft>(queryKey), await request<Draft>(address(one(study, draft)), { signal })),
    refetchInterval: ({ state }) => (poll && state.data && isWorking(state.data) ? 1500 : false),
  });

function newer(known: Draft | undefined, answer: Draft): Draft {
  return known && known.revision > answer.revision ? known : answer;
}

/** Lays an answer in the cache, unless a newer one is there. */
export function putDraft(client: QueryClient, study: string, answer: Draft): void {
  client.setQueryData<Draft>(draftKey(study, answer.id), (known) => newer(known, answer));
}

/** What the service tells of its own accord: how far it is, and that there is something new to ask for. */
export function hearDraft(
  client: QueryClient,
  study: string,
  draft: string,
  told: Pick<Draft, 'state' | 'revision' | 'progress'>,
): void {
  const key = draftKey(study, draft);
  const known = client.getQueryData<Draft>(key);
  if (known === undefined || told.revision > known.revision) void client.invalidateQueries({ queryKey: key });
  else if (told.revision === known.revision) client.setQueryData<Draft>(key, { ...known, progress: told.progress });
}

/** Asks for a draft anew, for where nothing is told of it any more. A question that is on its way is left to find out. */
export function recheckDraft(client: QueryClient, study: string, draft: string): void {
  void client.invalidateQueries({ queryKey: draftKey(study, draft) }, { cancelRefetch: false });
}

/** Where the events of a draft are listened to. */
export const draftEventsAddress = (study: string, draft: string): string => address(`${one(study, draft)}/events`);

/** Where the refused rows of one table are fetched: all their cells, and the reason. */
export const refusedAddress = (study: string, draft: string, file: number, part: string | null): string =>
  address(`${one(study, draft)}/refused`, { file, part, lang: document.documentElement.lang });

function form(files: readonly File[]): FormData {
  const data = new FormData();
  for (const file of files) data.append('files', file, file.name);
  return data;
}

export type Sending = { readonly files: readonly File[]; readonly signal: AbortSignal };

/** Sends files as a new draft. */
export function useNewDraft(study: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ files, signal }: Sending) =>
      request<Draft>(address(drafts(study)), { method: 'POST', body: form(files), signal }),
    onSuccess: (draft) => {
      putDraft(client, study, draft);
      return client.invalidateQueries({ queryKey: listKey(study) });
    },
  });
}

/** Lets go of a draft: its files are gone from the service. */
export function useDropDraft(study: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: string) => request<undefined>(address(one(study, draft)), { method: 'DELETE' }),
    onSuccess: (_, draft) => {
      client.removeQueries({ queryKey: draftKey(study, draft) });
      return client.invalidateQueries({ queryKey: listKey(study) });
    },
  });
}

/** Sends what waits to be sent while the page is being left; nobody is there to hear the answer. */
export function sendPlanOnLeaving(study: string, draft: string, plan: ImportPlan): void {
  const asked = { method: 'POST', body: { plan }, keepalive: true } as const;
  void request<Draft>(address(`${one(study, draft)}/plan`), asked).catch(() => undefined);
}

/** What can be done with a draft; each answer is the draft as it then is. */
export function useDraftActions(study: string, draft: string) {
  const client = useQueryClient();
  const refresh = useRefreshStudy(study);
  const path = one(study, draft);
  const onSuccess = (answer: Draft): void => putDraft(client, study, answer);
  return {
    addFiles: useMutation({
      mutationFn: ({ files, signal }: Sending) =>
        request<Draft>(address(`${path}/files`), { method: 'POST', body: form(files), signal }),
      onSuccess,
    }),
    removeFile: useMutation({
      mutationFn: (place: number) => request<Draft>(address(`${path}/files/${place}`), { method: 'DELETE' }),
      onSuccess,
    }),
    sendPlan: useMutation({
      mutationFn: (plan: ImportPlan) => request<Draft>(address(`${path}/plan`), { method: 'POST', body: { plan } }),
      onSuccess,
    }),
    take: useMutation({
      mutationFn: (skipRows: boolean) => request<Draft>(address(`${path}/import`), { method: 'POST', body: { skipRows } }),
      onSuccess,
    }),
    stop: useMutation({
      mutationFn: () => request<Draft>(address(`${path}/stop`), { method: 'POST' }),
      onSuccess,
    }),
    /** To be called once the files are taken in: what the study holds is another. */
    refresh,
  };
}
