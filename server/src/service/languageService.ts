import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
  Range,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver-types';
import type { Analysis } from '../document/analysis';
import { codeActions, wantsCodeActions } from '../features/codeActions';
import { completions } from '../features/completion';
import { cooperationItems } from '../features/cooperation';
import { decided } from '../features/decided';
import { diagnostics } from '../features/diagnostics';
import { documentSymbols } from '../features/documentSymbols';
import { foldingRanges } from '../features/folding';
import { hover } from '../features/hover';
import { toOffset, toRange, toSpan } from '../features/position';
import { definition, documentHighlights, references } from '../features/references';
import { selectionRange } from '../features/selectionRanges';
import { semanticTokens } from '../features/semanticTokens';
import type {
  Action,
  ActionResult,
  AtResult,
  CodebookResult,
  CooperationResult,
  DocumentStatus,
  EntitiesResult,
  ExportParams,
  ExportResult,
  GoTarget,
  MentionItem,
  Settings,
  SpansResult,
  TagsResult,
  ThemesResult,
  Thresholds,
} from '../features/shown';
import { decorationSpans } from '../features/spans';
import { statusOf } from '../features/status';
import { entityItems, goTo, mentionItems, tagItems, themeItems, whatIsAt } from '../features/views';
import { workspaceSymbols } from '../features/workspaceSymbols';
import type { Codebooks } from './codebooks';
import { type ContentChange, documentLanguage, OpenDocument } from './documents';
import type { Clock } from './ports';
import { type Pause, readInSlices } from './schedule';
import type { Person, Tagging } from './tagging';

/** What the person's editor can show and what they set; passed with each question. */
export interface Viewer {
  readonly settings: Settings;
  /** Hovers may be Markdown. */
  readonly markdown: boolean;
  /** The editor runs our commands. */
  readonly commands: boolean;
  /** Diagnostics may name related places. */
  readonly related: boolean;
}

export interface ServiceParts {
  readonly codebooks: Codebooks;
  readonly tagging: Tagging;
  readonly pause: Pause;
  readonly clock: Clock;
}

