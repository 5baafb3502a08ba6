import type { Codebook, CodebookTheme } from './codebook';
import { type CodebookTables, codebookTables } from './codebookTables';
import prepared from './codebookTables.prepared';
import texts from './codebookTexts.prepared';
import { Unpacker } from './packed';

let shipped: { readonly codebook: Codebook; readonly tables: CodebookTables } | undefined;

/** The codebook that ships with the extension; the build has read and checked it. */
export function shippedCodebook(): Codebook {
  shipped ??= unpacked();
  return shipped.codebook;
}

/** The tables of a codebook; those of the shipped one were made by the build. */
export function tablesOf(codebook: Codebook): CodebookTables {
  return codebook === shipped?.codebook ? shipped.tables : codebookTables(codebook);
}

function unpacked(): NonNullable<typeof shipped> {
  const packed = new Unpacker(prepared);
  const codebook: Codebook = JSON.parse(texts[0]);
  codebook.themes.forEach((theme, index) => {
    addPhrases(theme, texts[index + 1]);
  });
  const tables: CodebookTables = {
    keys: packed.strings(),
    firstNext: packed.unsigned16(),
    symbols: packed.unsigned16(),
    firstAccept: packed.unsigned16(),
    themes: packed.unsigned16(),
    phrases: packed.unsigned16(),
    lengths: packed.unsigned16(),
  };
  return { codebook, tables };
}

/** Gives the theme its phrases, which are read when they are first asked for. */
function addPhrases(theme: CodebookTheme, json: string): void {
  let read: Pick<CodebookTheme, 'phrases' | 'not'> | undefined;
  const parts = (): Pick<CodebookTheme, 'phrases' | 'not'> => {
    read ??= JSON.parse(json) as Pick<CodebookTheme, 'phrases' | 'not'>;
    return read;
  };
  Object.defineProperties(theme, {
    phrases: { enumerable: true, get: () => parts().phrases },
    not: { enumerable: true, get: () => parts().not },
  });
}
