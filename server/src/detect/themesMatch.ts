import { type Accept, type CodebookMatcher, SKIPPED } from '../lexicon/codebookMatcher';
import type { Tokens } from '../text/tokens';
import { type WordColumn, WordFlag, type WordTable } from '../text/words';

/** One phrase found. `first` and `last` are token indexes, inclusive. */
export interface ThemeHit {
  readonly theme: number;
  /** The phrase's weight after its surroundings were looked at, 0..1. */
  weight: number;
  readonly phrase: string;
  readonly length: number;
  readonly first: number;
  readonly last: number;
  /** In a list: another word stands between ("human and drug trafficking"). */
  readonly listed: boolean;
  /** A word of cooperation stands in the same sentence. */
  readonly cued: boolean;
  /** Position in the stream of word parts, for order. */
  readonly from: number;
  readonly to: number;
}

/** Weight that is left to a word inside a longer phrase of another theme ("insurance" in "health insurance"). */
const INSIDE_ANOTHER = 0.4;
/** Weight that is left in the name of a body or an office ("Ministry of Health", "the health minister"). */
const IN_OFFICE = 0.45;
/** Parts that may stand between the words of a listed phrase. */
const LIST_REACH = 6;
/** Parts looked at before a phrase for a word that denies it. */
const DENIAL_REACH = 8;

const Kind = {
  coordinator: 1,
  preposition: 2,
  stop: 4,
  office: 8,
  denying: 16,
  only: 32,
  talk: 64,
  not: 128,
  filler: 256,
  end: 512,
  cue: 1024,
  ministry: 2048,
} as const;

/** Words that titles, too, leave without a capital. */
const SMALL = Kind.preposition | Kind.coordinator | Kind.filler | Kind.stop;

const KINDS: Readonly<Record<keyof typeof Kind, string>> = {
  coordinator: 'and or & / , nor',
  preposition: 'of in against on for to between with from at by into over under about',
  end: '. ; : ! ?',
  stop: 'but is are was were will would has have had said says that which who however although because although while whereas',
  office:
    'ministry ministries minister ministers department departments secretary secretariat directorate office bureau commissioner deputy-minister vice-minister under-secretary secretaries',
  ministry: 'ministry ministries minister ministers',
  denying: 'excluding except excepting without unrelated excludes exclude excluded instead omits omitted',
  only: 'only just merely simply solely',
  talk: 'discuss discussed discussing mention mentioned mentioning raise raised cover covered covers covering include included includes concern concerned concerns address addressed addresses touch touched deal dealt relate related extend extended extends apply applies affect affects tackle involve involves involved appear appeared feature featured agenda discussion mention agreement progress talks decision word question reference',
  not: "not no never neither nor cannot didn't doesn't don't wasn't weren't isn't aren't won't",
  cue: 'cooperate cooperates cooperated cooperating cooperation collaborate collaborates collaborated collaboration agree agrees agreed agreement agreements pledge pledged pledges commit committed commitment memorandum mou sign signed signing sides counterpart counterparts partner partners partnership bilateral joint jointly discuss discussed discussions talks exchange exchanged exchanges share sharing shared assist assistance assisted support supported supports aid donate donated donation grant grants loan funded funding fund finance financed training train trained trains expertise experience experiences experts delegation visit visited dialogue negotiate negotiations convention protocol treaty parties party shall accession implement implementation capacity provide provided handed together mutual help helped helps strengthen strengthening enhance deepen promote invited study project programme program',
  filler: 'on of the about for to a an any in with',
};

/** Finds the phrases of a codebook in tokens. One per table and codebook; buffers are reused. */
export class ThemePhrases {
  readonly #matcher: CodebookMatcher;
  readonly #table: WordTable;
  readonly #kinds: WordColumn;
  /** Parts of words as the matcher numbers them; 0 for those in no phrase. */
  #parts = new Int32Array(1024);
  #tokenOf = new Int32Array(1024);
  #count = 0;
  /** Number of the sentence by part, and whether a sentence has a cue. */
  #sentence = new Int32Array(1024);
  #cued: boolean[] = [];
  #words: Int32Array = this.#tokenOf;
  #hits: ThemeHit[] = [];
  #denials: ThemeHit[] = [];

  constructor(words: WordTable, matcher: CodebookMatcher) {
    this.#matcher = matcher;
    this.#table = words;
    const bits = new Map<string, number>();
    for (const [name, list] of Object.entries(KINDS)) {
      for (const word of list.split(' ')) bits.set(word, (bits.get(word) ?? 0) | Kind[name as keyof typeof Kind]);
    }
    this.#kinds = words.column((_, id) => bits.get(words.text(words.lower(id))) ?? 0);
  }

