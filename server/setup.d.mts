/** A Chromium, Chrome or Edge that is on this machine, or null. */
export function findBrowser(): string | null;
