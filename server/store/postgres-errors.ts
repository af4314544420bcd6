import { StudyError } from '../model/errors.ts';

/* Classes and codes of PostgreSQL, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const connectionLost = /^(08...|57P0[1-5]|53300)$/;
const waitedInVain = /^(40001|40P01|55P03)$/;
const diskFull = '53100';
const notAllowed = /^(42501|25006)$/;
const refused = /^(28...|3D000)$/;
const damaged = /^XX00[12]$/;
/** Of the socket, not of PostgreSQL. */
const network = /^(E(CONNREFUSED|CONNRESET|CONNABORTED|PIPE|HOSTUNREACH|NETUNREACH|TIMEDOUT|NOTFOUND|AI_AGAIN)|ENOENT)$/;
/** What `pg` says without a code when the connection ends under it. */
const ended = /connection (terminated|timeout|ended)|timeout exceeded when trying to connect|not queryable/i;

/** The StudyError that an error of PostgreSQL, or of the way to it, amounts to; any other error as it is. */
export function explainPostgresError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof StudyError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const options = { cause: error };
  if (connectionLost.test(code) || network.test(code) || (code === '' && ended.test(error.message))) {
    return new StudyError('unavailable', 'store-away', {}, {}, options);
  }
  if (refused.test(code)) return new StudyError('unavailable', 'store-refused', { place }, {}, options);
  if (waitedInVain.test(code)) return new StudyError('unavailable', 'store-locked', { path: place }, {}, options);
  if (code === diskFull) return new StudyError('unavailable', 'disk-full', {}, {}, options);
  if (notAllowed.test(code)) return new StudyError('unavailable', 'cannot-write', { path: place }, {}, options);
  if (damaged.test(code)) return new StudyError('unavailable', 'store-damaged', { path: place }, {}, options);
  return error;
}
