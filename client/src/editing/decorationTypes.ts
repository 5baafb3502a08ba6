import * as vscode from 'vscode';
import type { CooperationItem, EntityTypeName } from '../../../server/src/lsp/protocol';
import { entityKind, themeGroup } from '../views/kinds';

/** Names one look: an entity type, a group of themes, a color of tags (see codeColor), an event type. */
export type DecorationKey =
  | `entity:${EntityTypeName}`
  | `theme:${string}`
  | `tag:${string}`
  | `event:${CooperationItem['type']}`;

/** The looks, made when first needed. Colors are theme colors of the manifest, so that every color theme can carry its own. */
export class DecorationTypes implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  #highContrast = isHighContrast();

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
  }

  /** Takes note of another color theme; true where every decoration must be drawn anew. */
  themeChanged(): boolean {
    if (this.#highContrast === isHighContrast()) return false;
    this.#highContrast = isHighContrast();
    this.dispose();
    this.#types.clear();
    return true;
  }

  get(key: DecorationKey): vscode.TextEditorDecorationType {
    const [kind, rest] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    const name = kind === 'theme' ? themeGroup(rest) : rest;
    const id = `${kind}:${name}`;
    let type = this.#types.get(id);
    if (type === undefined) {
      type = vscode.window.createTextEditorDecorationType(this.#look(kind, name));
      this.#types.set(id, type);
    }
    return type;
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
  }

  #look(kind: string, name: string): vscode.DecorationRenderOptions {
    if (kind === 'entity') return entityLook(name as EntityTypeName, this.#highContrast);
    if (kind === 'theme') return themeLook(name);
    return kind === 'tag' ? tagLook(name) : this.#eventLook(name);
  }

  #eventLook(type: string): vscode.DecorationRenderOptions {
    const icon = (theme: 'light' | 'dark') =>
      vscode.Uri.joinPath(this.#extensionUri, 'media', 'gutter', `${type.toLowerCase()}-${theme}.svg`);
    return {
      light: { gutterIconPath: icon('light') },
      dark: { gutterIconPath: icon('dark') },
      gutterIconSize: 'contain',
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    };
  }
}

function isHighContrast(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}

/**
 * Line style and width tell the types apart where color does not. High-contrast themes color the selected text themselves,
 * which a decoration would override: there the text keeps the color of its token.
 */
function entityLook(type: EntityTypeName, highContrast: boolean): vscode.DecorationRenderOptions {
  const { color, line, width } = entityKind(type);
  return {
    ...(highContrast ? {} : { color }),
    borderColor: color,
    borderStyle: line,
    borderWidth: `0 0 ${width}px 0`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** High-contrast themes make the background clear and the frame visible, others the other way round. */
function themeLook(group: string): vscode.DecorationRenderOptions {
  return {
    backgroundColor: new vscode.ThemeColor(`policyAnnotator.theme.${group}`),
    borderRadius: '3px',
    outline: '1px dotted',
    outlineColor: new vscode.ThemeColor(`policyAnnotator.themeFrame.${group}`),
    overviewRulerColor: new vscode.ThemeColor(`policyAnnotator.themeMark.${group}`),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

function tagLook(color: string): vscode.DecorationRenderOptions {
  const own = color.startsWith('#');
  const line = own ? color : new vscode.ThemeColor(`policyAnnotator.${color}`);
  return {
    outline: '1px solid',
    outlineColor: line,
    backgroundColor: own ? `${color}26` : new vscode.ThemeColor('policyAnnotator.tag.background'),
    borderRadius: '2px',
    overviewRulerColor: line,
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
