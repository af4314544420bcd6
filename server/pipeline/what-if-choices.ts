import type { Network } from '../graph/network.ts';
import { tiesOfPersons } from '../indicators/study/collaboration/ties-of-persons.ts';
import { lastDay } from '../indicators/study/measured-study.ts';
import { organisationNumbers } from '../indicators/study/organisation-numbers.ts';
import { byCodePoint } from '../model/identity.ts';
import type { StudyRecords } from '../model/records.ts';

/** What can be thought away from one organisation. */
export type WhatIfChoices = {
  readonly partners: readonly string[];
  readonly workers: readonly {
    readonly person: string;
    /** Partners whose tie goes with them, and partners whose tie others carry too. */
    readonly alone: readonly string[];
    readonly shared: readonly string[];
  }[];
};

/** The partners of an organisation in a network, and the workers who carry its ties, those who carry most alone first. */
export function whatIfChoices(records: StudyRecords, network: Network, organisation: string): WhatIfChoices {
  const { graph, recipe } = network;
  const known = graph.hasNode(organisation) && recipe.level === 'organisation';
  const context = { records, studied: records, network, observedUntil: lastDay(records, recipe) };
  const number = organisationNumbers(context).find(organisation);
  const workers = tiesOfPersons(context)
    .filter((each) => each.organisation === number)
    .map(({ person, lost, weakened }) => ({ person, alone: lost, shared: weakened }))
    .sort((a, b) => b.alone.length - a.alone.length || b.shared.length - a.shared.length || byCodePoint(a.person, b.person));
  return { partners: known ? graph.neighbors(organisation).sort(byCodePoint) : [], workers };
}
