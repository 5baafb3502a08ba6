import assert from 'node:assert/strict';
import { LanguageGuess } from '../../server/src/detect/language';
import { tokenize } from '../../server/src/text/tokens';
import { WordTable } from '../../server/src/text/words';

describe('the language of a paragraph', () => {
  const table = new WordTable();
  const guess = new LanguageGuess(table);
  for (const [language, text] of [
    [
      'en',
      'The Minister of Interior met the Ambassador of Japan in Rabat and thanked him for the support of his country.',
    ],
    ['en', 'THE MINISTER OF INTERIOR MET THE AMBASSADOR OF JAPAN AND THANKED HIM FOR THE SUPPORT OF HIS COUNTRY.'],
    [
      'en',
      'The Secretaría de Relaciones Exteriores and the Universidad de los Andes will train the officers of the police.',
    ],
    ['und', 'Ministry of Health'],
    ['und', 'Sar Sokha, Derek Yip, Ana Cruz, W. Meyer, Z. Kowalski, I. Novak, Jo Do, Ve Bir'],
    ['fr', 'Le ministre de l’Intérieur a reçu lundi à Rabat les représentants du Japon pour signer une convention.'],
    ['es', 'El ministro se reunió el lunes en Madrid con la ministra de Colombia para firmar un acuerdo.'],
    [
      'tr',
      'Dışişleri Bakanı bu sabah Japonya Büyükelçisi ile görüştü ve iki ülke için önemli olan bir anlaşma imzaladı.',
    ],
    [
      'pl',
      'Minister spotkał się w Warszawie z ambasadorem Japonii i podpisał umowę, która została przyjęta przez Sejm.',
    ],
    [
      'ro',
      'Ministrul s-a întâlnit în București cu ambasadorul Japoniei și au semnat un acord care este important pentru țară.',
    ],
    [
      'sv',
      'Ministern träffade den japanska ambassadören i Stockholm och tackade för det stöd som har getts av landet.',
    ],
    ['ar', 'التقى وزير الخارجية المصري نظيره الأردني في عمان'],
    ['km', 'រដ្ឋមន្ត្រីក្រសួងមហាផ្ទៃ បានជួបឯកអគ្គរដ្ឋទូត'],
  ]) {
    it(`${language}: ${text.slice(0, 60)}`, () => assert.equal(guess.of(tokenize(text, table)), language));
  }
});
