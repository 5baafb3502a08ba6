/**
 * What views, hovers, decorations and code actions exchange with a person's editor: plain values that survive JSON.
 * Imports nothing; the client sees it through lsp/protocol.ts.
 * Positions are LSP positions (zero-based line, UTF-16 character); `Range` ends exclusive.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Commands the client registers that hovers and code actions link to. The hover trusts exactly these and ACT_COMMAND. */
export const COMMANDS = {
  /** [{ uri, range }] opens the picker and tags the range. */
  tagRange: 'policyAnnotator.tagSelection',
  /** [{ uri, position }] picker, tags the entity's mention there. */
  tagEntity: 'policyAnnotator.tagEntity',
  /** [{ uri, position }] picker, tags every mention of the entity. */
  tagAllMentions: 'policyAnnotator.tagAllMentions',
  /** [{ uri, tag }] */
  removeTag: 'policyAnnotator.removeTag',
  /** [{ uri, tag }] */
  editMemo: 'policyAnnotator.editMemo',
  /** [{ uri, tag }] picker, then setCode. */
  changeCode: 'policyAnnotator.changeTag',
  /** [{ uri, range, acronym }] asks what it stands for and writes it before. */
  writeOut: 'policyAnnotator.writeOut',
  /** [{ code, severity }] writes the setting policyAnnotator.problems.<code>. */
  setProblem: 'policyAnnotator.setProblem',
  /** [{ uri, entity }] */
  showEntity: 'policyAnnotator.showEntity',
  /** [{ uri, range }] opens the document there. */
  reveal: 'policyAnnotator.reveal',
} as const;

/** Registered by the server through executeCommand: one argument, an Action. Code actions and hovers that need no question use it. */
export const ACT_COMMAND = 'policyAnnotator.act';

export type EntityTypeName = 'PERSON' | 'ORG' | 'PLACE' | 'NORP' | 'EVENT' | 'DATE' | 'MONEY' | 'LAW';

