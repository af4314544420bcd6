import { useEffect, useState } from 'react';

/**
 * Seconds that the work at hand goes on, four times a second; 0 while there is none.
 * @param told seconds that the service says it went on when this page first heard of it
 */
export function useWorkSeconds(working: boolean, told: number): number {
  const [seconds, setSeconds] = useState(0);
  const [start, setStart] = useState<number | null>(null);
  if (working && start === null) setStart(performance.now() - told * 1000);
  if (!working && start !== null) {
    setStart(null);
    setSeconds(0);
  }
  useEffect(() => {
    if (start === null) return;
    const clock = setInterval(() => setSeconds((performance.now() - start) / 1000), 250);
    return () => clearInterval(clock);
  }, [start]);
  return start === null ? 0 : seconds;
}
