import type { z } from 'zod';
import { say } from './errors.ts';
import { sameText, type Text } from './text.ts';

/** What is wrong with one field, in words that fit after “is not right at …”. */
export type Problem = { readonly field: string; readonly problem: Text };

const isWhole = (expected: string): boolean => expected === 'int';

/** Puts the first complaint of a schema in plain words. @param issues at least one, as zod gives them */
export function problemOf(issues: readonly z.core.$ZodIssue[]): Problem {
  const [issue] = issues;
  if (issue === undefined) return { field: '', problem: say('problem-form') };
  const field = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return { field: [...issue.path.map(String), issue.keys[0]].join('.'), problem: say('problem-unknown') };
    case 'invalid_type':
      if (issue.input === undefined && issue.message.endsWith('undefined')) return { field, problem: say('problem-missing') };
      if (isWhole(issue.expected)) return { field, problem: say('problem-whole') };
      return { field, problem: say(issue.expected === 'number' ? 'problem-number' : 'problem-form') };
    case 'invalid_value':
      return { field, problem: say('problem-choice', { options: issue.values.map(String) }) };
    case 'too_small':
      return {
        field,
        problem: say(limitCode(issue.origin, 'problem-least', 'problem-too-short', 'problem-few'), {
          limit: Number(issue.minimum),
        }),
      };
    case 'too_big':
      return {
        field,
        problem: say(limitCode(issue.origin, 'problem-most', 'problem-too-long', 'problem-many'), {
          limit: Number(issue.maximum),
        }),
      };
    case 'custom':
      return { field, problem: sameText(issue.message) };
    default:
      return { field, problem: say('problem-form') };
  }
}

function limitCode<N, S, L>(origin: string, number: N, string: S, list: L): N | S | L {
  if (origin === 'string') return string;
  return origin === 'array' || origin === 'set' ? list : number;
}