  /** Hits in reading order, those that are denied or in a `not` phrase left out. */
  find(tokens: Tokens): readonly ThemeHit[] {
    this.#words = tokens.word;
    this.#hits = [];
    this.#denials = [];
    this.#lay(tokens);
    for (let at = 0; at < this.#count; at++) {
      if (this.#parts[at] !== 0) this.#walk(0, at, at, false);
    }
    return this.#hits.length === 0 ? this.#hits : this.#settled();
  }

  /** The stream of word parts: articles are left out, hyphenated words are parted. */
  #lay(tokens: Tokens): void {
    const { count, word } = tokens;
    let length = 0;
    let sentence = 0;
    this.#cued.length = 1;
    this.#cued[0] = false;
    for (let index = 0; index < count; index++) {
      const kind = this.#kinds.of(word[index]);
      if ((kind & (Kind.cue | Kind.end)) !== 0) {
        if ((kind & Kind.cue) !== 0) this.#cued[sentence] = true;
        else this.#cued[++sentence] = false;
      }
      const wordClass = this.#matcher.classOf(word[index]);
      if (wordClass === SKIPPED) continue;
      if (wordClass === 0) {
        this.#put(length++, 0, index, sentence);
        continue;
      }
      const end = this.#matcher.firstPart(wordClass + 1);
      for (let part = this.#matcher.firstPart(wordClass); part < end; part++) {
        this.#put(length++, this.#matcher.symbolsOf(part).length === 0 ? 0 : part, index, sentence);
      }
    }
    this.#count = length;
  }

