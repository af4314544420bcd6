import type { ParseKeys } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale, Text } from '../../server/http/contract.ts';
import { formats, inLanguage, isLanguage } from '../state/language.ts';
import {
  formatBytes,
  formatDay,
  formatFixed,
  formatList,
  formatMoment,
  formatNumber,
  formatShare,
  formatValue,
} from './format.ts';

/** Words, numbers and days in the language of the screen. */
export function useLanguage() {
  const { t, i18n } = useTranslation();
  const language: Locale = isLanguage(i18n.language) ? i18n.language : 'nl';
  return useMemo(() => {
    const format = formats[language];
    const known = (path: readonly string[]): string | null => {
      const key = path.join('.');
      // A word that holds a separator is a study's own; the others are looked up before they are used as a key.
      if (path.some((part) => /[.:]/.test(part)) || !i18n.exists(key)) return null;
      return t(key as ParseKeys);
    };
    return {
      t,
      language,
      format,
      /** The name of a table column and the word of a cell; a study's own words come back as they stand. */
      column: (name: string): string => known(['column', name]) ?? name,
      word: (column: string, value: string): string => known(['word', column, value]) ?? value,
      text: (words: Text): string => inLanguage(words, language),
      number: (value: number, decimals?: number): string => formatNumber(value, format, decimals),
      value: (value: number): string => formatValue(value, format),
      fixed: (value: number, decimals: number): string => formatFixed(value, format, decimals),
      share: (part: number, whole: number): string => formatShare(part, whole, format),
      day: (iso: string): string => formatDay(iso, format),
      moment: (iso: string): string => formatMoment(iso, format),
      bytes: (bytes: number): string => formatBytes(bytes, format),
      list: (words: readonly string[]): string => formatList(words, format),
    };
  }, [t, i18n, language]);
}
