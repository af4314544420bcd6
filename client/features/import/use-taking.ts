import { useState } from 'react';
import type { Draft } from '../../../server/http/contract.ts';
import { type Intake, intakeOf } from './draft-file.ts';

type Take = {
  readonly mutate: (skipRows: boolean) => void;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly reset: () => void;
};

export type Taking = {
  readonly intake: Intake;
  /** Rows or tables stay behind because they cannot be stored: that takes a yes. */
  readonly needsYes: boolean;
  readonly agreed: boolean;
  /** The yes was asked for and is not there. */
  readonly missing: boolean;
  readonly agree: (yes: boolean) => void;
  /** Takes the files in, or asks for the yes. */
  readonly take: () => void;
  readonly pending: boolean;
  readonly error: unknown;
};

/** The last word: what would be stored, whether a yes is needed for what stays behind, and the taking in. */
export function useTaking(draft: Draft, flush: () => Promise<void>, { mutate, error, isPending }: Take): Taking {
  const [yes, setYes] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [flushing, setFlushing] = useState(false);
  const intake = intakeOf(draft);
  const needsYes = intake.refusedRows > 0 || intake.refused.length > 0;
  // A yes is a yes to these rows and tables; others ask anew.
  const subject = JSON.stringify([intake.refusedRows, intake.refused.map(({ file, part }) => [file, part])]);
  const agreed = yes === subject;

  const take = async (): Promise<void> => {
    if (needsYes && !agreed) {
      setMissing(true);
      return;
    }
    setFlushing(true);
    try {
      await flush();
      mutate(needsYes);
    } finally {
      setFlushing(false);
    }
  };

  return {
    intake,
    needsYes,
    agreed,
    missing: missing && !agreed,
    agree: (next) => setYes(next ? subject : null),
    // What goes wrong in sending the last edits shows where edits do.
    take: () => void take().catch(() => undefined),
    pending: flushing || isPending || draft.state === 'importing',
    error,
  };
}
