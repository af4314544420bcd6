import type { Place } from './place.ts';

/** A kind of passage: its code, polarity, pole and intensity, and short Dutch sentences that were made up for it. `{other}` = the organisation it is about, where possible of the sector `about`. */
export type Passage = {
  readonly code: string;
  readonly polarity: '+' | '-' | '0' | 'wish';
  readonly pole?: 'A' | 'B' | 'both';
  readonly sentences: readonly string[];
  readonly about?: Place['sector'];
};

const passage = (
  code: string,
  polarity: Passage['polarity'],
  sentences: readonly string[],
  more: { readonly pole?: Passage['pole'] & string; readonly about?: Place['sector'] } = {},
): Passage => ({ code, polarity, sentences, ...more });

/** What professionals in Boom say: near, known, quick; the culture and role of the crèche are what they weigh. */
export const boomProfessionals: readonly Passage[] = [
  passage('proximity', '+', [
    'We steken de straat over en staan bij {other} aan de balie.',
    'Met {other} is het een kwestie van even binnenlopen.',
  ]),
  passage('personal-contact', '+', [
    'Ik weet wie ik bij {other} aan de lijn krijg.',
    'De mensen van {other} hebben een gezicht.',
  ]),
  passage('fixed-contact', '+', ['Bij {other} is het altijd dezelfde persoon die antwoordt.']),
  passage('communication', '+', ['Met {other} bellen we kort en vaak.', 'Een berichtje naar {other} en het is geregeld.']),
  passage('reciprocity', '+', ['{other} laat binnen de week weten of het kind gestart is.'], { about: 'childcare' }),
  passage('reciprocity', '+', ['We geven elkaar door wat we zien, wij en {other}.']),
  passage('joint-follow-up', '+', ['Samen met {other} en de ouders zitten we aan één tafel.']),
  passage('referral', '+', ['We gaan de eerste keer mee naar {other}.'], { about: 'childcare' }),
  passage('administrative', '+', ['De attesten vullen we samen met {other} in.']),
  passage('administrative', 'wish', ['Voor de kindcode zou {other} nog wat meer mogen doen.']),
  passage('shared-vision', '+', ['Wij en {other} willen hetzelfde voor die kinderen.']),
  passage('structural-consultation', '+', ['Op het puzzeluur komt {other} ook.']),
  passage('size', '+', ['In een kleine gemeente vindt men elkaar.']),
  passage('flexibility', '+', ['Als het moet, schuift {other} een plaats vrij.'], { about: 'childcare' }),
  passage('shortage', '-', ['Er zijn meer vragen dan plaatsen.']),
  passage('dilemma-role', '0', ['Soms weet ik niet welke pet ik op heb bij {other}.'], { pole: 'B' }),
  passage(
    'dilemma-culture',
    '+',
    ['Met {other} botsen de gewoontes wel eens.', 'Bij {other} kijken ze anders naar straffen en belonen.'],
    { pole: 'A' },
  ),
  passage('dilemma-identity', '+', ['Ik blijf een opvoeder, ook als ik voor {other} spreek.'], { pole: 'both' }),
  passage('dilemma-control-power', '+', ['Het laatste woord over een plaats is aan {other}.'], { pole: 'B' }),
];

