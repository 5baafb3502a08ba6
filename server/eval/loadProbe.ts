import { Analyser } from '../src/document/analyser';
import { createEngine } from '../src/document/engine';
import { shippedKnowledge } from './places';

/**
 * Run in a process of its own by `load.ts`: prints the processor time, in milliseconds, that was used up when the program's
 * modules were evaluated, when its models were ready and when a first small document was read with everything on.
 */
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const evaluated = used();
const engine = createEngine(shippedKnowledge());
const loaded = used();
const { mentions, entities, references, dates, themes, events, sections, problems } = new Analyser(
  'plaintext',
  `Ministry of Trade signs memorandum with the World Bank

NAIROBI, 3 May 2026 - The Minister of Trade of Kenya, Jane Mwangi, met a delegation of the World Bank (WB) in Nairobi on Sunday. The two
sides signed a memorandum of understanding on training customs officers, and the bank will provide US$20 million for border posts.

"Kenya thanks the World Bank for its support in fighting smuggling," the minister said. Both sides agreed to strengthen cooperation on
renewable energy, water and public health.
`,
  engine,
).analysis;
const read = used();
const found = [mentions, entities, references, dates, themes, events, sections, problems].map(({ length }) => length);
console.log(JSON.stringify({ evaluated, loaded, read, found }));
