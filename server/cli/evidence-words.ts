import { say } from '../model/errors.ts';
import type { Locale, Text } from '../model/text.ts';
import type { Evidence, EvidenceRecord } from '../pipeline/workbench-model.ts';

/** What somebody said or wrote, in quotes; or why it is not shown. */
function wordsOf(record: EvidenceRecord['record'], withheld: string | undefined): readonly string[] {
  const words = [Reflect.get(record, 'segment'), Reflect.get(record, 'note')];
  return [
    ...words.flatMap((word) => (typeof word === 'string' ? [`“${word}”`] : [])),
    ...(withheld === undefined ? [] : [`(${withheld})`]),
  ];
}

/** Of how many rows the numerator is made, and what stands above the others. */
const countedOf: Readonly<Record<Locale, (count: number) => string>> = {
  nl: (count) => (count === 1 ? '1 telt mee' : `${count} tellen mee`),
  en: (count) => (count === 1 ? '1 counts' : `${count} count`),
  fr: (count) => (count === 1 ? '1 compte' : `${count} comptent`),
};
const notCounted: Text = { nl: 'telt niet mee', en: 'does not count', fr: 'ne compte pas' };

/** The value, then a line for each row: its file and Excel row, and what it says; with `text` also in whose words. Those that count come first. */
export function describeEvidence({ indicator, groups }: Evidence, locale: Locale, text: boolean): string {
  const { value = null, reason = null } = indicator?.value ?? {};
  const head = indicator === null ? [] : [`${indicator.label[locale]}: ${value ?? reason?.[locale] ?? '–'}`];
  const describeRow = ({ record, file, from, to, type, withheld }: EvidenceRecord): readonly string[] => {
    const ends = [from?.label, to?.label].filter((each) => each !== undefined).join(' → ');
    const said = [ends, type?.[locale]].filter((each) => each !== undefined && each !== '').join(', ');
    const words = text ? wordsOf(record, withheld?.[locale]) : [];
    return [`  ${file} ${record.origin.row}${said === '' ? '' : `: ${said}`}`, ...words.map((word) => `    ${word}`)];
  };
  const lines = groups.flatMap(({ kind, total, counting, rows }) => {
    const left = total - rows.length;
    const beside = rows.filter(({ counts }) => !counts);
    return [
      `${kind}: ${total}${counting === total ? '' : ` (${countedOf[locale](counting)})`}`,
      ...rows.filter(({ counts }) => counts).flatMap(describeRow),
      ...(beside.length === 0 ? [] : [`  ${notCounted[locale]}:`]),
      ...beside.flatMap(describeRow),
      ...(left === 0 ? [] : [`  ${say('more-rows', { count: left })[locale]}`]),
    ];
  });
  return `${[...head, ...lines].join('\n')}\n`;
}
