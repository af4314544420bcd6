import { type RefObject, useEffect, useRef } from 'react';

/** Of windows too narrow for something beside what it is about; the style sheets put it below at the same width. */
const below = '(width < 1000px)';

/**
 * Brings a panel into sight where it stands below what was chosen: who chose something sees what came of it.
 * @param chosen what is known to be chosen, as text; another one brings the panel into sight again
 */
export function useIntoView<E extends HTMLElement>(chosen: string | null): RefObject<E | null> {
  const panel = useRef<E>(null);
  useEffect(() => {
    if (chosen !== null && window.matchMedia(below).matches) panel.current?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  return panel;
}
