import type { Kysely } from 'kysely';

export type StoreDialect = 'sqlite' | 'postgres';

/**
 * One step of the schema. Once released it is never changed: what comes later is a new step.
 * A step writes its columns out and reads nothing of the model, so that it does the same for ever. Of types it uses only
 * what SQLite and PostgreSQL share: `text`, `bigint`, `integer` (0 / 1 for a boolean) and `double precision`.
 */
export type StoreMigration = {
  /** Four digits and words; steps run in the order of their names. */
  readonly name: string;
  /** Runs inside a transaction, together with the other steps that are due. */
  readonly up: (db: Kysely<unknown>, dialect: StoreDialect) => Promise<void>;
};
