import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { countWrongTries } from './wrong-tries.ts';

/** More would mean a program that signs in again and again; the oldest sessions end first. */
const mostSessions = 1000;
const triesAMinute = 20;

/** What a presented token is worth. `too-often` = wrong, and so often of late that the answer is a request to wait. */
export type Verdict = 'right' | 'wrong' | 'too-often';

/**
 * Who may use a server on this machine: whoever has seen the start token that it printed.
 * A page from elsewhere that reaches the port cannot know it, not even when its own name resolves to this machine.
 */
export type Gate = {
  /** 256 bits, base64url; new at every start. */
  readonly token: string;
  /** The right token is always right: wrong tries of others cannot lock its holder out. */
  readonly judge: (presented: string) => Verdict;
  /** Opens a session and gives its id. Sessions live as long as the server. */
  readonly open: () => string;
  readonly holds: (session: string) => boolean;
};

/** @param now milliseconds of a clock that never goes back */
export function openGate(now: () => number): Gate {
  const token = randomBytes(32).toString('base64url');
  const sessions = new Set<string>();
  const wrongTries = countWrongTries(triesAMinute, 60_000, now);
  return {
    token,
    judge: (presented) => {
      if (same(presented, token)) return 'right';
      return wrongTries.note() ? 'too-often' : 'wrong';
    },
    open: () => {
      const session = randomBytes(32).toString('base64url');
      sessions.add(session);
      const [oldest] = sessions;
      if (sessions.size > mostSessions && oldest !== undefined) sessions.delete(oldest);
      return session;
    },
    holds: (session) => sessions.has(session),
  };
}

/** Compares in a time that does not tell where, or in which length, the two differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
