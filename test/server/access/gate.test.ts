import { describe, expect, it } from 'vitest';
import { openGate } from '../../../server/access/gate.ts';
import { countWrongTries } from '../../../server/access/wrong-tries.ts';

const still = () => 0;

describe('the gate', () => {
  it('has a new token of 256 bits at every start', () => {
    const tokens = new Set(Array.from({ length: 50 }, () => openGate(still).token));
    expect(tokens.size).toBe(50);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('knows its own token and no other', () => {
    const gate = openGate(still);
    expect(gate.judge(gate.token)).toBe('right');
    for (const wrong of ['', 'x', gate.token.slice(1), `${gate.token}x`, gate.token.toLowerCase(), openGate(still).token]) {
      expect(gate.judge(wrong)).toBe('wrong');
    }
  });

  it('asks for patience after 20 wrong tries a minute, but never of who has the token', () => {
    let now = 0;
    const gate = openGate(() => now);
    const verdicts = Array.from({ length: 21 }, () => gate.judge('wrong'));
    expect(verdicts.slice(0, 20)).toEqual(Array(20).fill('wrong'));
    expect(verdicts[20]).toBe('too-often');
    expect(gate.judge(gate.token)).toBe('right');
    now = 60_000;
    expect(gate.judge('wrong')).toBe('wrong');
  });

  it('holds the sessions it opened, and drops the oldest beyond a thousand', () => {
    const gate = openGate(still);
    const first = gate.open();
    expect(first).not.toBe(gate.token);
    expect(gate.holds(first)).toBe(true);
    expect(gate.holds('')).toBe(false);
    const others = Array.from({ length: 1000 }, gate.open);
    expect(gate.holds(first)).toBe(false);
    expect(others.every(gate.holds)).toBe(true);
  });
});

describe('wrong tries', () => {
  it('are forgotten one by one as the window moves on', () => {
    let now = 0;
    const tries = countWrongTries(2, 100, () => now);
    expect(tries.note()).toBe(false);
    now = 60;
    expect(tries.note()).toBe(false);
    expect(tries.note()).toBe(true);
    now = 100;
    expect(tries.note()).toBe(false);
    expect(tries.note()).toBe(true);
  });
});
