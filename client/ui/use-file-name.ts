import { typedFile } from '../state/import-companions.ts';
import { useLanguage } from './use-language.ts';

/** The name of an import's file as it is shown: its own, or the words for what was typed. */
export function useFileName(): (file: string) => string {
  const { t } = useLanguage();
  return (file) => (file === typedFile ? t('imports.typed') : file);
}
