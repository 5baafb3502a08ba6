import assert from 'node:assert/strict';
import type { EntityType, Mention } from '../../server/src/detect/findings';
import { mendSpans } from '../../server/src/detect/mendSpans';

const TYPES: Readonly<Record<string, EntityType>> = { P: 'PERSON', O: 'ORG', L: 'PLACE', D: 'DATE', W: 'LAW' };

/** "{P:Sar Sokha} met" as text and mentions. */
function read(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let end = 0;
  for (const match of marked.matchAll(/\{(\w):([^}]*)\}/g)) {
    text += marked.slice(end, match.index);
    const start = text.length;
    text += match[2];
    mentions.push({ start, end: text.length, type: TYPES[match[1]], score: 0.9, reason: { code: 'model' } });
    end = match.index + match[0].length;
  }
  return { text: text + marked.slice(end), mentions };
}

describe('where names begin and end', () => {
  for (const [before, after] of [
    ['{P:Ma}. {P:Teresa D. Cruz} said', '{P:Ma. Teresa D. Cruz} said'],
    ['{P:Mohd Faizal bin Abd}. {P:Rashid}', '{P:Mohd Faizal bin Abd. Rashid}'],
    ['{P:Md}. {P:Shafiqul Islam}', '{P:Md. Shafiqul Islam}'],
    ['met {P:Sok}. {P:Dara} came', 'met {P:Sok}. {P:Dara} came'],
    ['{P:Refugio} "{P:Cuco}" {P:Ibarra}', '{P:Refugio "Cuco" Ibarra}'],
    ['By {P:Josefina} “{P:Pinky}” {P:A. Cruz}', 'By {P:Josefina “Pinky” A. Cruz}'],
    ['{P:Ana} ({O:Blue Party}) {P:Ben}', '{P:Ana} ({O:Blue Party}) {P:Ben}'],
    ['{P:Ana}, "{P:Ben}" {P:Cruz}', '{P:Ana}, "{P:Ben}" {P:Cruz}'],
    ['For the {O:Customs of Morocco\nNadia Benchekroun}', 'For the {O:Customs of Morocco}\n{P:Nadia Benchekroun}'],
    ['For the {O:Customs of Morocco\r\nNadia Benchekroun}', 'For the {O:Customs of Morocco}\r\n{P:Nadia Benchekroun}'],
    [
      'Under the agreement that was signed last year in the capital, the {O:Ministry of\nLabour} and others will pay.',
      'Under the agreement that was signed last year in the capital, the {O:Ministry of\nLabour} and others will pay.',
    ],
    [
      "Ghana's {O:Judicial Service and Brazil's National Council}",
      "Ghana's {O:Judicial Service} and {L:Brazil}'s {O:National Council}",
    ],
    ["the {O:Institute of Women and Children's Rights}", "the {O:Institute of Women and Children's Rights}"],
    ['met {P:Emperor Menelik II} there', 'met Emperor {P:Menelik II} there'],
    ['{P:Gen. Sheikh Sabah} left', 'Gen. Sheikh {P:Sabah} left'],
    ['{P:Ms.Audrey Lund} of Oslo', 'Ms.{P:Audrey Lund} of Oslo'],
    ['{P:Martin Luther King} and {P:Prince}', '{P:Martin Luther King} and {P:Prince}'],
    ['{P:Hayashi and Minister Park} met', '{P:Hayashi} and Minister {P:Park} met'],
    ['{W:MEMORANDUM OF UNDERSTANDING}\n', 'MEMORANDUM OF UNDERSTANDING\n'],
    ['{W:PARIS AGREEMENT}', '{W:PARIS AGREEMENT}'],
    ['on {D:3\nMay}', 'on {D:3\nMay}'],
    ['a {O:SWOT} analysis by {O:CSOs} for {O:CDC}', 'a SWOT analysis by CSOs for {O:CDC}'],
  ]) {
    it(JSON.stringify(before), () => {
      const { text, mentions } = read(before);
      const shown = ({ start, end, type }: Mention) => `${type} ${text.slice(start, end)}`;
      assert.deepEqual(mendSpans(text, mentions).map(shown), read(after).mentions.map(shown));
    });
  }
});
