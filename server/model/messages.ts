import { codingToolMessages } from './messages/coding-tools.ts';
import { comparisonMessages } from './messages/comparison.ts';
import { importMessages } from './messages/import.ts';
import { networkMessages } from './messages/network.ts';
import { personalMessages } from './messages/personal.ts';
import { serviceMessages } from './messages/service.ts';
import { sourceMessages } from './messages/sources.ts';

/*
 * Every sentence the product may say about something that is wrong, by code, in three languages.
 * A sentence names what is wrong and what to do; `{name}` is filled in with values.
 */
export const messages = {
  ...importMessages,
  ...codingToolMessages,
  ...networkMessages,
  ...comparisonMessages,
  ...personalMessages,
  ...sourceMessages,
  ...serviceMessages,
} as const;

export type MessageCode = keyof typeof messages;
export type ImportIssueCode =
  | keyof typeof importMessages
  | keyof typeof codingToolMessages
  | keyof typeof personalMessages
  | keyof typeof sourceMessages;
