import { notifications } from '@mantine/notifications';
import { useProblemText } from './problem.tsx';
import { useLanguage } from './use-language.ts';

/** Says briefly what was done, or why it was not. */
export function useNotify() {
  const { t } = useLanguage();
  const words = useProblemText();
  const closeButtonProps = { 'aria-label': t('close') };
  return {
    said: (message: string): void => {
      notifications.show({ message, closeButtonProps });
    },
    failed: (error: unknown): void => {
      notifications.show({ color: 'red', message: words(error), closeButtonProps });
    },
  };
}
