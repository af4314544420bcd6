import type { Row } from '../compare/row-model.ts';
import type { NetworkRecipe, PartialRecipe } from '../model/network-recipe.ts';
import type { Study } from '../model/study.ts';

/** A network that a person chooses to compare: a municipality, or one organisation with its partners. */
export type CompareChoice =
  | { readonly kind: 'municipality'; readonly name: string }
  | { readonly kind: 'catchment'; readonly centre: string };

export type CompareRequest = {
  /** How the networks are built; its municipalities and districts do not count. */
  readonly recipe: PartialRecipe;
  /** 2 to 6, no two alike; the first is set beside each other one. */
  readonly units: readonly CompareChoice[];
  readonly seed: number;
  /** Draws of each network. */
  readonly repetitions: number;
};

export type ComparedUnit = {
  readonly key: string;
  readonly choice: CompareChoice;
  readonly label: string;
  /** Where the centre of a catchment lies; null where it is not known, and of municipalities. */
  readonly municipality: string | null;
  readonly order: number;
  readonly size: number;
  /** Organisations that answered a roster, and that were asked; null where unknown. */
  readonly response: { readonly answered: number; readonly asked: number } | null;
  readonly networkHash: string;
};

export type CompareResult = {
  readonly study: Study;
  readonly units: readonly ComparedUnit[];
  readonly rows: readonly Row[];
  readonly run: {
    readonly recipe: NetworkRecipe;
    readonly seed: number;
    readonly repetitions: number;
    readonly versions: Readonly<Record<string, string>>;
  };
};

/** What a study offers to a comparison. */
export type CompareOffer = {
  readonly municipalities: readonly { readonly name: string; readonly organisations: number }[];
  /** Social centres (or, where there are none, public welfare centres) of each municipality that have partners. */
  readonly centres: readonly {
    readonly id: string;
    readonly label: string;
    readonly municipality: string | null;
    readonly district: string | null;
    readonly partners: number;
  }[];
};

/** Names a choice; equal choices have equal keys. */
export function choiceKey(choice: CompareChoice): string {
  return choice.kind === 'municipality' ? `municipality ${choice.name}` : `catchment ${choice.centre}`;
}
