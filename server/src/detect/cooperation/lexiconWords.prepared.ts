import { pack } from '../../lexicon/packed';
import { ANYTHING, Noun, Word } from './classes';
import { verbFrames } from './frames';
import { formsOfVerb, pluralOf } from './inflect';
import { nounClasses } from './nouns';
import { governors, NOUN_TOO, PARTICLE_VERBS, PLAIN_VERBS } from './verbs';

const TRIGGER_NOUNS =
  Noun.visit | Noun.signing | Noun.exchange | Noun.meeting | Noun.jointAct | Noun.help | Noun.thanks | Noun.instrument;

/** By the first word of a verb: classes one of which must stand in the sentence, or `ANYTHING`. A verb may have frames of many kinds. */
function demands(): Map<string, number> {
  const demanded = new Map<string, number>();
  for (const [lemma, frames] of verbFrames()) {
    const first = lemma.split(' ')[0];
    for (const { object, party, flags } of frames) {
      const free = object === 0 || party || flags.anything;
      demanded.set(first, free ? ANYTHING : (demanded.get(first) ?? 0) | object);
      if (free) break;
    }
  }
  return demanded;
}

const CLOSED: readonly (readonly [number, string])[] = [
  [
    Word.determiner,
    'the a an this these those each every another any no both all some several many most few such either neither both',
  ],
  [Word.determiner | Word.possessive, 'his her its their our my your whose'],
  [
    Word.preposition,
    'of in on at by with for from between among to into through over under about against during within without across towards toward near after before since until till upon along alongside via per despite behind beyond inside outside amid around off above below following regarding concerning including as than throughout like besides except plus versus onto amongst unto because thanks',
  ],
  [Word.conjunction, 'and or but & as-well-as plus nor'],
  [Word.relative, 'who which that whom whose where'],
  [
    Word.subordinator,
    'if unless because while when whereas although though since once so whether until till after before as how why what provided lest',
  ],
  [Word.condition, 'if unless provided lest'],
  [Word.be, "be is are was were been being am 's 're 'm"],
  [Word.have, "have has had having 've"],
  [Word.do, 'do does did'],
  [Word.will, "will shall 'll"],
  [Word.may, 'may might could can'],
  [Word.must, 'must should ought'],
  [Word.would, "would 'd"],
  [Word.not, "not n't never cannot no-longer hardly scarcely"],
  [
    Word.pronoun,
    'he she it they we i you him her them us me who nobody someone everyone themselves himself itself herself ourselves others',
  ],
  [
    Word.adverb,
    'also yesterday today tomorrow now then there here already still again soon later earlier just only even jointly together recently formally officially both meanwhile however therefore thus moreover finally first once twice twice ever yet too further not never always often currently warmly sincerely highly fully duly closely hereby already side-by-side abroad home back ago alone alike as-well instead hand-in-hand together in-principle henceforth overnight afterwards daily weekly annually',
  ],
  [Word.to, 'to'],
  [Word.together, 'jointly together'],
  [
    Word.joint,
    'joint bilateral trilateral combined multinational coordinated co-ordinated common collaborative shared',
  ],
  [Word.particle, 'over out off up in on upon for aside back to with'],
  [
    Word.quantifier,
    'one two three four five six seven eight nine ten eleven twelve hundred thousand million billion dozen dozens hundreds thousands half',
  ],
];

/**
 * What the lists know of written words, all forms of all verbs among them, packed for `lexicon`. The build runs this module and
 * puts the bytes in its place.
 */
export default prepare();

function prepare(): Uint8Array {
  const frames = verbFrames();
  const kinds = governors();
  const nouns = nounClasses();
  const drafts = new Map<string, { bits: number; noun: number; lemma: string; forms: number; trigger: number }>();
  const draft = (word: string) => {
    let entry = drafts.get(word);
    if (entry === undefined) {
      entry = { bits: 0, noun: 0, lemma: '', forms: 0, trigger: 0 };
      drafts.set(word, entry);
    }
    return entry;
  };
  const firstWords = [...frames.keys(), ...kinds.keys(), ...PARTICLE_VERBS].map((lemma) => lemma.split(' ')[0]);
  const demanded = demands();
  for (const lemma of new Set([...PLAIN_VERBS, ...firstWords])) {
    if (lemma === 'be') continue;
    for (const [form, bits] of formsOfVerb(lemma)) {
      const entry = draft(form);
      // "left", "found": the verb with a frame goes before the one without.
      if (entry.lemma !== '' && !demanded.has(lemma)) continue;
      entry.lemma = lemma;
      entry.forms |= bits;
      entry.bits |= Word.verb;
      entry.trigger |= demanded.get(lemma) ?? 0;
    }
  }
  for (const [noun, bits] of nouns) {
    const entry = draft(noun);
    entry.noun |= bits;
    if (entry.lemma !== '') entry.bits |= Word.nounToo;
    if (bits & TRIGGER_NOUNS) entry.trigger = ANYTHING;
  }
  for (const word of NOUN_TOO) {
    draft(word).bits |= Word.nounToo;
    const plural = drafts.get(pluralOf(word));
    if (plural) plural.bits |= Word.nounToo;
  }
  for (const [bits, words] of CLOSED) for (const word of words.split(' ')) draft(word).bits |= bits;
  for (const word of [
    'jointly',
    'together',
    'side',
    'done',
    'signed',
    'grateful',
    'thankful',
    'indebted',
    'ready',
    'willing',
    'prepared',
    'committed',
    'determined',
  ])
    draft(word).trigger = ANYTHING;
  const words = [...drafts.keys()];
  const entries = [...drafts.values()];
  const lemmas = [...new Set(['', ...entries.map(({ lemma }) => lemma)])];
  const places = new Map(lemmas.map((lemma, place) => [lemma, place]));
  return pack([
    words,
    lemmas,
    Int32Array.from(entries, ({ bits }) => bits),
    Int32Array.from(entries, ({ noun }) => noun),
    Uint16Array.from(entries, ({ lemma }) => places.get(lemma) ?? 0),
    Uint8Array.from(entries, ({ forms }) => forms),
    Int32Array.from(entries, ({ trigger }) => trigger),
  ]);
}
