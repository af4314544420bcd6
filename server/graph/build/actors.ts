import type { NodeAttributes } from '../network.ts';

/** First and last day on which an actor existed, as day numbers; infinite where that is not known. */
export type Lifetime = { readonly from: number; readonly to: number };

/** What a node may be, by number: organisations after roll-up, or persons. Who is outside the boundary has a number too. */
export type Actors = {
  /** The number of the actor that a record names. Names the study does not list get a number here. */
  readonly of: (name: string) => number;
  readonly isInside: (actor: number) => boolean;
  /** A person who withdrew consent may not be in a network. */
  readonly isWithdrawn: (actor: number) => boolean;
  /** Every actor that lies inside; complete once all records have been read. */
  readonly inside: () => readonly number[];
  readonly id: (actor: number) => string;
  readonly attributes: (actor: number) => NodeAttributes;
  readonly lifetime: (actor: number) => Lifetime;
};
