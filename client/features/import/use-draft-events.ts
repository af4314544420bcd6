import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DraftEvent } from '../../../server/http/contract.ts';
import { draftEventsAddress, hearDraft } from '../../api/drafts.ts';

/** A stream that was closed for good is tried again after this long. */
const pause = 4000;

/**
 * Listens to what the service tells of a draft, and keeps the query cache up with it.
 * @returns false while the stream is down, so that the page asks by itself
 */
export function useDraftEvents(study: string, draft: string): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(true);
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      source = new EventSource(draftEventsAddress(study, draft));
      source.addEventListener('draft', (event: MessageEvent<string>) => {
        setLive(true);
        // The service writes every event of this name in the one shape that the contract gives.
        hearDraft(client, study, draft, JSON.parse(event.data) as DraftEvent);
      });
      source.addEventListener('error', () => {
        setLive(false);
        // The browser tries again by itself as long as the stream is not closed for good.
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, pause);
      });
    };
    open();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [client, study, draft]);
  return live;
}
