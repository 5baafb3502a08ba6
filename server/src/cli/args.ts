import { parseArgs } from 'node:util';

export interface AnalyzeOptions {
  readonly files: readonly string[];
  readonly output: 'summary' | 'json' | 'jsonl';
  /** Also write negated and hypothetical events. */
  readonly all: boolean;
  readonly codebook?: string;
  readonly date?: string;
}

export type Arguments =
  | { readonly command: 'analyze'; readonly options: AnalyzeOptions }
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'wrong'; readonly message: string };

export const USAGE = `policy-annotator: entities, cooperation themes and events of policy documents

  policy-annotator analyze FILE…          a readable summary of each .txt or .md file
  policy-annotator analyze --json FILE    the analysis of one document as JSON
  policy-annotator analyze --jsonl        one JSON object a line on standard input:
                                          {"id","text","languageId"?,"date"?}; one answer a line

Options
  --all              also write negated and hypothetical events
  --codebook FILE    codebook to use beside the built-in one (YAML)
  --date DATE        the documents' own date, ISO 8601 (FILE and --json)
  --help, --version

Exit code: 0 all answered, 1 some errors, 2 wrong use.
`;

/** Reads the words behind the program's name; never throws. */
export function readArguments(words: readonly string[]): Arguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return { command: 'wrong', message: (error as Error).message };
  }
  const { values, positionals } = parsed;
  if (values.version) return { command: 'version' };
  if (values.help || positionals[0] === 'help') return { command: 'help' };
  const [command, ...files] = positionals;
  if (command === undefined) return { command: 'wrong', message: 'a command is missing' };
  if (command !== 'analyze') return { command: 'wrong', message: `unknown command "${command}"` };
  if (values.json && values.jsonl) return { command: 'wrong', message: '--json and --jsonl exclude each other' };
  if (values.jsonl && files.length > 0) return { command: 'wrong', message: '--jsonl reads standard input, not files' };
  if (values.json && files.length !== 1) return { command: 'wrong', message: '--json takes exactly one file' };
  if (!values.jsonl && files.length === 0) return { command: 'wrong', message: 'a file is missing' };
  if (values.date !== undefined && !isDate(values.date)) {
    return { command: 'wrong', message: `--date "${values.date}" is no ISO 8601 date (YYYY-MM-DD)` };
  }
  return {
    command: 'analyze',
    options: {
      files,
      output: values.jsonl ? 'jsonl' : values.json ? 'json' : 'summary',
      all: values.all ?? false,
      codebook: values.codebook,
      date: values.date,
    },
  };
}

/** A day of the calendar, "YYYY-MM-DD". */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  // JavaScript takes 31 February for 3 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      all: { type: 'boolean' },
      codebook: { type: 'string' },
      date: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
}
