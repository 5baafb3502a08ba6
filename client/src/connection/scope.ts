import * as vscode from 'vscode';
import { SECTION } from '../shared/ids';

const LANGUAGES = new Set(['markdown', 'plaintext']);

/** Why a document is left alone; undefined where it is analyzed. */
export type OutOfScope = 'language' | 'place' | 'comparison' | 'settings';

/**
 * Decides which documents are analyzed at all. Everything outside stays out: it is not sent to the server,
 * not colored and gets no answers.
 */
export class Scope {
  /** Undefined for a document that is analyzed, else the reason why not. */
  reasonAgainst(document: vscode.TextDocument): OutOfScope | undefined {
    if (!LANGUAGES.has(document.languageId)) return 'language';
    if (!isPlaceOfDocuments(document.uri)) return 'place';
    if (isOnlyCompared(document.uri)) return 'comparison';
    return isIncluded(document) ? undefined : 'settings';
  }

  includes(document: vscode.TextDocument): boolean {
    return this.reasonAgainst(document) === undefined;
  }

  /** True for open documents in scope; URIs of documents that are not open are out. */
  includesUri(uri: string): boolean {
    const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri);
    return document !== undefined && this.includes(document);
  }
}

/** Files, untitled documents and whatever file system the workspace is on; not the many schemes of comparisons, outputs and inputs. */
function isPlaceOfDocuments(uri: vscode.Uri): boolean {
  if (uri.scheme === 'untitled' || uri.scheme === 'file' || uri.scheme === 'vscode-remote') return true;
  return vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === uri.scheme) ?? false;
}

/** Shown only as a side of a comparison. */
function isOnlyCompared(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  let compared = false;
  for (const group of vscode.window.tabGroups.all) {
    for (const { input } of group.tabs) {
      if (input instanceof vscode.TabInputText && input.uri.toString() === wanted) return false;
      if (input instanceof vscode.TabInputTextDiff) {
        compared ||= input.original.toString() === wanted || input.modified.toString() === wanted;
      }
    }
  }
  return compared;
}

function isIncluded(document: vscode.TextDocument): boolean {
  if (document.uri.scheme === 'untitled') return true;
  const settings = vscode.workspace.getConfiguration(SECTION, document.uri);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const matches = (pattern: string) =>
    vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, pattern) : pattern }, document) > 0;
  return settings.get<string[]>('include', []).some(matches) && !settings.get<string[]>('exclude', []).some(matches);
}
