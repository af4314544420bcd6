import type { Text } from '../model/text.ts';
import { fillText } from '../model/text.ts';

/** Below this many draws not even the rarest outcome has p = 1 / (R + 1) of 0.025 or less: one side of a test at 0.05. */
export const leastDraws = 39;

const told: Text = {
  nl: 'Te klein om te zeggen: te weinig trekkingen ({count}); neem er minstens 2000.',
  en: 'Too small to tell: too few draws ({count}); take at least 2000.',
  fr: 'Trop petit pour conclure : trop peu de tirages ({count}) ; prenez-en au moins 2000.',
};

/** What can be said of so few draws; null where there are enough to say something. */
export function fewDraws(count: number): Text | null {
  return count < leastDraws ? fillText(told, { count }) : null;
}
