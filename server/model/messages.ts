import { codingToolMessages } from './messages/coding-tools.ts';
import { comparisonMessages } from './messages/comparison.ts';
import { draftMessages } from './messages/drafts.ts';
import { evidenceMessages } from './messages/evidence.ts';
import { importMessages } from './messages/import.ts';
import { logMeasureMessages } from './messages/log-measures.ts';
import { networkMessages } from './messages/network.ts';
import { personalMessages } from './messages/personal.ts';
import { planFileMessages, planMessages } from './messages/plan.ts';
import { scenarioMessages } from './messages/scenario.ts';
import { serviceMessages } from './messages/service.ts';
import { sourceMessages } from './messages/sources.ts';
import { studyMeasureMessages } from './messages/study-measures.ts';

/*
 * Every sentence the product may say about something that is wrong, by code, in three languages.
 * A sentence names what is wrong and what to do; `{name}` is filled in with values, `{name:row|rows}` by whether a value is 1.
 */
export const messages = {
  ...evidenceMessages,
  ...importMessages,
  ...codingToolMessages,
  ...networkMessages,
  ...logMeasureMessages,
  ...comparisonMessages,
  ...personalMessages,
  ...planMessages,
  ...planFileMessages,
  ...sourceMessages,
  ...draftMessages,
  ...scenarioMessages,
  ...serviceMessages,
  ...studyMeasureMessages,
} as const;

export type MessageCode = keyof typeof messages;
export type ImportIssueCode =
  | keyof typeof importMessages
  | keyof typeof codingToolMessages
  | keyof typeof personalMessages
  | keyof typeof planMessages
  | keyof typeof sourceMessages;
