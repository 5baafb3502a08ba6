/**
 * The custom messages between client and server: method names, and plain types that survive JSON.
 * Imports nothing, so that the client can import it without pulling in the engine.
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

/** Section of the settings and prefix of every command. */
export const SECTION = 'policyAnnotator';

/** Requests the client sends. Each names its parameter and result types. */
export const Requests = {
  /** DocumentParams -> EntitiesResult | null. Null where the document is not open or not analysed. */
  entities: 'policy/entities',
  /** MentionsParams -> MentionItem[]. The mentions of one entity, asked when its row is opened. */
  mentions: 'policy/mentions',
  /** DocumentParams -> ThemesResult | null. */
  themes: 'policy/themes',
  /** DocumentParams -> TagsResult | null. */
  tags: 'policy/tags',
  /** DocumentParams -> CooperationResult | null. */
  cooperation: 'policy/cooperation',
  /** SpansParams -> SpansResult | null. What decorations draw, for the asked ranges. */
  spans: 'policy/spans',
  /** PositionParams -> AtResult | null. What stands under the cursor: for views that follow it, and for commands. */
  at: 'policy/at',
  /** GoParams -> Range | null. Next or previous entity, tag, suggestion; wraps around. */
  go: 'policy/go',
  /** DocumentParams -> CodebookResult. The codes for the picker, recent ones first in `recent`. */
  codebook: 'policy/codebook',
  /** DocumentParams -> DocumentStatus | null. */
  status: 'policy/status',
  /** Action -> ActionResult. Everything that changes tags or decisions. */
  act: 'policy/act',
  /** ExportParams -> ExportResult. */
  export: 'policy/export',
  /** RenameParams -> null. The client moved documents; the sidecars follow. */
  documentsMoved: 'policy/documentsMoved',
} as const;

/** Notifications the server sends; all debounced. */
export const Notifications = {
  /** ChangedParams. The analysis of an open document is new: ask for what is shown again. */
  analysisChanged: 'policy/analysisChanged',
  /** ChangedParams. Tags or decisions of a document changed. */
  tagsChanged: 'policy/tagsChanged',
  /** no parameters. Codes were added, renamed or recoloured. */
  codebookChanged: 'policy/codebookChanged',
  /** SaidParams. A sentence for the user, shown once (a limit, a merge, a file that cannot be written). */
  say: 'policy/say',
} as const;

/** Notifications the client sends besides the standard ones. */
export const ClientNotifications = {
  /** FileChangedParams. A sidecar, the codebook or a document changed on disk (also standard didChangeWatchedFiles). */
  fileChanged: 'policy/fileChanged',
} as const;

/** Requests the server sends: the only way it touches files. All URIs are strings. Failures are values, never errors. */
export const FileRequests = {
  /** { uri } -> FileBytes | null. Null where there is no such file. */
  read: 'policy/file/read',
  /** { uri, base64 } -> FileDone. Makes missing folders, replaces what is there (the server does temporary file and rename). */
  write: 'policy/file/write',
  /** { from, to } -> FileDone. Replaces what stood there, makes missing folders. */
  rename: 'policy/file/rename',
  /** { uri } -> FileDone. A folder with all in it; done also where nothing was. */
  remove: 'policy/file/remove',
  /** { uri } -> FileList. Direct entries; empty where there is no such folder. */
  list: 'policy/file/list',
  /** { uri } -> FileStat | null | FileFailure. Null where nothing is there. */
  stat: 'policy/file/stat',
} as const;

export interface FileFailure {
  readonly error: 'read-only' | 'failed';
  readonly message: string;
}
export type FileBytes = { readonly base64: string } | FileFailure;
export type FileDone = { readonly done: true } | FileFailure;
export type FileList =
  | { readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' }[] }
  | FileFailure;
export interface FileStat {
  readonly kind: 'file' | 'folder';
  readonly size: number;
  readonly readOnly: boolean;
}

/** `initializationOptions` of the client. Everything is optional: other editors send nothing. */
export interface InitializationOptions {
  /** Folder URI for journals (ExtensionContext.storageUri or globalStorageUri). */
  readonly storage?: string;
  /** The client answers FileRequests. */
  readonly files?: boolean;
  /** The client listens to Notifications. */
  readonly notifications?: boolean;
  /** The client runs COMMANDS, so hovers and code actions may link to them. */
  readonly commands?: boolean;
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
  /** [{ uri, entity }] */
  showEntity: 'policyAnnotator.showEntity',
  /** [{ uri, range }] opens the document there. */
  reveal: 'policyAnnotator.reveal',
} as const;

/** Registered by the server through executeCommand: one argument, an Action. Code actions and hovers that need no question use it. */
export const ACT_COMMAND = 'policyAnnotator.act';

export type EntityTypeName = 'PERSON' | 'ORG' | 'PLACE' | 'NORP' | 'EVENT' | 'DATE' | 'MONEY' | 'LAW';

export interface DocumentParams {
  readonly uri: string;
}
export interface PositionParams {
  readonly uri: string;
  readonly position: Position;
}
export interface ChangedParams {
  readonly uri: string;
  readonly version: number;
}
export interface SaidParams {
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  /** The same key is said once a session. */
  readonly key: string;
  readonly uri?: string;
}
export interface FileChangedParams {
  readonly changes: readonly { readonly uri: string; readonly kind: 'created' | 'changed' | 'deleted' }[];
}
export interface RenameParams {
  readonly files: readonly { readonly from: string; readonly to: string }[];
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
export interface MentionsParams {
  readonly uri: string;
  readonly entity: string;
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
  readonly recipients: readonly string[];
  readonly actorIds: readonly string[];
  readonly recipientIds: readonly string[];
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  readonly instrument?: string;
  readonly modality?: string;
  readonly amount?: string;
  readonly place?: string;
  readonly date?: string;
  readonly status: 'planned' | 'ongoing' | 'done';
  readonly scope: 'international' | 'domestic';
  readonly speaker?: string;
  readonly score: number;
  readonly range: Range;
  readonly text: string;
  readonly mentions: readonly Range[];
}

export interface SpansParams {
  readonly uri: string;
  /** Visible ranges, in order; the whole document if missing. */
  readonly ranges?: readonly Range[];
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

export interface GoParams {
  readonly uri: string;
  readonly position: Position;
  readonly what: 'entity' | 'tag' | 'theme' | 'event' | 'problem';
  readonly direction: 'next' | 'previous';
  /** Only this entity, theme or code. */
  readonly id?: string;
}

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
  /** Writes `[text]{.code}` into the document. */
  | { readonly kind: 'insertInline'; readonly uri: string; readonly range: Range; readonly code: string };

export interface ActionResult {
  readonly ok: boolean;
  /** What was done, or why not, as a sentence. */
  readonly message: string;
  /** Tags made or changed. */
  readonly tags: readonly string[];
}

export interface ExportParams {
  /** Documents; all that have tags where missing. */
  readonly uris?: readonly string[];
  readonly format: string;
}
export type ExportResult =
  | {
      readonly files: readonly {
        readonly name: string;
        readonly content: string;
        readonly encoding: 'utf8' | 'base64';
      }[];
    }
  | { readonly error: string };

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
  /** Diagnostics; missing means information ("tag-lost", "tag-unknown", "codebook": warning). */
  readonly problems: Partial<Record<ProblemCode, SeverityName>>;
  /** Most symbols of the outline, default 200. */
  readonly outline: { readonly limit: number };
  readonly hover: { readonly enabled: boolean };
  /** Mentions below the score are not shown, 0..1, default 0. */
  readonly entities: { readonly threshold: number };
}
