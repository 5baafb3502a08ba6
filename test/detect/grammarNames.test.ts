import assert from 'node:assert/strict';
import type { EntityType } from '../../server/src/detect/findings';
import { acronymDefinitions } from '../../server/src/detect/grammar/acronyms';
import { readerOf, surfaces, unmark } from './grammarReading';

function table(type: EntityType, rows: readonly string[]): void {
  for (const row of rows) {
    const { text, spans } = unmark(row);
    it(row, () => assert.deepEqual(surfaces(text, type), spans));
  }
}

describe('the grammar of bodies', () => {
  table('ORG', [
    'the [Australian Department of Home Affairs] for',
    'the [Ministry of Health and Sports of Myanmar] said',
    'the [Ministry of Labour, Employment and Social Security] said',
    'the [Royal University of Phnom Penh]’s ([RUPP]) [Institute for International Studies and Public Policy], which',
    'the [Embassy of Japan in Nairobi] and',
    'of the [Australian Embassy to Cambodia], at',
    'the management of the [National Police], as',
    'the [Interior Ministry] and the [Foreign Ministry] agreed',
    'a delegation from the [interior ministry] on',
    'the ministry and the Ministry said',
    "[Prime Minister's Office] staff",
    'the [Phnom Penh Municipal Court] on',
    'the [United Nations Development Programme] ([UNDP]) and [ASEAN]',
    '[Kinabalu Minerals Berhad] and [Acme Trading Co., Ltd.] signed',
    'the [UN Security Council] met',
    'Minister of Interior Sar Sokha met',
    '[Food and Drug Administration] rules',
    '[Ministry of Interior] and [Ministry of Justice] officials',
    'at the Ghior Police Station on',
    'the Board of Directors met',
  ]);
});

describe('the grammar of laws', () => {
  table('LAW', [
    'the [Budapest Convention] and the [Paris Agreement]',
    'the [Migration Act 1958] says',
    'the [Treaty of Amity and Cooperation in Southeast Asia] of',
    'under [Security Council resolution 1325 (2000)] and',
    '[Executive Order 13556] of',
    '[Article 5 of the Aliens Act] and',
    'the [Personal Data Protection Act, No. 9 of 2022] in',
    'the [Law on Counter-Terrorism] was',
    'the [Convention on the Rights of the Child] is',
    'under [44 U.S.C. 3502] and',
    'the Agreement and the Act say',
    'a free trade agreement with Japan',
    'the [George Floyd Justice in Policing Act] passed',
    '[Regulation (EU) 2016/679] applies',
    'the police and Law Enforcement Agency officers',
  ]);
});

describe('the grammar of events', () => {
  table('EVENT', [
    'the five-day [ASEAN-Australia Special Summit] in Melbourne',
    'the [5th ASEAN-Australia Special Summit] in',
    'the [World Cup 2026] in',
    'at [COP26] and [COP 27] in',
    'during [World War II] and the [Cold War]',
    '[Operation Serval] began',
    'the [Munich Security Conference] in',
    'the summit and the Summit ended',
    'at the Convention Hall on',
    'a press conference and the Annual Meeting',
  ]);
});

describe('the grammar of persons', () => {
  table('PERSON', [
    'Minister of Interior [Sar Sokha] will',
    'Prime Minister [Hun Manet] traveled',
    'Deputy Prime Minister, met with [Pablo Kang], chargé d’affaires of',
    '[Thong Mengdavid], a lecturer at the',
    'H.E. Dr. [Ngozi Adeyemi-Clarke] said',
    'Lt. Gen. [Sok Phal] and Mr [Kim] came',
    'President of the Republic of Korea said',
    'the analyst said Gen Z buys',
    'President [Moon Jae-in] met',
  ]);
});

describe('known names', () => {
  table('PLACE', [
    'in [DR Congo] and [Côte d’Ivoire], [Ivory Coast], [Burma], the [UAE], the [U.S.] and the [UK]',
    'from [CAMBODIA] to [Phnom Penh]',
    'the [China]-[Laos] railway',
  ]);
  table('NORP', [
    'the [Cambodian] side and [Filipinos] and [Kurds]',
    'a [Sino]-[British] and a [Franco]-[Algerian] deal',
    'in the [Muslim] world',
  ]);
});

describe('acronym definitions', () => {
  const rows: [text: string, short: string, long: string][] = [
    ['the Royal University of Phnom Penh’s (RUPP) Institute', 'RUPP', 'Royal University of Phnom Penh'],
    ['the United Nations Environment Programme (UNEP) said', 'UNEP', 'United Nations Environment Programme'],
    ['information and communications technology (ICT), and', 'ICT', 'information and communications technology'],
    ['the Criminal Investigation Directorate (the "DIRINCRI") x', '', ''],
    ['a Memorandum of Understanding (MoU) on', 'MoU', 'Memorandum of Understanding'],
    ['University of Battambang (UoB) x', 'UoB', 'University of Battambang'],
    ['the Ministry of Interior (MOI) x', 'MOI', 'Ministry of Interior'],
    ['he left for Rome (Italy) soon', '', ''],
    ['a visit (see NATO) there', '', ''],
  ];
  for (const [text, short, long] of rows) {
    it(text, () => {
      const found = acronymDefinitions(readerOf(text)).map((definition) => [
        text.slice(definition.short.start, definition.short.end),
        text.slice(definition.long.start, definition.long.end),
      ]);
      assert.deepEqual(found, short === '' ? [] : [[short, long]]);
    });
  }
});