export type SeverityName = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** Codes of the diagnostics; `policyAnnotator.problems.<code>` sets the severity of each. */
export const PROBLEM_CODES = [
  'acronym-undefined',
  'acronym-before-definition',
  'acronym-two-meanings',
  'name-two-spellings',
  'date-without-year',
  'tag-lost',
  'tag-unknown',
  'codebook',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** The settings the server reads, `policyAnnotator.*`, per resource. */
export interface Settings {
  readonly coder: string;
  /** Annotation files may be kept beside documents that lie in no folder. */
  readonly besideDocument: boolean;
  /** Diagnostics; missing means information ("tag-lost", "tag-unknown", "codebook": warning). */
  readonly problems: Partial<Record<ProblemCode, SeverityName>>;
  /** Most symbols of the outline, default 200. */
  readonly outline: { readonly limit: number };
  readonly hover: { readonly enabled: boolean };
  /** What scores below is not shown, 0..1, default 0. */
  readonly entities: { readonly threshold: number };
  readonly themes: { readonly threshold: number };
  readonly cooperation: { readonly threshold: number };
}

/** From which score on findings are shown, 0..1. */
export interface Thresholds {
  readonly entities: number;
  readonly themes: number;
  readonly cooperation: number;
}

export interface EntitiesResult {
  readonly version: number;
  /** In order of first mention. */
  readonly entities: readonly EntityItem[];
}
export interface EntityItem {
  readonly id: string;
  readonly name: string;
  readonly type: EntityTypeName;
  readonly typeLabel: string;
  /** ISO 3166-1 alpha-2. */
  readonly code?: string;
  readonly acronym?: string;
  readonly count: number;
  readonly first: Range;
  /** Title of the section of the first mention, "" before the first heading. */
  readonly section: string;
  /** Highest score of its mentions, 0..1. */
  readonly score: number;
  /** Mentions already tagged by this coder. */
  readonly tagged: number;
}
export interface MentionItem {
  readonly range: Range;
  readonly text: string;
  /** The line around it, with the mention's place in it. */
  readonly preview: string;
  readonly highlight: readonly [start: number, end: number];
  readonly section: string;
  /** One sentence: why it was marked. */
  readonly why: string;
  readonly score: number;
}

export interface ThemesResult {
  readonly version: number;
  /** Best first. */
  readonly themes: readonly ThemeItem[];
}
export interface ThemeItem {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly definition: string;
  readonly level: 'main' | 'mentioned' | 'candidate';
  readonly score: number;
  readonly color?: string;
  /** "DAC 15130", "PLOVER military", "SDG 16". */
  readonly crosswalk: readonly string[];
  readonly evidence: readonly {
    readonly range: Range;
    readonly text: string;
    readonly preview: string;
    readonly why: string;
  }[];
  /** Strongest words of the learned part. */
  readonly because: readonly string[];
}

export interface TagsResult {
  readonly version: number;
  /** False where the document cannot be tagged; `why` says it. */
  readonly writable: boolean;
  readonly why?: string;
  /** By place; tags that lost theirs at the end. */
  readonly tags: readonly TagItem[];
}
export interface TagItem {
  readonly id: string;
  /** Code id of the codebook. */
  readonly code: string;
  readonly label: string;
  /** As in CodeItem, "" for a code that is not in the codebook. */
  readonly group: string;
  readonly color?: string;
  /** Missing where the tag lost its place. */
  readonly range?: Range;
  readonly text: string;
  readonly coder: string;
  readonly memo: string;
  /** ISO time, "" for inline tags. */
  readonly time: string;
  readonly origin: 'sidecar' | 'inline';
  readonly state: 'attached' | 'lost' | 'uncertain';
}

export interface CooperationResult {
  readonly version: number;
  readonly events: readonly CooperationItem[];
}
export interface CooperationItem {
  /** Index in this version's list; stable only with `version`. */
  readonly index: number;
  readonly type: 'AGREE' | 'CONSULT' | 'SUPPORT' | 'COOPERATE' | 'AID' | 'CONCEDE';
  readonly typeLabel: string;
  readonly mode?: string;
  readonly actors: readonly string[];
  /** Empty where the act is common to the actors. */
  readonly recipients: readonly string[];
  readonly actorIds: readonly string[];
  readonly recipientIds: readonly string[];
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  readonly instrument?: string;
  readonly modality?: string;
  readonly amount?: string;
  readonly place?: string;
  /** ISO 8601, "XXXX" for an unknown year. */
  readonly date?: string;
  /** The same as a reader writes it: "2 May", "June 2026". */
  readonly dateLabel?: string;
  readonly status: 'planned' | 'ongoing' | 'done';
  readonly scope: 'international' | 'domestic';
  readonly speaker?: string;
  readonly score: number;
  readonly range: Range;
  readonly text: string;
  readonly mentions: readonly Range[];
}

export interface SpansResult {
  readonly version: number;
  /** By entity type: [startLine, startCharacter, endLine, endCharacter, …]. */
  readonly entities: readonly { readonly type: EntityTypeName; readonly at: readonly number[] }[];
  /** By theme of level main or mentioned; spans overlap. */
  readonly themes: readonly {
    readonly theme: string;
    readonly label: string;
    readonly color?: string;
    readonly at: readonly number[];
  }[];
  readonly tags: readonly {
    readonly code: string;
    readonly label: string;
    readonly group: string;
    readonly color?: string;
    readonly at: readonly number[];
  }[];
  readonly events: readonly {
    readonly type: CooperationItem['type'];
    readonly label: string;
    readonly at: readonly number[];
  }[];
}

export interface AtResult {
  readonly version: number;
  readonly mention?: {
    readonly range: Range;
    readonly entity: string;
    readonly name: string;
    readonly type: EntityTypeName;
  };
  readonly tags: readonly TagItem[];
  readonly themes: readonly string[];
  /** Indexes as in CooperationItem. */
  readonly events: readonly number[];
}

/** What Next and Previous go to. */
export type GoTarget = 'entity' | 'tag' | 'theme' | 'event' | 'problem';

export interface CodebookResult {
  readonly codes: readonly CodeItem[];
  /** Code ids, latest first. */
  readonly recent: readonly string[];
}
export interface CodeItem {
  readonly id: string;
  readonly label: string;
  /** Heading in the picker: "Entity types", a theme group, "Events", the user's own. */
  readonly group: string;
  readonly definition: string;
  readonly color?: string;
  readonly parent?: string;
}

export interface DocumentStatus {
  readonly version: number;
  readonly entities: number;
  readonly mentions: number;
  readonly themes: number;
  readonly events: number;
  readonly tags: number;
  readonly problems: number;
  /** ISO 639-1 of most of the text, "und" if too short to tell. */
  readonly language: string;
  /** False where the language is not analysed. */
  readonly analyzed: boolean;
  /** Sentences, one a limit that was reached. */
  readonly limits: readonly string[];
  /** False where tagging is off; `why` says it. */
  readonly writable: boolean;
  readonly why?: string;
  /** Problems of the user's codebook, as sentences. */
  readonly codebook: readonly string[];
}

/** Kinds of Action. */
export const ACTION_KINDS = [
  'tagRange',
  'tagAllMentions',
  'removeTag',
  'setMemo',
  'setCode',
  'moveTag',
  'acceptMention',
  'acceptTheme',
  'acceptEvent',
  'reject',
  'retype',
  'restore',
  'insertInline',
] as const satisfies readonly Action['kind'][];

/** Everything that changes tags or decisions about findings. */
export type Action =
  | {
      readonly kind: 'tagRange';
      readonly uri: string;
      readonly range: Range;
      readonly code: string;
      readonly memo?: string;
    }
  | { readonly kind: 'tagAllMentions'; readonly uri: string; readonly position: Position; readonly code: string }
  | { readonly kind: 'removeTag'; readonly uri: string; readonly tag: string }
  | { readonly kind: 'setMemo'; readonly uri: string; readonly tag: string; readonly memo: string }
  | { readonly kind: 'setCode'; readonly uri: string; readonly tag: string; readonly code: string }
  /** A tag that lost its place gets a new one. */
  | { readonly kind: 'moveTag'; readonly uri: string; readonly tag: string; readonly range: Range }
  /** The mention at the range becomes a tag with its type as code. */
  | { readonly kind: 'acceptMention'; readonly uri: string; readonly range: Range }
  | { readonly kind: 'acceptTheme'; readonly uri: string; readonly range: Range; readonly theme: string }
  /** The event whose evidence is the range becomes a tag with roles. */
  | { readonly kind: 'acceptEvent'; readonly uri: string; readonly range: Range; readonly event: string }
  | {
      readonly kind: 'reject';
      readonly uri: string;
      readonly range: Range;
      readonly scope: 'here' | 'file' | 'everywhere';
    }
  /** The mention is of another type than detected. */
  | { readonly kind: 'retype'; readonly uri: string; readonly range: Range; readonly type: EntityTypeName }
  /** Takes a refusal back: the name at the range is an entity again. */
  | { readonly kind: 'restore'; readonly uri: string; readonly range: Range }
  /** Writes `[text]{.code}` into the document. */
  | { readonly kind: 'insertInline'; readonly uri: string; readonly range: Range; readonly code: string };

export interface ActionResult {
  readonly ok: boolean;
  /** What was done, or why not, as a sentence. */
  readonly message: string;
  /** What the client must ask for before the action can be done: the coder's name (a setting), or leave to write beside a lone file. */
  readonly needs?: 'coder' | 'beside';
  /** Tags made or changed. */
  readonly tags: readonly string[];
  /** Changes of the document's text that belong to it; the server has them applied and leaves this out for the client. */
  readonly edits?: readonly { readonly range: Range; readonly newText: string }[];
}

/** A sentence for the user. */
export interface SaidParams {
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  /** The same key is said once a session. */
  readonly key: string;
  readonly uri?: string;
}

export interface ExportParams {
  /** Documents; all that have tags where missing. */
  readonly uris?: readonly string[];
  /** csv, jsonl, jsonld (W3C), brat. */
  readonly format: string;
}
export type ExportResult =
  | {
      readonly files: readonly {
        readonly name: string;
        readonly content: string;
        readonly encoding: 'utf8' | 'base64';
      }[];
      /** Sentences on what the format could not hold. */
      readonly losses: readonly string[];
    }
  | { readonly error: string };
