/**
 * Where a hyphenated word is several words to a reader of names: "China-led" is China and -led, "EU-China" two parties,
 * "pro-Russian" a prefix and a nationality; "Adeyemi-Clarke", "Asia-Pacific", "Guinea-Bissau" and "Jong-un" are one.
 *
 * @returns indexes of the hyphens at which to split, ascending; empty for a word that stays whole.
 */
export function splitPoints(word: string): number[] {
  const points: number[] = [];
  let start = 0;
  for (let at = nextHyphen(word, 0); at >= 0; at = nextHyphen(word, at + 1)) {
    const left = word.slice(start, at);
    const rest = word.slice(at + 1);
    const next = nextHyphen(rest, 0);
    const right = next < 0 ? rest : rest.slice(0, next);
    if (!splits(left, right, rest)) continue;
    points.push(at);
    start = at + 1;
  }
  return points;
}

function splits(left: string, right: string, rest: string): boolean {
  if (left === '' || right === '') return false;
  const leftNamed = startsUpper(left);
  const rightNamed = startsUpper(right);
  if (leftNamed && !rightNamed) {
    if (isNumber(right)) return isNumber(left);
    if (next(rest) || SYLLABLE.test(right)) return false;
    return SUFFIXES.has(right) || (right.length > 4 && /(?:ed|ing|wide|born)$/.test(right));
  }
  if (!leftNamed && rightNamed) return PREFIXES.has(left.toLowerCase());
  if (!leftNamed || !rightNamed) return isNumber(left) && isNumber(right);
  if (/^(?:Mid|Early|Late|Pro|Anti|Non|Ex)$/.test(left) && (isParty(right) || MONTH.test(right))) return true;
  return isParty(left) && isParty(right) && !ONE_NAME.has(`${left}-${right}`);
}

function next(rest: string): boolean {
  const at = nextHyphen(rest, 0);
  return at >= 0 && startsUpper(rest.slice(at + 1));
}

function nextHyphen(word: string, from: number): number {
  for (let at = from; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit === 0x2d || unit === 0x2010 || unit === 0x2011) return at;
  }
  return -1;
}

function startsUpper(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isNumber(word: string): boolean {
  return /^\d[\d.,]*$/.test(word);
}

/** A state, people, region or acronym that can be one side of "X-Y". */
function isParty(word: string): boolean {
  return PARTIES.has(word) || /(?:nian|rian|sian|lian|nese|mese|wish|kish|lish|rench|erman)$/.test(word);
}

/** The second half of a given name: "Jui-ching", "Wei-ming", "Jae-in", "Young-on". */
const SYLLABLE = /^(?:[bdgjlmnpqtxyz]|[cs]h|hs|ts)ing$|^[io]n$/;

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

const words = (list: string): Set<string> => new Set(list.split(' '));

const PREFIXES = words(
  'pro anti non ex mid post pre inter intra cross trans sub early late neo then former pan extra near de all half part ultra semi mini quasi once counter now',
);

const SUFFIXES = words(
  'led based backed born run held style wide owned made funded trained aligned friendly sponsored controlled occupied listed bound brokered supported administered affiliated linked educated designated dominated hosted initiated mandated facilitated mediated organized organised registered related flagged native origin type era level specific only affected centric area region member members related inspired installed issued imposed educated built language speaking wing elect designate general at-large in on to and or the of for by as like free ready day long turned cum plus style themed proposed drafted approved certified accredited assisted financed driven oriented focused allied branded manned produced sourced area side ruled loyal',
);

const ONE_NAME = words(
  'Guinea-Bissau Timor-Leste Papua-New Afro-Asian Austria-Hungary Franco-German UN-Habitat UN-Women Indo-Pacific',
);

/** Names that stand in pairs; a closed list, since in all other pairs a hyphen joins one name. */
const PARTIES = words(
  'EU US USA UK UN AU NATO ASEAN UAE DPRK PRC ROK GCC CELAC OAS ECOWAS SADC EAC IGAD OECD BRICS SCO CARICOM Mercosur Afghanistan Albania Algeria America Angola Argentina Armenia ' +
    'Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Benin Bolivia Botswana Brazil Britain Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Congo ' +
    'Croatia Cuba Cyprus Denmark Ecuador Egypt Eritrea Estonia Ethiopia Europe Fiji Finland France Gabon Gambia Gaza Georgia Germany Ghana Greece Guatemala Guinea Guyana Haiti Honduras Hungary ' +
    'Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Liberia Libya Lithuania Malawi Malaysia Maldives ' +
    'Mali Malta Mauritania Mauritius Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama ' +
    'Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan ' +
    'Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan Uganda Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Yemen Zambia Zimbabwe Africa Asia ' +
    'Beijing Moscow Washington London Paris Tokyo Delhi Islamabad Kabul Tehran Ankara Brussels Kyiv Minsk Hanoi Seoul Pyongyang Canberra Manila Jakarta ' +
    'Arab American African Asian European Chinese Russian Indian Israeli Iraqi Iranian Pakistani Japanese Korean Turkish Greek Cypriot French German British Irish Afghan Polish Spanish Thai ' +
    'Cuban Mexican Swiss Dutch Danish Soviet Palestinian Philippine Serb Croat Somali Sudanese Yemeni Saudi Omani Qatari Kuwaiti Emirati Kazakh Uzbek Tajik Kyrgyz Turkmen Czech Slovak',
);
