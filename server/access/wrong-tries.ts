/** Counts wrong tries in a sliding window, so that guessing a token is answered ever less. */
export type WrongTries = {
  /** Notes one wrong try. Returns whether the limit had been passed before it. */
  readonly note: () => boolean;
};

/** @param now milliseconds of a clock that never goes back */
export function countWrongTries(limit: number, windowMs: number, now: () => number): WrongTries {
  let times: number[] = [];
  return {
    note: () => {
      const present = now();
      times = times.filter((time) => present - time < windowMs);
      if (times.length >= limit) return true;
      times.push(present);
      return false;
    },
  };
}
