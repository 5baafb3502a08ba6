import type { PlacedAnnotation } from '../annotations/annotation';
import type { Analysis } from '../document/analysis';
import { claimsOf, decisionsOf, type NewClaim, saysTheSame, shownTag } from '../features/claims';
import { type Decisions, foldName } from '../features/decided';
import { changeInlineTag, inlineTagEdits, inlineTagsOf, isInlineTag } from '../features/inlineTag';
import { mentionAt, sectionsAt } from '../features/lookup';
import { shorten } from '../features/markdown';
import { toSpan } from '../features/position';
import type { Action, ActionResult, ExportParams, ExportResult, SaidParams } from '../features/shown';
import { labelOf, type ShownTag } from '../features/tags';
import { plural } from '../features/words';
import type { TextEdit } from '../text/edit';
import { AnnotationStore, type Outcome } from './annotationStore';
import type { Codebooks } from './codebooks';
import type { OpenDocument } from './documents';
import { exportAnnotations } from './exporting';
import type { Ports } from './ports';
import { problemSaid, REFUSALS } from './storeWords';
import type { Person, Question, Tagging } from './tagging';

export interface TagStoreOptions {
  /** Workspace folder URIs. */
  readonly folders: readonly string[];
  /** Folder URI for journals. */
  readonly storage: string | undefined;
}

/** Codes offered first in the picker. */
const RECENT = 8;

/** Tagging over the annotation store: actions in, tags and decisions out. */
export function createTagging(ports: Ports, codebooks: Codebooks, options: TagStoreOptions): Tagging {
  return new StoreTagging(ports, codebooks, options);
}

interface Seen {
  readonly placed: readonly PlacedAnnotation[];
  readonly names: ReadonlySet<string>;
  readonly decisions: Decisions;
  /** Equal where the decisions are. */
  readonly key: string;
}

class StoreTagging implements Tagging {
  readonly #store: AnnotationStore;
  readonly #codebooks: Codebooks;
  readonly #listeners: ((uri: string, what: 'tags' | 'decisions') => void)[] = [];
  readonly #saying: ((said: SaidParams) => void)[] = [];
  readonly #asking: ((question: Question) => void)[] = [];
  readonly #seen = new Map<string, Seen>();
  /** Keys of the decisions that listeners know; questions in between may have seen newer ones. */
  readonly #announced = new Map<string, string>();
  readonly #tags = new WeakMap<Analysis, { placed: readonly PlacedAnnotation[]; tags: readonly ShownTag[] }>();
  readonly #open = new Map<string, OpenDocument>();
  /** Settled once the annotations of an open document are there: who tags at once waits for them. */
  readonly #loading = new Map<string, Promise<void>>();
  readonly #writing = new Set<Promise<void>>();
  /** Where files and folders were that the editor moved. */
  readonly #movedFrom = new Set<string>();
  #recent: string[] = [];
  #revision = 0;
  #editing = false;

