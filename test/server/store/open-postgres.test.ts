import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { explainPostgresError } from '../../../server/store/postgres-errors.ts';
import { card, commit, organisationsFile } from './sample-imports.ts';
import { placeMakers } from './store-places.ts';

describe('a store on PostgreSQL', () => {
  it('says that nobody answers, without the password', async () => {
    const refused = await openStore({ kind: 'postgres', url: 'postgresql://weefsel:secret@127.0.0.1:1/studies' }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ kind: 'unavailable', code: 'store-away' });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });
});

for (const { name, fresh } of placeMakers.filter((maker) => maker.name === 'PostgreSQL')) {
  describe(`a server with ${name}`, () => {
    it('is found again after it dropped the connections', async () => {
      const { place, clear } = await fresh();
      if (place.kind !== 'postgres') throw new Error('not a PostgreSQL place');
      const store = await openStore(place);
      await store.createStudy('boom', card);
      const admin = new Client({ connectionString: place.url });
      await admin.connect();
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'weefsel' and pid <> pg_backend_pid()",
      );
      await admin.end();
      const [written] = await commit(store, 'boom', [organisationsFile('a')]).catch(async (error: unknown) => {
        expect(error).toMatchObject({ code: 'store-away' });
        return commit(store, 'boom', [organisationsFile('a')]);
      });
      expect(written?.accepted).toBe(1);
      expect((await store.loadRecords('boom')).organisations).toHaveLength(1);
      await store.close();
      await clear();
    });

    it('says that it does not let in who has the wrong password or asks for another database', async () => {
      const { place, clear } = await fresh();
      if (place.kind !== 'postgres') throw new Error('not a PostgreSQL place');
      const elsewhere = new URL(place.url);
      elsewhere.pathname = '/no-such-database';
      const refused = await openStore({ kind: 'postgres', url: elsewhere.href }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'store-refused', values: { place: `${elsewhere.host}/no-such-database` } });
      await clear();
    });
  });
}

describe('explainPostgresError', () => {
  // Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
  it.each([
    ['08006', 'store-away'],
    ['57P01', 'store-away'],
    ['53300', 'store-away'],
    ['ECONNREFUSED', 'store-away'],
    ['28P01', 'store-refused'],
    ['3D000', 'store-refused'],
    ['55P03', 'store-locked'],
    ['40P01', 'store-locked'],
    ['53100', 'disk-full'],
    ['42501', 'cannot-write'],
    ['25006', 'cannot-write'],
    ['XX001', 'store-damaged'],
  ])('turns %s into %s', (from, code) => {
    expect(explainPostgresError(Object.assign(new Error('x'), { code: from }), 'host/db')).toMatchObject({
      kind: 'unavailable',
      code,
    });
  });

  it('leaves other errors as they are', () => {
    for (const error of [new Error('x'), Object.assign(new Error('unique'), { code: '23505' }), null]) {
      expect(explainPostgresError(error, 'host/db')).toBe(error);
    }
  });
});
