import { codebookTables, type Numbers } from './codebookTables';
import codebook from './data/codebook.yaml';
import { pack } from './packed';

/** The tables of the shipped codebook, packed for `codebookShipped`. The build runs this module and puts the bytes in its place. */
export default prepare();

function prepare(): Uint8Array {
  const { keys, firstNext, symbols, firstAccept, themes, phrases, lengths } = codebookTables(codebook);
  return pack([keys, ...[firstNext, symbols, firstAccept, themes, phrases, lengths].map(narrow)]);
}

function narrow(numbers: Numbers): Uint16Array {
  if (numbers.some((number) => number > 0xffff)) throw new Error('the codebook is too large for its tables');
  return Uint16Array.from(numbers);
}
