/**
 * What a person decided about a spelling, once. Decisions are never changed: one that is undone stays in the list with its time, so the list
 * is the history of who is whom in a study.
 * - `same`       the spelling means the organisation. Where the spelling is itself the id of an organisation, the two are merged.
 * - `different`  the spelling does not mean the organisation: it is not suggested again.
 */
export type NameDecision = {
  readonly id: string;
  readonly what: 'same' | 'different';
  /** As the file has it; compared by `foldId`. */
  readonly written: string;
  /** Id of an organisation of the study. */
  readonly organisation: string;
  /** ISO 8601 UTC. */
  readonly decidedAt: string;
  readonly undoneAt: string | null;
};

/** A decision on its way in. */
export type NewNameDecision = Pick<NameDecision, 'what' | 'written' | 'organisation'>;
