import { findTerm } from '../../../model/vocabulary.ts';
import { type FamilyEpisode, familyDays } from '../family-days.ts';
import { oncePerStudy } from '../once-per-study.ts';

/** A family gets another lead: the episode that ended, the one that followed, and the days between on which nobody led. */
export type Handover = {
  readonly family: string;
  readonly from: FamilyEpisode;
  readonly to: FamilyEpisode;
  readonly gapDays: number;
  /** The family's episodes with a lead up to the new one: only they show who led last, and that nobody did in between. */
  readonly leads: readonly FamilyEpisode[];
  /** The first was ended with `transfer`. */
  readonly transferred: boolean;
  /** The phase of either; null where it is not known. */
  readonly fromPhase: string | null;
  readonly toPhase: string | null;
};

/**
 * The handovers of all families: one lead episode after another, by another worker or organisation, after the first has ended. Where a
 * third still led in between, nothing was missing.
 */
export const handovers = oncePerStudy((context): readonly Handover[] =>
  familyDays(context).families.flatMap(({ family, episodes }) => {
    const leads = episodes.filter(({ record }) => record.is_lead === true);
    const found: Handover[] = [];
    for (const [place, to] of leads.entries()) {
      const before = leads.slice(0, place).filter((each) => each.ended && each.to < to.from);
      const from = before.reduce<FamilyEpisode | null>((last, each) => (last === null || each.to >= last.to ? each : last), null);
      if (from === null || sameLead(from, to)) continue;
      const isLedMeanwhile = leads.slice(0, place).some((each) => each.to >= to.from);
      found.push({
        family,
        from,
        to,
        gapDays: isLedMeanwhile ? 0 : to.from - from.to - 1,
        leads: leads.slice(0, place + 1),
        transferred: wordOf('endReason', from.record.end_reason) === 'transfer',
        fromPhase: wordOf('phase', from.record.phase),
        toPhase: wordOf('phase', to.record.phase),
      });
    }
    return found;
  }),
);

function sameLead(one: FamilyEpisode, other: FamilyEpisode): boolean {
  return one.organisation === other.organisation && one.record.person_id === other.record.person_id;
}

function wordOf(vocabulary: string, word: string | null): string | null {
  return word === null ? null : (findTerm(vocabulary, word)?.key ?? word);
}
