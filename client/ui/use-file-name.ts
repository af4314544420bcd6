import { useLanguage } from './use-language.ts';

/** Name of the file that stands for what somebody typed while they took files in. */
const typed = 'typed';

/** The name of an import's file as it is shown: its own, or the words for what was typed. */
export function useFileName(): (file: string) => string {
  const { t } = useLanguage();
  return (file) => (file === typed ? t('imports.typed') : file);
}
