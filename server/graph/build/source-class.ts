import type { AbsenceClass, PairClass, SourceClass } from '../network.ts';
import type { Pair } from './ledger.ts';

type Evidence = Pick<Pair, 'saidByLow' | 'saidByHigh' | 'saidByThird' | 'tallies'>;

const isLogged = ({ tallies: [onward, back] }: Evidence): boolean => onward.contacts + back.contacts > 0;

/** How many independent sources speak for a pair: each side's report, a third party's, the log. 0-4. */
export function confirmations(pair: Evidence): number {
  return Number(pair.saidByLow === 1) + Number(pair.saidByHigh === 1) + Number(pair.saidByThird) + Number(isLogged(pair));
}

/** The source class of a pair for which at least one source speaks; see `sourceClasses` in network.ts. */
export function sourceClassOf(pair: Evidence): SourceClass {
  const logged = isLogged(pair);
  const { saidByLow, saidByHigh, saidByThird } = pair;
  const reports = Number(saidByLow === 1) + Number(saidByHigh === 1);
  if (reports === 2) return logged ? 'confirmed_both_and_log' : 'confirmed_both_reports';
  if (reports === 1) {
    if (logged) return 'confirmed_report_and_log';
    if (saidByThird) return 'confirmed_report_and_third_party';
    return saidByLow === 0 || saidByHigh === 0 ? 'disputed' : 'unconfirmed_one_report';
  }
  if (saidByThird) return logged ? 'third_party_and_log' : 'third_party_report';
  return 'log_only';
}

/** The class of any pair: the source class where a source speaks for it, else how it is absent. */
export function pairClassOf(pair: Evidence): PairClass {
  return confirmations(pair) === 0 ? absenceClassOf(pair) : sourceClassOf(pair);
}

function absenceClassOf({ saidByLow, saidByHigh }: Evidence): AbsenceClass {
  const denials = Number(saidByLow === 0) + Number(saidByHigh === 0);
  if (denials === 2) return 'absent';
  return denials === 1 ? 'absent_one_report' : 'unknown';
}
