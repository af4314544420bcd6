import { useLanguage } from '../../ui/use-language.ts';
import { levels } from './factor-levels.ts';

/** The word for a level of factors; a level of the study's own keeps its name. */
export function useLevelName(): (level: string) => string {
  const { t } = useLanguage();
  return (level) => {
    const known = levels.find((one) => one === level);
    return known ? t(`factors.level.${known}`) : level;
  };
}