/** What professionals in Antwerp say. Nobody names responsibility: that is planted. */
export const antwerpProfessionals: readonly Passage[] = [
  passage('fixed-contact', '-', ['Bij {other} krijg ik telkens iemand anders.', 'Een vaste persoon bij {other} is er niet.']),
  passage('fixed-contact', 'wish', ['Eén naam bij {other}, dat zou al helpen.']),
  passage('communication', '-', ['Het loopt over mails en formulieren met {other}.']),
  passage('communication', '+', ['Als ik {other} aan de lijn krijg, gaat het vlot.']),
  passage('personal-contact', '+', ['Ik ben mij bij {other} gaan voorstellen.']),
  passage('reciprocity', '-', [
    'Na de doorverwijzing hoor ik niets meer van {other}.',
    'Of het kind bij {other} gestart is, weet ik niet.',
  ]),
  passage('referral', '+', ['We verwijzen door naar {other} en daar blijft het bij.']),
  passage('administrative', '-', ['De kindcode schuift tussen ons en {other}.']),
  passage('administrative', '+', ['Met {other} is het papierwerk op orde.']),
  passage('joint-follow-up', '-', ['Samen een gezin opvolgen met {other} doen we niet.']),
  passage('unclear-tasks', '-', ['Wie wat doet tussen ons en {other} staat nergens.']),
  passage('no-alignment', '-', ['Met {other} zijn er geen afspraken.']),
  passage('high-caseload', '-', ['Met zoveel dossiers blijft er geen tijd om mee te gaan.']),
  passage('budget-cuts', '-', ['Het project dat ons samenbracht, is geschrapt.']),
  passage('shortage', '-', ['Alles zit vol, ook bij {other}.', 'De wachtlijst van {other} is langer dan het traject.'], {
    about: 'childcare',
  }),
  passage('rigid-procedures', '-', ['Het aanvraagformulier van {other} past niet op onze gezinnen.']),
  passage('own-logic', '-', ['{other} rekent in plaatsen, wij in trajecten.']),
  passage('structural-support', '+', ['De afspraken met {other} staan op papier.']),
  passage('engagement', '+', ['Wie bij {other} wil, krijgt veel gedaan.']),
  passage('leadership-support', '-', ['Van hogerhand komt er weinig duidelijkheid.']),
  passage('size', '-', ['De stad is te groot om iedereen te kennen.']),
  passage('dilemma-knowledge', '+', ['Wat {other} precies kan bieden, moet men maar weten.'], { pole: 'B' }),
  passage('dilemma-control-power', '+', ['{other} beslist, wij wachten.'], { pole: 'A' }),
  passage('dilemma-culture', '0', ['Onze manier van werken is niet die van {other}.'], { pole: 'A' }),
];

/** Loyalty, said again and again in Antwerp: that too is planted. */
export const loyalty: readonly Passage[] = [
  passage(
    'dilemma-loyalty',
    '+',
    [
      'Ik zit er voor mijn dienst, maar het gezin is van ons allemaal.',
      'Mijn cijfers gaan voor, al zou het kind bij {other} beter af zijn.',
    ],
    { pole: 'A' },
  ),
  passage('dilemma-loyalty', '+', ['Dan kies ik voor wat we met {other} afspraken, tegen de regel van de dienst in.'], {
    pole: 'B',
  }),
  passage('dilemma-loyalty', '0', ['Tussen mijn leidinggevende en {other} moet ik elke week kiezen.'], { pole: 'both' }),
];

/** What parents say, by municipality. */
export const parents: Readonly<Record<'Boom' | 'Antwerpen', readonly Passage[]>> = {
  Boom: [
    passage('personal-contact', '+', ['De mevrouw van {other} kent mijn kinderen bij naam.']),
    passage('accessibility', '+', ['{other} is te voet te doen.']),
    passage('usefulness', '+', ['Sinds {other} kan ik de taalles volgen.'], { about: 'childcare' }),
    passage('comprehensibility', '-', ['Wat ik bij {other} tekende, weet ik niet goed.']),
    passage('threshold-trust', '-', ['Een baby bij vreemden laten, dat was moeilijk.'], { about: 'childcare' }),
    passage('function-social', '+', ['Bij {other} leer ik andere ouders kennen.'], { about: 'childcare' }),
    passage('outreach', '+', ['Iemand van {other} ging de eerste keer mee.']),
  ],
  Antwerpen: [
    passage('accessibility', '-', ['Naar {other} is het twee trams en een eind stappen.']),
    passage('threshold-waiting-list', '-', ['Bij {other} sta ik al maanden op een lijst.'], { about: 'childcare' }),
    passage('fixed-contact', '-', ['Bij {other} moest ik mijn verhaal telkens opnieuw doen.']),
    passage('threshold-procedure', '-', ['Zonder kaartlezer kwam ik bij {other} niet verder.']),
    passage('affordability', '-', ['De eerste rekening van {other} was een schok.'], { about: 'childcare' }),
    passage('usefulness', '+', ['Met de opvang bij {other} kon ik gaan werken.'], { about: 'childcare' }),
    passage('comprehensibility', '-', ['Niemand legde uit wie bij {other} waarvoor dient.']),
  ],
};