  #put(at: number, part: number, token: number, sentence: number): void {
    if (at >= this.#parts.length) {
      this.#parts = doubled(this.#parts);
      this.#tokenOf = doubled(this.#tokenOf);
      this.#sentence = doubled(this.#sentence);
    }
    this.#sentence[at] = sentence;
    this.#parts[at] = part;
    this.#tokenOf[at] = token;
  }

  #walk(state: number, at: number, from: number, listed: boolean): void {
    if (this.#parts[at] === 0) return;
    const symbols = this.#matcher.symbolsOf(this.#parts[at]);
    for (let index = 0; index < symbols.length; index++) {
      const next = this.#matcher.next(state, symbols[index]);
      if (next < 0) continue;
      for (const accept of this.#matcher.accepts(next)) this.#accept(accept, from, at, listed);
      if (at + 1 >= this.#count) continue;
      this.#walk(next, at + 1, from, listed);
      if (!listed) this.#walkList(next, at + 1, from);
    }
  }

  /** "human and drug trafficking": words of a list stand between. "trafficking in persons and drugs": before the word. */
  #walkList(state: number, at: number, from: number): void {
    const first = this.#kindAt(at);
    const before = this.#kindAt(at - 1);
    const headLast = (first & Kind.coordinator) !== 0 && (before & Kind.preposition) === 0;
    if (!headLast && (before & Kind.preposition) === 0) return;
    const end = Math.min(this.#count, at + LIST_REACH);
    let joined = headLast;
    for (let next = at + 1; next < end; next++) {
      const previous = this.#kindAt(next - 1);
      if ((previous & (Kind.stop | Kind.end | (headLast ? Kind.preposition : 0))) !== 0) return;
      if ((previous & Kind.coordinator) !== 0) joined = true;
      if (!joined || (headLast ? next === at + 1 : (previous & Kind.coordinator) === 0)) continue;
      if (this.#parts[next] === 0) continue;
      this.#walk(state, next, from, true);
    }
  }

  #accept(accept: Accept, from: number, to: number, listed: boolean): void {
    const { theme, weight, phrase, length } = accept;
    const hit = {
      cued: this.#cued[this.#sentence[from]],
      theme,
      weight,
      phrase,
      length,
      first: this.#tokenOf[from],
      last: this.#tokenOf[to],
      listed,
      from,
      to,
    };
    if (weight > 0) this.#hits.push(hit);
    else if (!listed) this.#denials.push(hit);
  }

  #settled(): ThemeHit[] {
    const hits = this.#hits;
    const kept: ThemeHit[] = [];
    const titled = this.#isTitled();
    let low = 0;
    let lowDenial = 0;
    for (let at = 0; at < hits.length; at++) {
      const hit = hits[at];
      while (hits[low].from < hit.from - 24) low++;
      while (lowDenial < this.#denials.length && this.#denials[lowDenial].from < hit.from - 24) lowDenial++;
      if (this.#inNotPhrase(hit, lowDenial)) continue;
      let inside = false;
      let weaker = false;
      for (let index = low; index < hits.length && hits[index].from <= hit.to; index++) {
        const other = hits[index];
        if (other === hit || other.from > hit.from || other.to < hit.to) continue;
        const larger = other.to - other.from > hit.to - hit.from;
        if (other.theme === hit.theme) {
          if (larger || (other.weight > hit.weight && !larger) || (other.weight === hit.weight && index < at))
            inside = true;
        } else if (larger && !other.listed && other.length > hit.length && !this.#joined(other)) weaker = true;
      }
      if (inside || this.#denied(hit)) continue;
      if (weaker) hit.weight *= INSIDE_ANOTHER;
      if (this.#inOffice(hit) || (!titled && this.#inName(hit))) hit.weight *= IN_OFFICE;
      kept.push(hit);
    }
    return kept;
  }

  #inNotPhrase(hit: ThemeHit, low: number): boolean {
    for (let index = low; index < this.#denials.length && this.#denials[index].from <= hit.to; index++) {
      const other = this.#denials[index];
      // A longer phrase of the theme itself wins over a `not` phrase inside it.
      if (other.theme === hit.theme && other.from <= hit.from && other.to >= hit.to) return true;
    }
    return false;
  }

  /** "trade and investment" is a pair, not a compound: each side keeps its own theme. */
  #joined(hit: ThemeHit): boolean {
    for (let at = hit.from + 1; at < hit.to; at++) if ((this.#kindAt(at) & Kind.coordinator) !== 0) return true;
    return false;
  }

  #inOffice(hit: ThemeHit): boolean {
    if ((this.#kindAt(hit.to + 1) & Kind.office) !== 0) return true;
    if (((this.#kindAt(hit.to) | this.#kindAt(hit.from)) & Kind.ministry) !== 0) return true;
    const before = this.#kindAt(hit.from - 1);
    return (before & Kind.preposition) !== 0 && (this.#kindAt(hit.from - 2) & Kind.office) !== 0;
  }

  /** Most words begin with a capital: headings and signatures, where capitals do not tell names. */
  #isTitled(): boolean {
    if ((this.#kindAt(this.#count - 1) & Kind.end) !== 0) return false;
    let capitals = 0;
    let words = 0;
    for (let at = 0; at < this.#count && at < 400; at++) {
      const flags = this.#table.flags(this.#words[this.#tokenOf[at]]);
      if ((flags & (WordFlag.upper | WordFlag.lower)) === 0 || (this.#kindAt(at) & SMALL) !== 0) continue;
      words++;
      if ((flags & WordFlag.capital) !== 0) capitals++;
    }
    return capitals > words * 0.75;
  }

  /** Part of a longer name: "Medical Research Council", "Convention against Transnational Organized Crime". */
  #inName(hit: ThemeHit): boolean {
    for (let at = hit.from; at <= hit.to; at++) {
      if (!this.#isCapital(at) && (this.#kindAt(at) & (Kind.coordinator | Kind.preposition)) === 0) return false;
    }
    if (this.#isCapital(hit.to + 1)) return true;
    const before = hit.from - 1;
    // The first word of a sentence has its capital from there.
    if (this.#isCapital(before) && before > 0 && this.#sentence[before - 1] === this.#sentence[hit.from]) return true;
    const linked = (this.#kindAt(before) & (Kind.preposition | Kind.coordinator)) !== 0;
    return (
      linked && before > 1 && this.#isCapital(before - 1) && this.#sentence[before - 1] === this.#sentence[hit.from]
    );
  }

  #isCapital(at: number): boolean {
    if (at < 0 || at >= this.#count) return false;
    return (this.#table.flags(this.#words[this.#tokenOf[at]]) & WordFlag.capital) !== 0;
  }

  /** "without touching on tourism", "tourism was not discussed", "about trade, not tourism". */
  #denied(hit: ThemeHit): boolean {
    let talk = false;
    for (let at = hit.from - 1; at >= Math.max(0, hit.from - DENIAL_REACH); at--) {
      const kind = this.#kindAt(at);
      if ((kind & Kind.not) !== 0) {
        if ((this.#kindAt(at + 1) & Kind.only) !== 0) return false;
        return talk || this.#onlyFillers(at + 1, hit.from);
      }
      if ((kind & Kind.denying) !== 0) return at >= hit.from - 4;
      if ((kind & Kind.talk) !== 0) talk = true;
      else if ((kind & Kind.end) !== 0) break;
    }
    let negated = false;
    for (let at = hit.to + 1; at < Math.min(this.#count, hit.to + 6); at++) {
      const kind = this.#kindAt(at);
      if ((kind & Kind.not) !== 0) negated = (this.#kindAt(at + 1) & Kind.only) === 0;
      else if (negated && (kind & Kind.talk) !== 0) return true;
      else if ((kind & (Kind.coordinator | Kind.end)) !== 0) break;
    }
    return false;
  }

  #onlyFillers(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if ((this.#kindAt(at) & Kind.filler) === 0) return false;
    // "no trafficking" denies nothing that the parties do not fight; "not tourism" does.
    return (this.#kindAt(from - 1) & Kind.not) !== 0 && to - from <= 3 && this.#isNot(from - 1);
  }

  #isNot(at: number): boolean {
    return at > 0 && (this.#kindAt(at - 1) & (Kind.coordinator | Kind.stop | Kind.end)) !== 0;
  }

  #kindAt(at: number): number {
    if (at < 0 || at >= this.#count) return 0;
    return this.#kinds.of(this.#words[this.#tokenOf[at]]);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
