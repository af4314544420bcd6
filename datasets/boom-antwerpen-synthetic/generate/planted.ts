/*
 * What was put into the data on purpose, so that a measure can be tried against something known.
 * Written to planted.json, with the person who carries the tie; the README says the same in words.
 */
export const planted = {
  /** One tie in all tables together: it asks, the other never answers and says there is no tie. */
  oneOneSidedTie: { organisation: 'kdv-de-polderhaas', partner: 'local-desk-antwerpen', contacts: 4 },
  /** On the side of this organisation one of its workers carries the whole tie. */
  carriedByOnePerson: { organisation: 'sc-seefhoek', partner: 'okido-duizendpootje', minimumContacts: 120 },
  /** No referral from or to an organisation in this district is ever reported back on. */
  unansweredDistrict: { district: 'Hoboken' },
  /** Every transfer to this service leaves at least so many days without anyone who leads. */
  handoverGaps: { organisation: 'ocmw-antwerpen-activation', minimumGapDays: 10 },
  /** Much talked about in Antwerp, with nothing to see in the contacts: few internal ones, spread evenly. */
  spokenNotVisible: {
    dilemma: 'dilemma-loyalty',
    municipality: 'Antwerpen',
    minimumShareOfProfessionals: 0.7,
    mostInternalShare: 0.1,
  },
  /** Never named in an interview, plain to see in the episodes: days on which nobody leads. */
  visibleNotSpoken: { dilemma: 'dilemma-responsibility', municipality: 'Antwerpen', minimumNoLeadShare: 0.15 },
  /** No contact, no reported tie, no meeting, no passage. */
  isolated: { Boom: 'kdv-t-steenbakkertje', Antwerpen: 'kdv-de-zeepbel' },
} as const;

/** Organisations that must stay out of everything that is drawn by chance. */
export const setApart: ReadonlySet<string> = new Set([
  planted.oneOneSidedTie.organisation,
  planted.isolated.Boom,
  planted.isolated.Antwerpen,
]);
