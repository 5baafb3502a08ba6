import type { Tokens } from '../text/tokens';
import type { WordColumn, WordTable } from '../text/words';

/** Frequent function words: enough to tell these languages apart in a paragraph. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from be are this which has have it its not will shall their been were an or he she they said also after between who but had his her than would more about into',
  fr: 'le la les des et du en un une que dans pour est au aux avec sur par qui ce cette sont ont été leur ses pas plus nous vous mais',
  es: 'el la los las de y en que del un una por con para su se es al lo como más fue sus ha este esta entre sobre son pero',
  pt: 'o a os as de e em que do da dos das um uma por com para no na se ao à seu sua mais foi são não pelo pela entre',
  de: 'der die das und in den von zu mit des im auf für ist nicht ein eine dem sich als auch es an werden aus er hat dass wird bei einer um am sind',
  it: 'il la di e che in un una per con del della dei delle da al alla sono è non si nel nella le gli anche come più',
  nl: 'de het een en van in te dat die voor met op is zijn aan niet ook door bij om heeft als er naar uit',
  id: 'yang dan di dari untuk dengan ini itu pada dalam tidak akan oleh juga ke adalah sebagai telah',
  vi: 'của và các được trong là có cho với những không này một đã để người về',
  tr: 've bir bu ile için olarak olan daha çok gibi kadar sonra ancak tarafından eden etti oldu',
  pl: 'w z na się i do jest nie że przez oraz dla po od jak który która które został została celu',
  ro: 'și în de la cu pe din pentru care este sunt au fost prin mai ale unei cel',
  sv: 'och att det som en på är av för med den till har inte om ett var från vid kommer',
};
const LANGUAGES = Object.keys(FUNCTION_WORDS);

/** Letters of other scripts, by the first of their blocks: language is a guess, "not English" is what matters. */
const SCRIPTS: readonly (readonly [from: number, to: number, language: string])[] = [
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'ru'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x6ff, 'ar'],
  [0x900, 0x97f, 'hi'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x1780, 0x17ff, 'km'],
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
];

const ENOUGH_WORDS = 8;
const SAMPLE = 64;

/** Tells the language of a block from its function words and scripts: ISO 639-1, or "und" where there is too little to tell. */
export class LanguageGuess {
  readonly #bits: WordColumn;
  readonly #counts = new Int32Array(LANGUAGES.length);

  constructor(words: WordTable) {
    const bits = new Map<string, number>();
    LANGUAGES.forEach((language, index) => {
      for (const word of FUNCTION_WORDS[language].split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
    });
    this.#bits = words.column((word) => bits.get(word.toLowerCase()) ?? scriptOf(word));
  }

  of(tokens: Tokens): string {
    const counts = this.#counts.fill(0);
    const { word } = tokens;
    const last = Math.min(tokens.count, SAMPLE);
    let foreign = 0;
    let script = 0;
    for (let index = 0; index < last; index++) {
      let bits = this.#bits.of(word[index]);
      if (bits < 0) {
        foreign++;
        script = bits;
        continue;
      }
      for (; bits !== 0; bits &= bits - 1) counts[31 - Math.clz32(bits & -bits)]++;
    }
    if (foreign * 2 > last) return SCRIPTS[-1 - script][2];
    if (last < ENOUGH_WORDS) return 'und';
    let best = 0;
    for (let language = 1; language < counts.length; language++) if (counts[language] > counts[best]) best = language;
    const clear = counts[best] >= 3 && counts[best] * 10 >= last && (best === 0 || counts[best] > counts[0] * 2);
    return clear ? LANGUAGES[best] : 'und';
  }
}

/** Minus one minus the index of the script of the word's first letter, or 0 for Latin and signs. */
function scriptOf(word: string): number {
  const unit = word.charCodeAt(0);
  if (unit < SCRIPTS[0][0]) return 0;
  return -1 - SCRIPTS.findIndex(([from, to]) => unit >= from && unit <= to) || 0;
}
