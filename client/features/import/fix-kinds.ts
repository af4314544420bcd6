import { useLanguage } from '../../ui/use-language.ts';

/** Errors that have a short name of their own. */
const named = [
  'missing-value',
  'bad-date',
  'bad-number',
  'not-whole',
  'out-of-range',
  'too-low',
  'bad-boolean',
  'bad-choice',
  'duplicate-id',
  'extra-cells',
  'text-after-quote',
  'unclosed-quote',
  'record-too-long',
  'period-reversed',
  'half-coordinates',
  'missing-speaker',
  'cell-too-long',
  'control-character',
] as const;

/** A kind of error in a few words. */
export function useErrorKind(): (code: string) => string {
  const { t } = useLanguage();
  return (code) => {
    const known = named.find((one) => one === code);
    return known ? t(`fix.kind.${known}`) : t('fix.kind.other');
  };
}
