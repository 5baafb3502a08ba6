import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/lsp/protocol';
import type { OutOfScope } from '../connection/scope';
import type { Session } from '../connection/session';
import type { Focus } from './focus';

const SELECTOR: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

/**
 * What is known about the active document, in the language status: counts, language, limits that were reached, and whether
 * the document is analyzed at all (where "not in this folder" is offered).
 */
export class Status implements vscode.Disposable {
  readonly #session: Session;
  readonly #focus: Focus;
  readonly #summary = vscode.languages.createLanguageStatusItem('policyAnnotator.summary', SELECTOR);
  readonly #scope = vscode.languages.createLanguageStatusItem('policyAnnotator.scope', SELECTOR);
  /** The document that the summary is about. */
  #shown: vscode.TextDocument | undefined;
  /** Only there where the document cannot be tagged. */
  #tagging: vscode.LanguageStatusItem | undefined;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(session: Session, focus: Focus) {
    this.#session = session;
    this.#focus = focus;
    this.#summary.name = vscode.l10n.t('Policy Annotator');
    this.#scope.name = vscode.l10n.t('Policy Annotator: Scope');
    const update = () => void this.#update();
    this.#disposables.push(
      this.#summary,
      this.#scope,
      focus.onDidChange(update),
      session.onStateChanged(update),
      vscode.window.onDidChangeActiveTextEditor(update),
    );
    update();
  }

  /** The text of the status item, for tests and screen readers. */
  get text(): string {
    return this.#summary.text;
  }

  dispose(): void {
    this.#tagging?.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #update(): Promise<void> {
    const document = this.#focus.document;
    this.#showScope();
    if (document === undefined || this.#session.down) {
      this.#shown = undefined;
      this.#showTagging(undefined);
    }
    if (this.#session.down) {
      this.#summary.text = vscode.l10n.t('Policy: server stopped');
      this.#summary.detail = vscode.l10n.t('The log says why');
      this.#summary.severity = vscode.LanguageStatusSeverity.Error;
      this.#summary.command = { command: 'policyAnnotator.restartServer', title: vscode.l10n.t('Restart') };
      return;
    }
    if (document === undefined) {
      this.#summary.text = vscode.l10n.t('Policy: not analyzed');
      this.#summary.detail = undefined;
      this.#summary.severity = vscode.LanguageStatusSeverity.Information;
      this.#summary.command = undefined;
      return;
    }
    this.#summary.busy = true;
    if (document !== this.#shown) this.#showReading(document);
    const status = await this.#focus.get('status');
    if (document !== this.#focus.document) return;
    this.#summary.busy = status === null;
    if (status) this.#showSummary(status);
  }

  /** Until the first answer about the document. */
  #showReading(document: vscode.TextDocument): void {
    this.#shown = document;
    this.#summary.text = vscode.l10n.t('Policy: reading…');
    this.#summary.detail = undefined;
    this.#summary.severity = vscode.LanguageStatusSeverity.Information;
    this.#summary.command = undefined;
    this.#showTagging(undefined);
  }

  #showSummary(status: DocumentStatus): void {
    const { entities, themes, events, tags, problems } = status;
    this.#summary.text = status.analyzed
      ? [
          entities === 1 ? vscode.l10n.t('1 entity') : vscode.l10n.t('{0} entities', entities),
          themes === 1 ? vscode.l10n.t('1 theme') : vscode.l10n.t('{0} themes', themes),
          events === 1 ? vscode.l10n.t('1 act') : vscode.l10n.t('{0} acts', events),
          tags === 1 ? vscode.l10n.t('1 tag') : vscode.l10n.t('{0} tags', tags),
          ...(problems > 0
            ? [problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems)]
            : []),
        ].join(' · ')
      : vscode.l10n.t('{0} is not analyzed', languageName(status.language));
    const notes = [...status.limits, ...status.codebook];
    this.#showTagging(status.writable ? undefined : (status.why ?? vscode.l10n.t('Tagging is off')));
    this.#summary.detail = [languageName(status.language), ...notes].filter(Boolean).join(' · ');
    this.#summary.severity =
      notes.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.#summary.command = { command: 'policyAnnotator.entities.focus', title: vscode.l10n.t('Show Entities') };
  }

  #showTagging(why: string | undefined): void {
    if (why === undefined) {
      this.#tagging?.dispose();
      this.#tagging = undefined;
      return;
    }
    this.#tagging ??= vscode.languages.createLanguageStatusItem('policyAnnotator.tagging', SELECTOR);
    this.#tagging.name = vscode.l10n.t('Policy Annotator: Tagging');
    this.#tagging.text = why;
    this.#tagging.severity = vscode.LanguageStatusSeverity.Warning;
  }

  #showScope(): void {
    const document = vscode.window.activeTextEditor?.document;
    const reason = document && this.#session.scope.reasonAgainst(document);
    if (reason === undefined) {
      this.#scope.text = vscode.l10n.t('Analyzed by Policy Annotator');
      this.#scope.detail = undefined;
      this.#scope.command = document && {
        command: 'policyAnnotator.excludeFolder',
        title: vscode.l10n.t('Not in This Folder'),
      };
      return;
    }
    this.#scope.text = vscode.l10n.t('Not analyzed by Policy Annotator');
    this.#scope.detail = reasonText(reason);
    this.#scope.command =
      reason === 'settings' ? { command: 'policyAnnotator.openSettings', title: vscode.l10n.t('Settings') } : undefined;
  }
}

function reasonText(reason: OutOfScope): string {
  if (reason === 'comparison') return vscode.l10n.t('Only shown in a comparison');
  return reason === 'settings'
    ? vscode.l10n.t('Left out by the settings')
    : vscode.l10n.t('Not a document of this workspace');
}

const NAMES = new Intl.DisplayNames(undefined, { type: 'language' });

function languageName(code: string): string {
  return code === 'und' || code === '' ? '' : (NAMES.of(code) ?? code);
}
