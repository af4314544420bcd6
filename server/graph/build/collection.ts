import type { NetworkRecipe, TieSource } from '../../model/network-recipe.ts';
import type { StudyRecords } from '../../model/records.ts';
import type { LeftOutCode } from '../network.ts';
import type { Actors } from './actors.ts';
import { type ContactLog, contactLog } from './contact-log.ts';
import { inOrder } from './in-order.ts';
import { backward, forward, Ledger, type Pair, type Way } from './ledger.ts';
import { LeftOutCount } from './left-out.ts';
import { type RelationTypes, relationTypes } from './relation-types.ts';

/** The tables beside the log whose records may tie two organisations, each in the order of import and row. */
export type TieRecords = Pick<StudyRecords, 'relations' | 'coding' | 'interviews'>;

/** Everything gathered while records are read: contacts first, then relations, then passages. */
export class Collection {
  readonly actors: Actors;
  readonly recipe: NetworkRecipe;
  readonly log: ContactLog;
  readonly records: TieRecords;
  readonly types: RelationTypes;
  readonly ledger = new Ledger();
  readonly leftOut = new LeftOutCount();
  read = 0;
  readonly #sources: ReadonlySet<TieSource>;

  /** `studied` is the study that the records are a change of, or the records themselves. */
  constructor(actors: Actors, recipe: NetworkRecipe, records: StudyRecords, studied: StudyRecords) {
    this.actors = actors;
    this.recipe = recipe;
    this.log = contactLog(records);
    this.records = {
      relations: inOrder(records.relations),
      coding: inOrder(records.coding),
      interviews: records.interviews,
    };
    this.types = relationTypes(records, recipe.relationTypes, studied);
    this.#sources = new Set(recipe.sources);
  }

  chooses(source: TieSource): boolean {
    return this.#sources.has(source);
  }

  /** Why two actors cannot have a tie in this network, or null. */
  refuses(from: number, to: number): LeftOutCode | null {
    const { actors, recipe } = this;
    if (actors.isWithdrawn(from) || actors.isWithdrawn(to)) return 'consent-withdrawn';
    const ends = Number(actors.isInside(from)) + Number(actors.isInside(to));
    if (ends < (recipe.boundary === 'inside' ? 2 : 1)) return 'outside-boundary';
    return from === to ? 'self-tie' : null;
  }

  /** Whether a day lies in the recipe's period; a record without a day does. */
  isInPeriod(day: string | null): boolean {
    const { from, to } = this.recipe.period;
    return day === null || ((from === null || day >= from) && (to === null || day <= to));
  }

  /** The pair of two actors and the way from one to the other. */
  between(from: number, to: number): { readonly pair: Pair; readonly way: Way } {
    return { pair: this.ledger.pair(from, to), way: from < to ? forward : backward };
  }
}
