import { Unpacker } from '../../lexicon/packed';
import type { WordTable } from '../../text/words';
import type { EntityType } from '../findings';
import { AMBIGUOUS, KNOWN_CODES, type KnownCode } from './knownKinds';
import prepared from './knownNames.prepared';
import { PhraseTrie } from './phraseTrie';

/** A name known before reading, as the trie hands it out. */
export interface KnownEntry {
  readonly type: EntityType;
  /** The reason's code: what kind of knowledge it was. */
  readonly code: KnownCode;
  /** Full name, as a reader would look it up. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 or empty. */
  readonly country: string;
  /** Also an ordinary word: believed only in company. */
  readonly ambiguous: boolean;
}

export interface KnownNames {
  readonly trie: PhraseTrie;
  /** What the payload of the trie stands for. */
  readonly entry: (payload: number) => KnownEntry;
  /** Whether the word with this id starts a known name. */
  readonly starts: (word: number) => boolean;
}

/** Intern the words of all known names into the table. */
export function knownNames(table: WordTable): KnownNames {
  const packed = new Unpacker(prepared);
  const words = table.addAll({
    units: packed.unsigned16(),
    starts: packed.unsigned16(),
    hashes: packed.signed32(),
    flags: packed.unsigned16(),
  });
  const from = packed.unsigned16();
  const trie = PhraseTrie.of({ from, word: packed.unsigned16(), payloads: packed.signed16() }, words);
  const kinds = packed.bytes();
  const names = packed.strings();
  const countries = packed.strings();
  const entries: (KnownEntry | undefined)[] = [];
  const entry = (payload: number): KnownEntry => {
    const code = KNOWN_CODES[kinds[payload] & (AMBIGUOUS - 1)];
    const ambiguous = (kinds[payload] & AMBIGUOUS) !== 0;
    return { type: TYPES[code], code, name: names[payload], country: countries[payload], ambiguous };
  };
  return {
    trie,
    entry: (payload) => {
      entries[payload] ??= entry(payload);
      return entries[payload];
    },
    starts: (word) => trie.starts(word),
  };
}

const TYPES: Readonly<Record<KnownCode, EntityType>> = {
  country: 'PLACE',
  capital: 'PLACE',
  place: 'PLACE',
  demonym: 'NORP',
  people: 'NORP',
  organization: 'ORG',
  law: 'LAW',
  event: 'EVENT',
};
