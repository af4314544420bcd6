import type { Text } from '../text.ts';

/** Why a measure of the log, the episodes or the sources has no value here, and what data it would need. */
export const logMeasureMessages = {
  'measure-no-log': {
    nl: 'Deze studie heeft geen contactlogboek. Voer er een in met minstens datum, van_organisatie en naar_organisatie.',
    en: 'This study has no contact log. Import one with at least date, from_org and to_org.',
    fr: 'Cette étude n’a pas de journal des contacts. Importez-en un avec au moins date, from_org et to_org.',
  },
  'measure-log-outside': {
    nl: 'Alle contacten ({count}) vallen buiten de waarnemingsperiode. Kies een andere periode of laatste dag.',
    en: 'All contacts ({count}) lie outside the observation window. Choose another period or last day.',
    fr: 'Tous les contacts ({count}) sont hors de la période d’observation. Choisissez une autre période ou un autre dernier jour.',
  },
  'measure-log-internal': {
    nl: 'Het logboek heeft enkel contacten binnen één organisatie, geen tussen organisaties.',
    en: 'The log has only contacts within one organisation, none between organisations.',
    fr: 'Le journal n’a que des contacts au sein d’une même organisation, aucun entre organisations.',
  },
  'measure-no-contacts-here': {
    nl: 'Hier zijn geen contacten met andere organisaties gelogd.',
    en: 'No contacts with other organisations were logged here.',
    fr: 'Aucun contact avec d’autres organisations n’a été enregistré ici.',
  },
  'measure-no-collaboration-type': {
    nl: 'Bij geen enkel contact hier staat een van de drie samenwerkingsvormen. Vul de kolom “type” in: doorverwijzing, administratieve ondersteuning of gezamenlijke opvolging.',
    en: 'No contact here names one of the three types of collaboration. Fill in the column “type”: referral, administrative support or joint follow-up.',
    fr: 'Aucun contact ici ne nomme l’un des trois types de collaboration. Remplissez la colonne « type » : orientation, soutien administratif ou suivi commun.',
  },
  'measure-no-persons': {
    nl: 'Geen enkel contact hier noemt een medewerker. Vul de kolommen “from_person” en “to_person” in (met pseudoniemen).',
    en: 'No contact here names a worker. Fill in the columns “from_person” and “to_person” (with pseudonyms).',
    fr: 'Aucun contact ici ne nomme un collaborateur. Remplissez les colonnes « from_person » et « to_person » (avec des pseudonymes).',
  },
  'measure-no-family-persons': {
    nl: 'Geen enkel contact over een gezin noemt een medewerker. Nodig: “family_code” en “from_person” of “to_person”.',
    en: 'No contact about a family names a worker. Needed: “family_code” and “from_person” or “to_person”.',
    fr: 'Aucun contact au sujet d’une famille ne nomme un collaborateur. Nécessaire : « family_code » et « from_person » ou « to_person ».',
  },
  'measure-no-repeated-ties': {
    nl: 'Geen enkele band hier heeft minstens twee contacten met een medewerker erbij: op één contact hangt een band altijd aan één persoon.',
    en: 'No tie here has at least two contacts that name a worker: with one contact a tie always hangs on one person.',
    fr: 'Aucun lien ici n’a au moins deux contacts qui nomment un collaborateur : avec un seul contact, un lien tient toujours à une seule personne.',
  },
  'measure-no-channel': {
    nl: 'Bij geen enkel contact hier staat een gekend kanaal. Vul de kolom “channel” in (persoonlijk, telefoon, e-mail …).',
    en: 'No contact here names a known channel. Fill in the column “channel” (face to face, phone, e-mail …).',
    fr: 'Aucun contact ici n’indique un canal connu. Remplissez la colonne « channel » (en personne, téléphone, courriel …).',
  },
  'measure-no-formal': {
    nl: 'Bij geen enkel contact hier staat of het formeel was. Vul de kolom “formal” in (ja of nee).',
    en: 'No contact here says whether it was formal. Fill in the column “formal” (true or false).',
    fr: 'Aucun contact ici n’indique s’il était formel. Remplissez la colonne « formal » (oui ou non).',
  },
  'measure-no-fixed-contact': {
    nl: 'Voor geen enkele band met contacten is een vast contactpersoon opgegeven. Vul “fixed_contact_for” in bij de aanstellingen of “fixed_contact_person” bij de relaties.',
    en: 'No tie with contacts has a declared fixed contact person. Fill in “fixed_contact_for” with the affiliations or “fixed_contact_person” with the relations.',
    fr: 'Aucun lien avec des contacts n’a de personne de contact fixe déclarée. Remplissez « fixed_contact_for » dans les affectations ou « fixed_contact_person » dans les relations.',
  },
  'measure-no-agreement': {
    nl: 'Van geen enkele gerapporteerde band is gekend welke afspraak eronder ligt. Vul de kolom “agreement” in (geen, mondeling, schriftelijk).',
    en: 'For no reported tie is it known which agreement lies under it. Fill in the column “agreement” (none, verbal, written).',
    fr: 'Pour aucun lien déclaré on ne sait quel accord le soutient. Remplissez la colonne « agreement » (aucun, verbal, écrit).',
  },
  'measure-no-departures': {
    nl: 'Niemand die een band droeg, vertrok lang genoeg voor het einde van de waarneming. Nodig: “date_to” bij de aanstellingen, en een logboek dat daarna doorloopt.',
    en: 'Nobody who carried a tie left long enough before the end of the observation. Needed: “date_to” with the affiliations, and a log that goes on after it.',
    fr: 'Aucune personne portant un lien n’est partie assez longtemps avant la fin de l’observation. Nécessaire : « date_to » dans les affectations, et un journal qui continue ensuite.',
  },
  'measure-no-two-places': {
    nl: 'Niet te vergelijken: er zijn niet zowel paren in hetzelfde gebouw als paren in een ander gebouw. Nodig: “building_id”, of “lat” en “lon”, bij de organisaties.',
    en: 'Not comparable: there are not both pairs in one building and pairs in different ones. Needed: “building_id”, or “lat” and “lon”, with the organisations.',
    fr: 'Non comparable : il n’y a pas à la fois des paires dans un même bâtiment et dans des bâtiments différents. Nécessaire : « building_id », ou « lat » et « lon », dans les organisations.',
  },
  'measure-no-contacts-elsewhere': {
    nl: 'Tussen organisaties in verschillende gebouwen zijn geen contacten gelogd: de verhouding heeft geen noemer.',
    en: 'No contacts were logged between organisations in different buildings: the ratio has no denominator.',
    fr: 'Aucun contact n’a été enregistré entre organisations de bâtiments différents : le rapport n’a pas de dénominateur.',
  },
  'measure-no-referrals': {
    nl: 'Hier zijn geen doorverwijzingen gelogd. Nodig: contacten met als “type” of “purpose” doorverwijzing.',
    en: 'No referrals were logged here. Needed: contacts with referral as “type” or “purpose”.',
    fr: 'Aucune orientation n’a été enregistrée ici. Nécessaire : des contacts avec orientation comme « type » ou « purpose ».',
  },
  'measure-referrals-too-recent': {
    nl: 'Alle doorverwijzingen hier ({count}) zijn korter dan {days} dagen voor het einde van de waarneming verstuurd: op antwoord wachten kan nog.',
    en: 'All referrals here ({count}) were sent less than {days} days before the end of the observation: an answer may still come.',
    fr: 'Toutes les orientations ici ({count}) ont été envoyées moins de {days} jours avant la fin de l’observation : une réponse peut encore venir.',
  },
  'measure-no-feedback-column': {
    nl: 'Het logboek zegt niet welk contact een terugkoppeling is. Vul “is_feedback” in, of “purpose” (terugkoppeling), met “referral_id” of “reply_to”.',
    en: 'The log does not say which contact is feedback. Fill in “is_feedback”, or “purpose” (feedback), with “referral_id” or “reply_to”.',
    fr: 'Le journal n’indique pas quel contact est un retour. Remplissez « is_feedback », ou « purpose » (retour), avec « referral_id » ou « reply_to ».',
  },
  'measure-half-not-answered': {
    nl: 'Minder dan de helft van de doorverwijzingen kreeg in de waargenomen tijd antwoord: de middelste wachttijd is niet bereikt.',
    en: 'Fewer than half of the referrals were answered in the time observed: the median waiting time was not reached.',
    fr: 'Moins de la moitié des orientations ont reçu une réponse dans le temps observé : le délai médian n’est pas atteint.',
  },
  'measure-no-accompanied': {
    nl: 'Bij geen enkele doorverwijzing hier staat of iemand meeging. Vul de kolom “accompanied” in (ja of nee).',
    en: 'No referral here says whether somebody went along. Fill in the column “accompanied” (true or false).',
    fr: 'Aucune orientation ici n’indique si quelqu’un a accompagné. Remplissez la colonne « accompanied » (oui ou non).',
  },
  'measure-no-outcome': {
    nl: 'Van geen enkele doorverwijzing hier is beslist of ze aanvaard werd. Vul de kolom “outcome” in (aanvaard, geweigerd, wachtlijst, ingeschreven).',
    en: 'For no referral here has it been decided whether it was accepted. Fill in the column “outcome” (accepted, refused, waitlisted, enrolled).',
    fr: 'Pour aucune orientation ici il n’est décidé si elle a été acceptée. Remplissez la colonne « outcome » (accepté, refusé, liste d’attente, inscrit).',
  },
  'measure-no-episodes': {
    nl: 'Hier zijn geen begeleidingsperiodes. Voer ze in: gezinscode, organisatie, begin- en einddatum, en wie trekker is (“is_lead”).',
    en: 'There are no episodes here. Import them: family code, organisation, first and last day, and who leads (“is_lead”).',
    fr: 'Il n’y a pas d’épisodes de suivi ici. Importez-les : code famille, organisation, premier et dernier jour, et qui pilote (« is_lead »).',
  },
  'measure-no-leads': {
    nl: 'Bij geen enkele begeleidingsperiode hier staat wie trekker is. Vul de kolom “is_lead” in (ja of nee).',
    en: 'No episode here says who leads. Fill in the column “is_lead” (true or false).',
    fr: 'Aucun épisode ici n’indique qui pilote. Remplissez la colonne « is_lead » (oui ou non).',
  },
  'measure-no-handovers': {
    nl: 'Geen enkel gezin kreeg hier een volgende trekker: er was geen overdracht.',
    en: 'No family got a next lead here: there was no handover.',
    fr: 'Aucune famille n’a eu ici de pilote suivant : il n’y a pas eu de transmission.',
  },
  'measure-too-few-organisations': {
    nl: 'Er zijn minstens twee organisaties binnen de afbakening nodig om van een paar te spreken.',
    en: 'At least two organisations inside the boundary are needed to speak of a pair.',
    fr: 'Il faut au moins deux organisations dans la délimitation pour parler d’une paire.',
  },
  'measure-no-pair-spoken-of': {
    nl: 'Geen enkel record noemt twee organisaties binnen de afbakening. Voer een contactlogboek, relaties of gecodeerde interviews in.',
    en: 'No record names two organisations inside the boundary. Import a contact log, relations or coded interviews.',
    fr: 'Aucun enregistrement ne nomme deux organisations dans la délimitation. Importez un journal, des relations ou des entretiens codés.',
  },
  'measure-no-pair-both-answered': {
    nl: 'Bij geen enkel paar hier antwoordden beide kanten terwijl minstens één een band meldt. Nodig: een bevraging (relaties) met ook een uitdrukkelijke nul voor “geen band”.',
    en: 'For no pair here did both sides answer while at least one reports a tie. Needed: a roster (relations) with an explicit zero for “no tie” too.',
    fr: 'Pour aucune paire ici les deux côtés n’ont répondu avec au moins un lien déclaré. Nécessaire : une enquête (relations) avec aussi un zéro explicite pour « pas de lien ».',
  },
  'measure-no-pair-log-and-report': {
    nl: 'Bij geen enkel paar hier houden beide kanten een logboek bij terwijl minstens één de bevraging invulde. Nodig: een contactlogboek en relaties, en “logs_contacts” bij de organisaties.',
    en: 'For no pair here do both sides keep a log while at least one answered the roster. Needed: a contact log and relations, and “logs_contacts” with the organisations.',
    fr: 'Pour aucune paire ici les deux côtés ne tiennent un journal alors qu’au moins un a répondu à l’enquête. Nécessaire : un journal et des relations, et « logs_contacts » dans les organisations.',
  },
  'measure-no-spread': {
    nl: 'Meldingen en logboek zeggen bij elk paar hetzelfde, overal ja of overal nee: overeenstemming boven toeval is dan niet te bepalen.',
    en: 'Reports and log say the same for every pair, all yes or all no: agreement beyond chance cannot then be told.',
    fr: 'Déclarations et journal disent la même chose pour chaque paire, partout oui ou partout non : l’accord au-delà du hasard est alors indéterminable.',
  },
  'measure-no-organisations': {
    nl: 'Deze studie heeft geen lijst van organisaties. Voer ze in, ook die zonder contacten: wie niet op de lijst staat, kan niet gemist worden.',
    en: 'This study has no list of organisations. Import it, those without contacts included: who is not on the list cannot be missed.',
    fr: 'Cette étude n’a pas de liste d’organisations. Importez-la, y compris celles sans contacts : qui n’est pas sur la liste ne peut pas manquer.',
  },
} as const satisfies Record<string, Text>;
