/** What a written form of a verb can be; bits. */
export const Form = { base: 1, third: 2, past: 4, participle: 8, ing: 16 } as const;

/** Every form of a verb in lower case with the bits of `Form` that it can be. "hand over" is inflected in its first word. */
export function formsOfVerb(lemma: string): [string, number][] {
  const known = IRREGULAR.get(lemma);
  const past = known?.[0] ?? regularPast(lemma);
  const participle = known?.[1] ?? past;
  const forms: [string, number][] = [
    [lemma, Form.base],
    [thirdPerson(lemma), Form.third],
    [past, Form.past],
    [participle, Form.participle],
    [ingForm(lemma), Form.ing],
  ];
  for (const other of VARIANTS.get(lemma) ?? []) forms.push([other, Form.past | Form.participle]);
  const merged = new Map<string, number>();
  for (const [form, bits] of forms) merged.set(form, (merged.get(form) ?? 0) | bits);
  return [...merged];
}

/** Plural of an English noun. */
export function pluralOf(noun: string): string {
  if (/(?:[^aeiou])y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubles(lemma) ? lemma + lemma.slice(-1) : lemma}ed`;
}

function ingForm(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma) && lemma !== 'be') return `${lemma.slice(0, -1)}ing`;
  return `${doubles(lemma) ? lemma + lemma.slice(-1) : lemma}ing`;
}

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (lemma === 'go' || lemma === 'do') return `${lemma}es`;
  return pluralOf(lemma);
}

/** "ship" gives "shipped": one short vowel before one consonant, stressed. */
function doubles(lemma: string): boolean {
  return DOUBLING.has(lemma) || (/^[^aeiou]*[aeiou][bdgklmnprtvz]$/.test(lemma) && lemma.length <= 4);
}

const DOUBLING = new Set('admit commit permit submit transfer refer confer equip rebut begin forget regret'.split(' '));

/** Past and past participle. */
const IRREGULAR = new Map<string, readonly [string, string]>(
  `meet met met|hold held held|give gave given|send sent sent|lend lent lent|pay paid paid|speak spoke spoken|come came come
  go went gone|fly flew flown|take took taken|make made made|bring brought brought|build built built|lead led led|leave left left
  feed fed fed|let let let|cut cut cut|run ran run|begin began begun|say said said|tell told told|think thought thought|put put put
  see saw seen|hear heard heard|find found found|get got got|keep kept kept|know known known|become became become|show showed shown
  stand stood stood|understand understood understood|undertake undertook undertaken|win won won|lose lost lost|fall fell fallen|rise rose risen
  grow grew grown|draw drew drawn|withdraw withdrew withdrawn|write wrote written|read read read|set set set|shut shut shut|hit hit hit
  spend spent spent|seek sought sought|buy bought bought|sell sold sold|teach taught taught|catch caught caught|fight fought fought|sit sat sat
  strike struck struck|choose chose chosen|break broke broken|wear wore worn|sink sank sunk|drive drove driven|ride rode ridden
  forgive forgave forgiven|forget forgot forgotten|forbid forbade forbidden|oversee oversaw overseen|overcome overcame overcome|shoot shot shot
  beat beat beaten|bear bore borne|swear swore sworn|mean meant meant|feel felt felt|deal dealt dealt|lay laid laid|lie lay lain|rebuild rebuilt rebuilt
  do did done|have had had|co-lead co-led co-led|outlaw outlawed outlawed|free freed freed|ink inked inked|offer offered offered|deliver delivered delivered
  differ differed differed|open opened opened|listen listened listened|answer answered answered|enter entered entered|suffer suffered suffered|cover covered covered|order ordered ordered
  visit visited visited|exit exited exited|edit edited edited|benefit benefited benefited|limit limited limited|develop developed developed|mentor mentored mentored|monitor monitored monitored`
    .split(/[|\n]/)
    .map((row) => {
      const [lemma, past, participle] = row.trim().split(' ');
      return [lemma, [past, participle]] as const;
    }),
);

/** Second spellings of past forms. */
const VARIANTS = new Map<string, readonly string[]>([
  ['signal', ['signalled']],
  ['cancel', ['cancelled']],
  ['travel', ['travelled']],
  ['know', ['knew']],
  ['counsel', ['counselled']],
  ['channel', ['channelled']],
  ['patrol', ['patrolled']],
]);
