import * as vscode from 'vscode';
import type { CooperationItem, EntityTypeName } from '../../../server/src/lsp/protocol';

/** How an entity type looks, in the text and in the views. Told apart by line and icon as well as by color. */
export interface EntityKind {
  readonly type: EntityTypeName;
  readonly plural: string;
  readonly icon: string;
  readonly color: vscode.ThemeColor;
  readonly line: 'solid' | 'double' | 'dotted' | 'dashed';
  /** Width of the line in pixels. */
  readonly width: number;
}

const kind = (
  type: EntityTypeName,
  plural: string,
  icon: string,
  color: string,
  line: EntityKind['line'],
  width: number,
): EntityKind => ({
  type,
  plural,
  icon,
  color: new vscode.ThemeColor(`policyAnnotator.entity.${color}`),
  line,
  width,
});

/** In the order of the views. */
export const ENTITY_KINDS: readonly EntityKind[] = [
  kind('PERSON', vscode.l10n.t('People'), 'person', 'person', 'solid', 2),
  kind('ORG', vscode.l10n.t('Organizations'), 'organization', 'organization', 'double', 3),
  kind('PLACE', vscode.l10n.t('Places'), 'location', 'place', 'dotted', 2),
  kind('NORP', vscode.l10n.t('Nationalities and Peoples'), 'globe', 'nationality', 'dotted', 1),
  kind('EVENT', vscode.l10n.t('Named Events'), 'megaphone', 'event', 'dashed', 2),
  kind('DATE', vscode.l10n.t('Dates'), 'calendar', 'date', 'solid', 1),
  kind('MONEY', vscode.l10n.t('Amounts'), 'symbol-numeric', 'money', 'dashed', 1),
  kind('LAW', vscode.l10n.t('Laws and Treaties'), 'law', 'law', 'double', 4),
];

const BY_TYPE = new Map(ENTITY_KINDS.map((k) => [k.type, k]));

export function entityKind(type: EntityTypeName): EntityKind {
  return BY_TYPE.get(type)!;
}

export const EVENT_ICONS: Record<CooperationItem['type'], string> = {
  AGREE: 'file-symlink-file',
  CONSULT: 'comment-discussion',
  SUPPORT: 'thumbsup',
  COOPERATE: 'link',
  AID: 'gift',
  CONCEDE: 'unlock',
};

const GROUPS = ['diplomacy', 'security', 'migration', 'governance', 'economy', 'society', 'environment'] as const;

/** A group of themes as its colors are named; the user's own groups share one color. */
export function themeGroup(group: string): string {
  // By id ("society") or by label ("Social sectors and culture").
  const name = group.toLowerCase();
  return GROUPS.find((known) => name.startsWith(known.slice(0, 4))) ?? 'other';
}

export function themeMark(group: string): vscode.ThemeColor {
  return new vscode.ThemeColor(`policyAnnotator.themeMark.${themeGroup(group)}`);
}

/** A code of the codebook as far as its color is concerned. */
export interface ColoredCode {
  readonly id: string;
  readonly group: string;
  readonly color?: string;
}

/**
 * What a tag is drawn in: the codebook's own color ("#3a7d44"), else the theme color of its entity type or group of themes
 * (the id without "policyAnnotator."), else the color of all other tags.
 */
export function codeColor({ id, group, color }: ColoredCode): string {
  if (color !== undefined && /^#[0-9a-f]{6}$/i.test(color)) return color;
  const type = BY_TYPE.get(id.toUpperCase() as EntityTypeName);
  if (type) return type.color.id.slice('policyAnnotator.'.length);
  const name = themeGroup(group);
  return name === 'other' ? 'tag.border' : `themeMark.${name}`;
}

/** The icon of a code in its color: of its entity type, else a filled dot. */
export function codeIcon(code: ColoredCode): vscode.IconPath {
  const color = codeColor(code);
  if (color === 'tag.border') return new vscode.ThemeIcon('tag');
  if (!color.startsWith('#')) {
    const icon = BY_TYPE.get(code.id.toUpperCase() as EntityTypeName)?.icon ?? 'circle-filled';
    return new vscode.ThemeIcon(icon, new vscode.ThemeColor(`policyAnnotator.${color}`));
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${color}" stroke="#808080" stroke-width=".7"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
