/** Meetings, support and joint acts. Names are marked as {TYPE:name}; what follows a sentence are its events: type[:mode]: actors > recipients (status, ...). */
export const CASES: readonly (readonly [
  group: string,
  rows: readonly (readonly [sentence: string, ...events: string[]])[],
])[] = [
  [
    'Meetings',
    [
      [
        '{PER:Sar Sokha} met {PER:Penny Wong} in {PLA:Canberra} on {DAT:2 May 2026}.',
        'CONSULT: Sar Sokha > Penny Wong (done, 2026-05-02)',
      ],
      ['{PER:Sar Sokha} met with {PER:Penny Wong}.', 'CONSULT: Sar Sokha > Penny Wong (done)'],
      [
        '{PER:Sar Sokha} and {PER:Penny Wong} met in {PLA:Phnom Penh}.',
        'CONSULT: Sar Sokha+Penny Wong > Sar Sokha+Penny Wong (done)',
      ],
      [
        'Minister {PER:Sar Sokha} of {PLA:Cambodia} held talks with his {NOR:Australian} counterpart.',
        'CONSULT: Sar Sokha > Australian (done)',
      ],
      [
        '{PER:Sar Sokha}, Minister of Interior, held talks with {PER:Penny Wong}.',
        'CONSULT: Sar Sokha > Penny Wong (done)',
      ],
      [
        'The ministers of {PLA:Peru} and {PLA:Chile} discussed migration in {PLA:Lima}.',
        'CONSULT: Peru+Chile > Peru+Chile (done)',
      ],
      ['{PER:Ana Ruiz} discussed fisheries with {PER:Joao Melo}.', 'CONSULT: Ana Ruiz > Joao Melo (done)'],
      ['{PLA:Kenya} and {PLA:Uganda} held consultations on the border.', 'CONSULT: Kenya+Uganda > Kenya+Uganda (done)'],
      [
        '{PLA:Kenya} will hold consultations with {PLA:Uganda} in {DAT:June}.',
        'CONSULT: Kenya > Uganda (planned, 2026-06)',
      ],
      [
        '{PER:Ana Ruiz} paid an official visit to {PLA:Japan} from {DAT:3 to 5 May}.',
        'CONSULT:visit: Ana Ruiz > Japan (done, 2026-05-03/2026-05-05)',
      ],
      ['{PER:Ana Ruiz} visited {PLA:Japan} in {DAT:May}.', 'CONSULT:visit: Ana Ruiz > Japan (done, 2026-05)'],
      [
        'A delegation of the {ORG:Ministry of Health} will travel to {PLA:Geneva} in {DAT:July}.',
        'CONSULT:visit: Ministry of Health > Geneva (planned, 2026-07)',
      ],
      ['{PER:Ana Ruiz} is to visit {PLA:Japan} in {DAT:May}.', 'CONSULT:visit: Ana Ruiz > Japan (planned, 2026-05)'],
      ['{PER:Ana Ruiz} received Ambassador {PER:Ito Kenji} at the ministry.', 'CONSULT: Ito Kenji > Ana Ruiz (done)'],
      ['{PER:Ana Ruiz} was received by {PER:Ito Kenji} in {PLA:Tokyo}.', 'CONSULT: Ana Ruiz > Ito Kenji (done)'],
      [
        '{PER:Ana Ruiz} phoned {PER:Ito Kenji} on {DAT:Monday}.',
        'CONSULT:phone: Ana Ruiz > Ito Kenji (done, 2026-04-27)',
      ],
      [
        '{PER:Ana Ruiz} held a telephone conversation with {PER:Ito Kenji}.',
        'CONSULT:phone: Ana Ruiz > Ito Kenji (done)',
      ],
      [
        '{PLA:Qatar} hosted talks between {PLA:Chad} and the {ORG:FACT} rebels.',
        'CONSULT:third-party: Qatar > Chad+FACT (done)',
      ],
      ['{PER:Ana Ruiz} will lead a delegation to {PLA:Oslo}.', 'CONSULT:visit: Ana Ruiz > Oslo (planned)'],
      [
        'During a visit by {PER:Ana Ruiz} to {PLA:Norway} nothing was signed.',
        'CONSULT:visit: Ana Ruiz > Norway (done)',
      ],
      ['The Joint Committee will meet once a year.', 'CONSULT: The Joint Committee > (planned)'],
      ['{PER:Ana Ruiz} told reporters that she would meet {PER:Ito Kenji}.', 'CONSULT: she > Ito Kenji (planned)'],
      [
        '{PER:Ana Ruiz} co-chaired the {EVT:Defence Dialogue} with {PER:Ito Kenji}.',
        'CONSULT: Ana Ruiz > Ito Kenji (done)',
      ],
      [
        '{PER:Ana Ruiz} and {PER:Ito Kenji} exchanged views on trade.',
        'CONSULT: Ana Ruiz+Ito Kenji > Ana Ruiz+Ito Kenji (done)',
      ],
    ],
  ],
  [
    'Support',
    [
      ['{PLA:Cambodia} thanked {PLA:Japan} for its support.', 'SUPPORT: Cambodia > Japan (done)'],
      [
        '{PER:Ana Ruiz} thanked {PLA:Japan} for two patrol boats.',
        'SUPPORT: Ana Ruiz > Japan (done)',
        'AID: Japan > Ana Ruiz (done, equipment)',
      ],
      [
        '{PER:Ana Ruiz} thanked {PLA:Japan} for training 40 officers.',
        'SUPPORT: Ana Ruiz > Japan (done)',
        'AID: Japan > 40 officers (done, capacity-building)',
      ],
      ["{PER:Ana Ruiz} praised {PLA:Indonesia}'s leadership on the oceans.", 'SUPPORT: Ana Ruiz > Indonesia (done)'],
      [
        '{PER:Ana Ruiz} expressed her gratitude to {ORG:UNICEF} for the vaccines.',
        'SUPPORT: Ana Ruiz > UNICEF (done)',
        'AID: UNICEF > Ana Ruiz (done, relief)',
      ],
      ['{PER:Ana Ruiz} paid tribute to the {ORG:Red Cross}.', 'SUPPORT: Ana Ruiz > Red Cross (done)'],
      ['{PER:Ana Ruiz} is grateful to {ORG:UNICEF}.', 'SUPPORT: Ana Ruiz > UNICEF (done)'],
      ['I wish to thank {PLA:Japan} for its patience.', 'SUPPORT: i > Japan (done)'],
      ['Let me congratulate {PLA:Samoa} on its election.', 'SUPPORT: me > Samoa (done)'],
      [
        '{PLA:Chad} and {PLA:Niger} signed a memorandum of understanding on water.',
        'SUPPORT: Chad+Niger > Chad+Niger (done, memorandum of understanding)',
      ],
      [
        '{PLA:Chad} signed an agreement with {PLA:Niger} on trade.',
        'SUPPORT: Chad+Niger > Chad+Niger (done, agreement)',
      ],
      [
        'A protocol was signed by {PLA:Chad} and {PLA:Niger} on {DAT:2 May 2026}.',
        'SUPPORT: Chad+Niger > Chad+Niger (done, protocol, 2026-05-02)',
      ],
      [
        'The two ministers witnessed the signing of an agreement between {ORG:EGAT} and {ORG:EDL}.',
        'SUPPORT: EGAT+EDL > EGAT+EDL (done, agreement)',
      ],
      [
        '{PLA:Tonga} ratified the {LAW:Budapest Convention} in {DAT:2025}.',
        'SUPPORT: Tonga > (done, convention, 2025)',
      ],
      ['{PLA:Tonga} will ratify the treaty in {DAT:August}.', 'SUPPORT: Tonga > (planned, treaty, 2026-08)'],
      ['{PLA:Tonga} has not ratified the treaty.', 'SUPPORT: Tonga > (done, negated, treaty)'],
      ['The {ORG:European Union} welcomed the decision of {PLA:Kosovo}.', 'SUPPORT: European Union > Kosovo (done)'],
      ['{PLA:Ghana} endorsed the candidature of {PLA:Kenya}.', 'SUPPORT: Ghana > Kenya (done)'],
      ['{PLA:Peru} established diplomatic relations with {PLA:Bhutan}.', 'SUPPORT: Peru > Bhutan (done)'],
      ["{PLA:Peru} reaffirmed its support for {PLA:Bolivia}'s accession.", 'SUPPORT: Peru > Bolivia (done)'],
      [
        "{PLA:Poland} will support {PLA:Ukraine}'s bid to join the {ORG:European Union}.",
        'AGREE: Poland > Ukraine (done)',
      ],
      ['{PLA:Peru} and {PLA:Bhutan} have upgraded their diplomatic ties.', 'SUPPORT: Peru+Bhutan > Peru+Bhutan (done)'],
      ['Signed at {PLA:Canberra} on {DAT:20 January 2026}.', 'SUPPORT: > (done, 2026-01-20)'],
      ['Done in duplicate at {PLA:Seoul} on {DAT:18 November 2025}.', 'SUPPORT: > (done, 2025-11-18)'],
    ],
  ],
  [
    'Cooperation',
    [
      [
        'The {ORG:FBI} and the {ORG:NCA} carried out a joint operation in {DAT:May}.',
        'COOPERATE: FBI+NCA > FBI+NCA (done, 2026-05)',
      ],
      ['The {ORG:FBI} carried out a joint operation with the {ORG:NCA}.', 'COOPERATE: FBI > NCA (done)'],
      [
        'A joint patrol by {ORG:Navy A} and {ORG:Navy B} found the boat.',
        'COOPERATE: Navy A+Navy B > Navy A+Navy B (done)',
      ],
      [
        'The gang was caught in a joint operation by {ORG:Digos} and the {NOR:Slovak} police.',
        'COOPERATE: Digos+Slovak > Digos+Slovak (done)',
      ],
      [
        '{PLA:Zambia} extradited {PER:Aswad} to {PLA:Britain} on {DAT:Sunday}.',
        'COOPERATE: Zambia > Britain (done, 2026-04-26)',
      ],
      ['{PLA:Laos} and {PLA:Vietnam} exchanged lists of suspects.', 'COOPERATE: Laos+Vietnam > Laos+Vietnam (done)'],
      ['The {ORG:NIS} shared intelligence with {NOR:Cambodian} investigators.', 'COOPERATE: NIS > Cambodian (done)'],
      ['{NOR:Dutch} and {NOR:Malaysian} investigators are going through the files together.'],
      ['The report was written jointly by the {ORG:NCSC} and {ORG:CISA}.'],
      ['{ORG:GIZ} and {ORG:NCDDS} are jointly testing the software.', 'COOPERATE: GIZ+NCDDS > GIZ+NCDDS (ongoing)'],
      [
        '{PLA:Germany} and {PLA:Canada} will hold a naval exercise in {DAT:July}.',
        'COOPERATE: Germany+Canada > Germany+Canada (planned, 2026-07)',
      ],
      ['{PLA:Sri Lanka} took part in a drill with {PLA:Singapore}.', 'COOPERATE: Sri Lanka > Singapore (done)'],
      ['{ORG:BSI} works closely with {ORG:ANSSI}.', 'COOPERATE: BSI > ANSSI (ongoing)'],
      [
        'An AI model developed jointly by {ORG:IIT Madras} and the {ORG:University of Tokyo} was shown.',
        'COOPERATE: IIT Madras+University of Tokyo > IIT Madras+University of Tokyo (done)',
      ],
      [
        'The exchange of data between {ORG:BSSN} and {ORG:KrCERT} continues.',
        'COOPERATE: BSSN+KrCERT > BSSN+KrCERT (ongoing)',
      ],
      [
        "Engineers of {ORG:ZARI} and of {PLA:Peru}'s {ORG:Seed Institute} will map the coast together.",
        'COOPERATE: ZARI+Seed Institute > ZARI+Seed Institute (planned)',
      ],
      [
        'A licence agreement between {ORG:CTU} and {ORG:Seed Co} is to be signed.',
        'SUPPORT: CTU+Seed Co > CTU+Seed Co (planned, licence agreement)',
      ],
      ['{PLA:Peru} and {PLA:Chile} agreed to open an embassy in {PLA:Oslo}.', 'AGREE: Peru+Chile > Peru+Chile (done)'],
      [
        "{PLA:Peru} and {PLA:Chile} will support each other's bid at the {ORG:UN}.",
        'AGREE: Peru+Chile > Peru+Chile (done)',
      ],
      [
        'Signed at {PLA:Aktau} by {PER:Ana Ruiz} and {PER:Ito Kenji}.',
        'SUPPORT: Ana Ruiz+Ito Kenji > Ana Ruiz+Ito Kenji (done)',
      ],
      [
        'Delegations headed by {PER:Ana Ruiz} and {PER:Ito Kenji} met.',
        'CONSULT: Ana Ruiz+Ito Kenji > Ana Ruiz+Ito Kenji (done)',
      ],
      [
        '{NOR:Brazilian} and {NOR:Colombian} police destroyed 14 dredges.',
        'COOPERATE: Brazilian+Colombian > Brazilian+Colombian (done)',
      ],
      ['The {ORG:Harbour Police} and the {ORG:Narcotics Bureau} raided a house.'],
      ['{NOR:Brazilian} police destroyed 14 dredges of {NOR:Colombian} miners.'],
      [
        'The {ORG:Security Council} held its 1312th meeting in {PLA:Addis Ababa}.',
        'CONSULT: Security Council > (done)',
      ],
      [
        'Directors of {PLA:Kenya} and {PLA:Uganda} gathered in {PLA:Lima}.',
        'CONSULT: Kenya+Uganda > Kenya+Uganda (done)',
      ],
      ['{PER:Ana Ruiz} is expected to win in {PLA:Lima}.'],
      ['{PLA:Peru} continues to exchange information with {PLA:Chile}.', 'COOPERATE: Peru > Chile (ongoing)'],
      ['The force handed over 17 suspects to the {NOR:Thai} police.', 'COOPERATE: The force > Thai (done)'],
    ],
  ],
];