/** The one API of the language service. Questions about documents that are not open are answered with nothing. */
export interface LanguageService {
  open(uri: string, languageId: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly ContentChange[]): void;
  save(uri: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** URIs of the open documents that are analysed. */
  openDocuments(): readonly string[];
  versionOf(uri: string): number | undefined;
  /** Mentions of the document that are less certain are not there for anyone; 0..1. */
  setThresholds(uri: string, thresholds: Thresholds): void;
  /** Reads a cold document in slices; undefined where nothing is left to read. */
  ready(uri: string, isCancelled: () => boolean): Promise<void> | undefined;
  /** Files changed on disk: codebooks are read again, sidecars merged. */
  filesChanged(uris: readonly string[]): Promise<void>;
  documentsMoved(files: readonly { readonly from: string; readonly to: string }[]): Promise<void>;
  /** Writes what is not on disk yet. */
  flush(): Promise<void>;

  hover(uri: string, position: Position, viewer: Viewer): Hover | null;
  diagnostics(uri: string, viewer: Viewer): Diagnostic[];
  semanticTokens(uri: string, within?: Range): number[];
  documentSymbols(uri: string, viewer: Viewer): DocumentSymbol[];
  workspaceSymbols(query: string): SymbolInformation[];
  foldingRanges(uri: string): FoldingRange[];
  selectionRanges(uri: string, positions: readonly Position[]): SelectionRange[];
  documentHighlights(uri: string, position: Position): DocumentHighlight[];
  references(uri: string, position: Position, includeDeclaration: boolean): Location[];
  definition(uri: string, position: Position): Location | null;
  codeActions(uri: string, range: Range, context: CodeActionContext, viewer: Viewer): CodeAction[];
  completions(uri: string, position: Position): CompletionItem[];

  entities(uri: string): EntitiesResult | null;
  mentions(uri: string, entity: string): MentionItem[];
  themes(uri: string): ThemesResult | null;
  tags(uri: string): TagsResult | null;
  cooperation(uri: string): CooperationResult | null;
  spans(uri: string, ranges: readonly Range[] | undefined): SpansResult | null;
  at(uri: string, position: Position): AtResult | null;
  go(uri: string, position: Position, what: GoTarget, direction: 'next' | 'previous', id?: string): Range | null;
  codebook(uri: string): CodebookResult;
  status(uri: string, viewer: Viewer): DocumentStatus | null;
  act(action: Action, person: Person): Promise<ActionResult>;
  /** Who is at the keyboard, as soon as it is known. */
  setPerson(person: Person): Promise<void>;
  setFolders(folders: readonly string[]): Promise<void>;
  export(params: ExportParams): Promise<ExportResult>;
}

export interface CodeActionContext {
  readonly diagnostics: readonly Diagnostic[];
  readonly only?: readonly string[];
}

export function createLanguageService({ codebooks, tagging, pause, clock }: ServiceParts): LanguageService {
  const documents = new Map<string, OpenDocument>();
  const shown = new WeakMap<
    OpenDocument,
    { analysis: Analysis; revision: number; thresholds: Thresholds; result: Analysis }
  >();

  /** The analysis as people corrected it; kept per version and decision. */
  function analysisOf(document: OpenDocument): Analysis {
    const { analysis, thresholds } = document;
    const decisions = tagging.decisions(document);
    const { revision } = decisions;
    const last = shown.get(document);
    if (last?.analysis === analysis && last.revision === revision && last.thresholds === thresholds) return last.result;
    const result = decided(analysis, decisions, thresholds);
    shown.set(document, { analysis, revision, thresholds, result });
    return result;
  }

  /** Answers a question about an open document, or gives `nothing`. */
  function ask<R>(uri: string, nothing: R, answer: (analysis: Analysis, document: OpenDocument) => R): R {
    const document = documents.get(uri);
    return document ? answer(analysisOf(document), document) : nothing;
  }

  codebooks.onChange(() => {
    for (const document of documents.values()) document.readWith(codebooks.engineFor(document.uri));
  });

  return Object.freeze<LanguageService>({
    open(uri, languageId, version, text) {
      const language = documentLanguage(languageId);
      if (!language) return;
      const document = new OpenDocument(uri, language, version, text, codebooks.engineFor(uri));
      documents.set(uri, document);
      tagging.opened(document);
    },
    change(uri, version, changes) {
      const document = documents.get(uri);
      if (document) tagging.edited(document, document.change(version, changes));
    },
    async save(uri) {
      const document = documents.get(uri);
      await codebooks.filesChanged([uri]);
      if (document) await tagging.saved(document);
    },
    async close(uri) {
      const document = documents.get(uri);
      documents.delete(uri);
      if (document) await tagging.closed(document);
    },
    openDocuments: () => [...documents.keys()],
    versionOf: (uri) => documents.get(uri)?.version,
    setThresholds(uri, thresholds) {
      const document = documents.get(uri);
      if (document) document.thresholds = thresholds;
    },
    ready(uri, isCancelled) {
      const document = documents.get(uri);
      if (!document || document.analyser.isComplete) return undefined;
      const { version } = document;
      const isStale = () => isCancelled() || documents.get(uri) !== document || document.version !== version;
      return readInSlices(document.analyser, pause, isStale);
    },
    async filesChanged(uris) {
      await codebooks.filesChanged(uris);
      await tagging.filesChanged(uris);
    },
    documentsMoved: (files) => tagging.moved(files),
    flush: () => tagging.flush(),

    hover: (uri, position, viewer) =>
      viewer.settings.hover.enabled
        ? ask(uri, null, (analysis, document) =>
            hover(analysis, {
              uri,
              offset: toOffset(analysis.lines, position),
              codes: codebooks.codesFor(uri),
              tags: tagging.tags(document),
              markdown: viewer.markdown,
              commands: viewer.commands,
              writable: tagging.writable(document).writable,
            }),
          )
        : null,
    diagnostics: (uri, { settings, related }) =>
      ask<Diagnostic[]>(uri, [], (analysis, document) =>
        diagnostics(analysis, {
          uri,
          tags: tagging.tags(document),
          codes: codebooks.codesFor(uri),
          coder: settings.coder,
          severities: settings.problems,
          related,
        }),
      ),
    semanticTokens: (uri, within) =>
      ask<number[]>(uri, [], (analysis) => semanticTokens(analysis, within && toSpan(analysis.lines, within))),
    documentSymbols: (uri, { settings }) =>
      ask<DocumentSymbol[]>(uri, [], (analysis) =>
        documentSymbols(analysis, codebooks.codesFor(uri), settings.outline.limit),
      ),
    workspaceSymbols: (query) =>
      workspaceSymbols(
        [...documents.values()].map((document) => ({ uri: document.uri, analysis: analysisOf(document) })),
        query,
      ),
    foldingRanges: (uri) => ask<FoldingRange[]>(uri, [], foldingRanges),
    selectionRanges: (uri, positions) =>
      ask<SelectionRange[]>(uri, [], (analysis) =>
        positions.map((position) => selectionRange(analysis, toOffset(analysis.lines, position))),
      ),
    documentHighlights: (uri, position) =>
      ask<DocumentHighlight[]>(uri, [], (analysis) => documentHighlights(analysis, toOffset(analysis.lines, position))),
    references: (uri, position, includeDeclaration) =>
      ask<Location[]>(uri, [], (analysis) =>
        references(analysis, uri, toOffset(analysis.lines, position), includeDeclaration),
      ),
    definition: (uri, position) =>
      ask<Location | null>(uri, null, (analysis) => definition(analysis, uri, toOffset(analysis.lines, position))),
    codeActions: (uri, range, context, viewer) =>
      wantsCodeActions(context.only)
        ? ask<CodeAction[]>(uri, [], (analysis, document) =>
            codeActions(analysis, {
              uri,
              detected: document.analysis,
              span: toSpan(analysis.lines, range),
              only: context.only,
              diagnostics: context.diagnostics,
              tags: tagging.tags(document),
              codes: codebooks.codesFor(uri),
              coder: viewer.settings.coder,
              commands: viewer.commands,
              year: Number(clock.now().slice(0, 4)),
              writable: tagging.writable(document).writable,
            }),
          )
        : [],
    completions: (uri, position) =>
      ask<CompletionItem[]>(uri, [], (analysis) =>
        completions(analysis, toOffset(analysis.lines, position), codebooks.codesFor(uri)),
      ),

    entities: (uri) =>
      ask<EntitiesResult | null>(uri, null, (analysis, document) => ({
        version: document.version,
        entities: entityItems(analysis, tagging.tags(document)),
      })),
    mentions: (uri, entity) => ask<MentionItem[]>(uri, [], (analysis) => mentionItems(analysis, entity)),
    themes: (uri) =>
      ask<ThemesResult | null>(uri, null, (analysis, { version }) => ({
        version,
        themes: themeItems(analysis, codebooks.codesFor(uri)),
      })),
    tags: (uri) =>
      ask<TagsResult | null>(uri, null, (analysis, document) => ({
        version: document.version,
        ...tagging.writable(document),
        tags: tagItems(analysis, tagging.tags(document), codebooks.codesFor(uri)),
      })),
    cooperation: (uri) =>
      ask<CooperationResult | null>(uri, null, (analysis, { version }) => ({
        version,
        events: cooperationItems(analysis, codebooks.codesFor(uri)),
      })),
    spans: (uri, ranges) =>
      ask<SpansResult | null>(uri, null, (analysis, document) => ({
        version: document.version,
        ...decorationSpans(
          analysis,
          tagging.tags(document),
          codebooks.codesFor(uri),
          ranges?.map((range) => toSpan(analysis.lines, range)),
        ),
      })),
    at: (uri, position) =>
      ask<AtResult | null>(uri, null, (analysis, document) => ({
        version: document.version,
        ...whatIsAt(analysis, tagging.tags(document), codebooks.codesFor(uri), toOffset(analysis.lines, position)),
      })),
    go: (uri, position, what, direction, id) =>
      ask<Range | null>(uri, null, (analysis, document) => {
        const span = goTo(analysis, tagging.tags(document), what, toOffset(analysis.lines, position), direction, id);
        return span ? toRange(analysis.lines, span) : null;
      }),
    codebook: (uri) => ({ codes: codebooks.codesFor(uri).all, recent: tagging.recent() }),
    status: (uri, { settings }) =>
      ask<DocumentStatus | null>(uri, null, (analysis, document) => ({
        version: document.version,
        ...statusOf(analysis, tagging.tags(document), codebooks.codesFor(uri), settings),
        ...tagging.writable(document),
        codebook: codebooks.problemsFor(uri),
      })),
    async act(action, person) {
      const document = documents.get(action.uri);
      if (!document) return { ok: false, message: 'The document is not open.', tags: [] };
      return tagging.act(document, analysisOf(document), action, person);
    },
    setPerson: (person) => tagging.setPerson(person),
    async setFolders(folders) {
      tagging.setFolders(folders);
      await codebooks.setFolders(folders);
    },
    export: (params) => tagging.export(params),
  });
}
