import { useRef } from 'react';
import type { Sending } from '../../api/drafts.ts';

type Mutation<T> = {
  readonly mutate: (sending: Sending, options: { readonly onSuccess: (answer: T) => void }) => void;
  readonly reset: () => void;
  readonly variables: Sending | undefined;
};

/** Sends files, and can be stopped while they are on their way. */
export function useSending<T>(mutation: Mutation<T>, onSent: (answer: T) => void) {
  const stopper = useRef<AbortController>(null);
  const send = (files: readonly File[]): void => {
    if (files.length === 0) return;
    stopper.current = new AbortController();
    mutation.mutate({ files, signal: stopper.current.signal }, { onSuccess: onSent });
  };
  return {
    send,
    stop: (): void => {
      stopper.current?.abort();
      mutation.reset();
    },
    again: (): void => send(mutation.variables?.files ?? []),
  };
}