  constructor(ports: Ports, codebooks: Codebooks, { folders, storage }: TagStoreOptions) {
    this.#codebooks = codebooks;
    this.#store = new AnnotationStore(
      ports,
      { folders, storage },
      {
        changed: (uri) => this.#changed(uri),
        problem: (problem) => this.#say(problemSaid(problem)),
        found: (uri, moved) => {
          const message = `${plural(moved.annotations, 'annotation')} of a document that is gone (${fileName(moved.document)}) fit ${fileName(uri)}. Was it moved?`;
          const yes = 'Take Them Over';
          for (const ask of this.#asking)
            ask({
              message,
              answers: [{ title: yes, run: () => this.#store.adopt(uri, moved) }],
              holds: () => !this.#wasMoved(moved.document),
            });
        },
      },
    );
  }

  opened(document: OpenDocument): void {
    const { uri, text } = document;
    this.#open.set(uri, document);
    this.#movedFrom.delete(uri);
    this.#loading.set(uri, this.#store.open(uri, text));
  }

  edited({ uri }: OpenDocument, edits: readonly TextEdit[]): void {
    // Who is told of the edit asks for the tags, too.
    this.#editing = true;
    this.#store.edit(uri, edits);
    this.#editing = false;
  }

  saved({ uri }: OpenDocument): Promise<void> {
    return this.#underWay(this.#store.save(uri));
  }

  closed({ uri }: OpenDocument): Promise<void> {
    this.#open.delete(uri);
    this.#loading.delete(uri);
    this.#seen.delete(uri);
    this.#announced.delete(uri);
    return this.#underWay(this.#store.close(uri));
  }

  filesChanged(uris: readonly string[]): Promise<void> {
    return this.#store.filesChanged(uris);
  }

  moved(files: readonly { readonly from: string; readonly to: string }[]): Promise<void> {
    for (const { from } of files) this.#movedFrom.add(from);
    return this.#store.moved(files);
  }

  async flush(): Promise<void> {
    await Promise.allSettled(this.#writing);
    await this.#store.flush();
  }

  setFolders(folders: readonly string[]): void {
    this.#store.setFolders(folders);
  }

  async setPerson({ coder, besideDocument }: Person): Promise<void> {
    this.#store.setCoder(coder);
    if (besideDocument) await this.#store.allowBeside();
  }

  tags({ uri, analysis }: OpenDocument): readonly ShownTag[] {
    const placed = this.#store.annotations(uri);
    const known = this.#tags.get(analysis);
    if (known?.placed === placed) return known.tags;
    const tags = [...placed.flatMap((item) => shownTag(item) ?? []), ...inlineTagsOf(analysis)];
    this.#tags.set(analysis, { placed, tags });
    return tags;
  }

  decisions({ uri }: OpenDocument): Decisions {
    return this.#look(uri).decisions;
  }

  writable({ uri }: OpenDocument): { writable: boolean; why?: string } {
    const refusal = this.#store.refusal(uri);
    // While it loads, or where the person is yet to be asked, tagging is only a moment away.
    if (refusal === undefined || refusal === 'loading' || refusal === 'needs-beside') return { writable: true };
    return { writable: false, why: REFUSALS[refusal] };
  }

  async act(document: OpenDocument, shown: Analysis, action: Action, person: Person): Promise<ActionResult> {
    if (action.kind === 'insertInline') {
      const edits = inlineTagEdits(shown, toSpan(shown.lines, action.range), action.code);
      if (!edits) return no(REFUSALS['empty-span']);
      this.#use(action.code);
      return { ...yes(`Tagged with ${this.#label(document.uri, action.code)}`), edits };
    }
    if ('tag' in action && isInlineTag(action.tag)) return this.#actInline(document.uri, shown, action);
    await this.#loading.get(document.uri);
    const refusal = this.#store.refusal(document.uri);
    if (person.coder === '') return { ...no('Say who is tagging: the setting policyAnnotator.coder.'), needs: 'coder' };
    await this.setPerson(person);
    if (refusal === 'needs-beside' && !person.besideDocument) return { ...no(REFUSALS[refusal]), needs: 'beside' };
    return this.#actStored(document, shown, action, person.coder);
  }

  recent(): readonly string[] {
    const tagged = [...this.#open.keys()]
      .flatMap((uri) => this.#store.annotations(uri))
      .sort((a, b) => (a.annotation.modified < b.annotation.modified ? 1 : -1))
      .flatMap(({ annotation: { claim } }) => (claim.kind === 'tag' ? claim.code : []));
    return [...new Set([...this.#recent, ...tagged])].slice(0, RECENT);
  }

  export(params: ExportParams): Promise<ExportResult> {
    return exportAnnotations(params, this.#store, this.#codebooks);
  }

  onChange(listener: (uri: string, what: 'tags' | 'decisions') => void): void {
    this.#listeners.push(listener);
  }

  onSay(listener: (said: SaidParams) => void): void {
    this.#saying.push(listener);
  }

  onAsk(listener: (question: Question) => void): void {
    this.#asking.push(listener);
  }

  #actInline(uri: string, shown: Analysis, action: Action & { readonly tag: string }): ActionResult {
    const code = action.kind === 'setCode' ? action.code : undefined;
    if (action.kind !== 'setCode' && action.kind !== 'removeTag')
      return no('An inline tag stands where it is written.');
    const edits = changeInlineTag(shown, action.tag, code);
    if (!edits) return no(REFUSALS.unknown);
    return { ...yes(code ? `Changed to ${this.#label(uri, code)}` : 'Tag removed'), edits };
  }

  async #actStored(document: OpenDocument, shown: Analysis, action: Action, coder: string): Promise<ActionResult> {
    const { uri } = document;
    switch (action.kind) {
      case 'removeTag':
        return told(await this.#store.remove(uri, [action.tag], coder), 'Tag removed');
      case 'setMemo':
        return told(await this.#store.change(uri, action.tag, { memo: action.memo }, coder), 'Memo kept');
      case 'setCode': {
        this.#use(action.code);
        const claim = { kind: 'tag', code: action.code } as const;
        const outcome = await this.#store.change(uri, action.tag, { claim }, coder);
        return told(outcome, `Changed to ${this.#label(uri, action.code)}`);
      }
      case 'moveTag': {
        const span = toSpan(shown.lines, action.range);
        return told(await this.#store.change(uri, action.tag, { span }, coder), 'The tag has a place again');
      }
      case 'restore':
        return this.#restore(document, action, coder);
      default:
        return this.#claim(document, shown, action, coder);
    }
  }

  async #claim(document: OpenDocument, shown: Analysis, action: Action, coder: string): Promise<ActionResult> {
    const { uri } = document;
    if (action.kind === 'reject' && action.scope === 'everywhere') {
      const mention = mentionAt(shown, toSpan(shown.lines, action.range).start);
      if (!mention) return no('There is no entity here.');
      const name = shown.text.slice(mention.start, mention.end);
      return told(await this.#store.rejectName(uri, name), `“${shorten(name, 60)}” is never an entity`);
    }
    const claims = claimsOf(action, shown);
    if (typeof claims === 'string') return no(claims);
    if (action.kind === 'retype') {
      const done = await this.#changeRetype(uri, shown, claims[0], coder);
      if (done) return done;
    }
    const own = this.tags(document).filter((tag) => tag.coder === coder);
    const fresh = claims.filter((claim) => !own.some((tag) => saysTheSame(tag, claim)));
    if (fresh.length === 0) return yes('It is tagged so already');
    const section = (start: number) => sectionsAt(shown.sections, start).map(({ title }) => title);
    const outcome = await this.#store.add(
      uri,
      fresh.map((claim) => ({ ...claim, section: section(claim.span.start) })),
      coder,
    );
    if ('code' in action) this.#use(action.code);
    return told(outcome, this.#doneWords(uri, fresh));
  }

  /** A second opinion on the type of a name takes the place of the first. */
  async #changeRetype(
    uri: string,
    { text }: Analysis,
    { span, claim }: NewClaim,
    coder: string,
  ): Promise<ActionResult | undefined> {
    const name = foldName(text.slice(span.start, span.end));
    const before = this.#store
      .annotations(uri)
      .find(
        ({ annotation }) =>
          annotation.claim.kind === 'retype' &&
          annotation.coder === coder &&
          foldName(annotation.target.exact) === name,
      );
    if (!before || claim.kind !== 'retype' || before.annotation.claim.kind !== 'retype') return undefined;
    const { from } = before.annotation.claim;
    const outcome =
      from === claim.to
        ? await this.#store.remove(uri, [before.annotation.id], coder)
        : await this.#store.change(uri, before.annotation.id, { claim: { ...claim, from } }, coder);
    return told(outcome, 'Type changed');
  }

  /** Takes back what the person said against the entity at the place. */
  async #restore(
    { uri, analysis }: OpenDocument,
    { range }: Extract<Action, { kind: 'restore' }>,
    coder: string,
  ): Promise<ActionResult> {
    const mention = mentionAt(analysis, toSpan(analysis.lines, range).start);
    if (!mention) return no('There is no entity here.');
    const text = analysis.text.slice(mention.start, mention.end);
    const name = foldName(text);
    const against = this.#store.annotations(uri).filter(({ annotation: { claim, target }, span }) => {
      if (claim.kind !== 'rejection' || claim.of !== 'entity') return false;
      return claim.scope === 'file' ? foldName(target.exact) === name : span?.start === mention.start;
    });
    if (against.length === 0) {
      const outcome = await this.#store.unrejectName(uri, (refused) => foldName(refused) === name);
      return told(outcome, `“${shorten(text, 60)}” may be an entity again`);
    }
    const ids = against.map(({ annotation }) => annotation.id);
    return told(await this.#store.remove(uri, ids, coder), 'It is an entity again');
  }

  #doneWords(uri: string, claims: readonly NewClaim[]): string {
    const { claim } = claims[0];
    if (claim.kind === 'rejection') return claim.scope === 'here' ? 'No entity here' : 'No entity in this file';
    if (claim.kind === 'retype') return 'Type changed';
    if (claim.kind === 'event') return 'Event accepted with its roles';
    const label = this.#label(uri, claim.code);
    return claims.length === 1 ? `Tagged with ${label}` : `${plural(claims.length, 'mention')} tagged with ${label}`;
  }

  #label(uri: string, code: string): string {
    return `“${labelOf(this.#codebooks.codesFor(uri), code)}”`;
  }

  #use(code: string): void {
    this.#recent = [code, ...this.#recent.filter((known) => known !== code)].slice(0, RECENT);
  }

  #look(uri: string): Seen {
    const placed = this.#store.annotations(uri);
    const rejected = this.#store.rejectedNames(uri);
    const seen = this.#seen.get(uri);
    if (seen && seen.placed === placed && seen.names === rejected) return seen;
    const folded = new Set([...rejected].map(foldName));
    const decisions = decisionsOf(placed, folded, ++this.#revision);
    const { retyped, never, types } = decisions;
    const key = JSON.stringify([decisions.rejected, retyped, [...never], [...types]]);
    const next = { placed, names: rejected, decisions, key };
    if (this.#open.has(uri)) this.#seen.set(uri, next);
    return next;
  }

  /** The server must not end before it is done. */
  async #underWay(work: Promise<void>): Promise<void> {
    this.#writing.add(work);
    try {
      await work;
    } finally {
      this.#writing.delete(work);
    }
  }

  #wasMoved(uri: string): boolean {
    return [...this.#movedFrom].some((from) => uri === from || uri.startsWith(`${from}/`));
  }

  #changed(uri: string): void {
    if (this.#editing) return;
    const { key } = this.#look(uri);
    const what = key === (this.#announced.get(uri) ?? NOTHING) ? 'tags' : 'decisions';
    if (this.#open.has(uri)) this.#announced.set(uri, key);
    for (const listener of this.#listeners) listener(uri, what);
  }

  #say(said: SaidParams): void {
    for (const listener of this.#saying) listener(said);
  }
}

/** Key of no decisions. */
const NOTHING = '[[],[],[],[]]';

function yes(message: string): ActionResult {
  return { ok: true, message, tags: [] };
}

function no(message: string): ActionResult {
  return { ok: false, message, tags: [] };
}

function told(outcome: Outcome, message: string): ActionResult {
  return outcome.done ? { ...yes(message), tags: outcome.ids } : no(REFUSALS[outcome.why]);
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
