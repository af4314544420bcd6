import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DraftEvent } from '../../../server/http/contract.ts';
import { draftEventsAddress, hearDraft, recheckDraft } from '../../api/drafts.ts';

/** A stream that was closed for good is tried again after this long. */
const pause = 4000;

/**
 * Listens to what the service tells of a draft, and keeps the query cache up with it.
 * @param isKnown false until the service gave the draft, and once it is gone: nothing is told of one that is not there
 * @param onLive hears whether the stream is up; while it is down the page asks by itself
 */
export function useDraftEvents(study: string, draft: string, isKnown: boolean, onLive: (live: boolean) => void): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isKnown) return;
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      source = new EventSource(draftEventsAddress(study, draft));
      source.addEventListener('draft', (event: MessageEvent<string>) => {
        onLive(true);
        // The service writes every event of this name in the one shape that the contract gives.
        hearDraft(client, study, draft, JSON.parse(event.data) as DraftEvent);
      });
      source.addEventListener('error', () => {
        onLive(false);
        // Where the program was started anew the draft is gone, which only asking for it tells.
        recheckDraft(client, study, draft);
        // The browser tries again by itself as long as the stream is not closed for good.
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, pause);
      });
    };
    open();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [client, study, draft, isKnown, onLive]);
}
