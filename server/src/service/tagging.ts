import type { Analysis } from '../document/analysis';
import type { Decisions } from '../features/decided';
import type { Action, ActionResult, ExportParams, ExportResult, SaidParams } from '../features/shown';
import type { ShownTag } from '../features/tags';
import type { TextEdit } from '../text/edit';
import type { OpenDocument } from './documents';

/** Whoever is at the keyboard, as their settings say. */
export interface Person {
  /** "" where they have not been asked yet. */
  readonly coder: string;
  /** They allowed annotation files beside documents that lie in no folder. */
  readonly besideDocument: boolean;
}

/** Something only the person can decide; no answer is an answer. */
export interface Question {
  /** False where the answer has come by itself meanwhile. */
  holds(): boolean;
  readonly message: string;
  readonly answers: readonly { readonly title: string; readonly run: () => Promise<void> }[];
}

/** What the facade asks of annotations: the store behind it keeps sidecars, journals and anchors. */
export interface Tagging {
  /** A document was opened: its sidecars and journal are loaded in the background. */
  opened(document: OpenDocument): void;
  /** The text changed; called after `document` took the edits. */
  edited(document: OpenDocument, edits: readonly TextEdit[]): void;
  saved(document: OpenDocument): Promise<void>;
  closed(document: OpenDocument): Promise<void>;
  /** Files changed on disk. */
  filesChanged(uris: readonly string[]): Promise<void>;
  moved(files: readonly { readonly from: string; readonly to: string }[]): Promise<void>;
  setFolders(folders: readonly string[]): void;
  setPerson(person: Person): Promise<void>;
  /** Everything that is not on disk yet is. */
  flush(): Promise<void>;

  /** The document's tags as they stand now; the same array until something changes. */
  tags(document: OpenDocument): readonly ShownTag[];
  decisions(document: OpenDocument): Decisions;
  /** False with a sentence where the document cannot be tagged. */
  writable(document: OpenDocument): { readonly writable: boolean; readonly why?: string };
  /** `shown` is the document's analysis as people corrected it. */
  act(document: OpenDocument, shown: Analysis, action: Action, person: Person): Promise<ActionResult>;
  /** Code ids used last, latest first. */
  recent(): readonly string[];
  export(params: ExportParams): Promise<ExportResult>;
  /** Called with the document whose tags or decisions changed. */
  onChange(listener: (uri: string, what: 'tags' | 'decisions') => void): void;
  /** Called with what the person must be told. */
  onSay(listener: (said: SaidParams) => void): void;
  onAsk(listener: (question: Question) => void): void;
}
