import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, ImportPlan } from '../../../server/http/contract.ts';
import { sendPlanOnLeaving, useDraftActions } from '../../api/drafts.ts';

/** Edits that follow one another within this many milliseconds go out together. */
const pause = 400;

/**
 * The draft as the person sees it: their edits of the plan at once, what the service finds in the files as it comes.
 * An edit that the service refuses is taken back, and `error` says why.
 */
export function useDraftEdits(study: string, draft: Draft) {
  const actions = useDraftActions(study, draft.id);
  const { mutateAsync: send, error, reset } = actions.sendPlan;
  const [edited, setEdited] = useState<ImportPlan | null>(null);
  const waiting = useRef<ImportPlan | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Sends what waits to be sent, now. Throws what the service answers where it refuses. */
  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const plan = waiting.current;
    if (plan === null) return;
    try {
      await send(plan);
    } finally {
      // A later edit goes on waiting, and stays on the screen.
      if (waiting.current === plan) {
        waiting.current = null;
        setEdited(null);
      }
    }
  }, [send]);

  const edit = useCallback(
    (plan: ImportPlan): void => {
      reset();
      waiting.current = plan;
      setEdited(plan);
      clearTimeout(timer.current);
      // What the service refuses shows as `error`.
      timer.current = setTimeout(() => void flush().catch(() => undefined), pause);
    },
    [flush, reset],
  );

  // Whoever goes elsewhere within the pause, or loads the page anew, has said it all the same.
  useEffect(() => () => void flush().catch(() => undefined), [flush]);
  useEffect(() => {
    const leave = (): void => {
      if (waiting.current !== null) sendPlanOnLeaving(study, draft.id, waiting.current);
    };
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [study, draft.id]);

  return {
    actions,
    draft: edited === null ? draft : { ...draft, plan: edited },
    /** True from an edit until the files were read by it. */
    busy: edited !== null || draft.state === 'checking',
    error,
    edit,
    flush,
  };
}
