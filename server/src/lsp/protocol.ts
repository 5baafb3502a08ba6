import type { GoTarget, Position, Range } from '../features/shown';

/**
 * The custom messages between client and server: method names, and plain types that survive JSON.
 * Pulls in nothing of the engine, so that the client can import it.
 */
export * from '../features/shown';

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
  /** Folder URI for journals (ExtensionContext.globalStorageUri). */
  readonly storage?: string;
  /** The client answers FileRequests. */
  readonly files?: boolean;
  /** The client listens to Notifications. */
  readonly notifications?: boolean;
  /** The client runs COMMANDS, so hovers and code actions may link to them. */
  readonly commands?: boolean;
}

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
export interface FileChangedParams {
  readonly changes: readonly { readonly uri: string; readonly kind: 'created' | 'changed' | 'deleted' }[];
}
export interface RenameParams {
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

export interface MentionsParams {
  readonly uri: string;
  readonly entity: string;
}
export interface SpansParams {
  readonly uri: string;
  /** Visible ranges, in order; the whole document if missing. */
  readonly ranges?: readonly Range[];
}
export interface GoParams {
  readonly uri: string;
  readonly position: Position;
  readonly what: GoTarget;
  readonly direction: 'next' | 'previous';
  /** Only this entity, theme or code. */
  readonly id?: string;
}
