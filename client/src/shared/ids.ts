/** Names that the manifest (package.json) and the code share, once. */
export { SECTION } from '../../../server/src/lsp/protocol';

export const VIEWS = {
  entities: 'policyAnnotator.entities',
  themes: 'policyAnnotator.themes',
  cooperation: 'policyAnnotator.cooperation',
  tags: 'policyAnnotator.tags',
} as const;

/** Context keys of menus, keys and empty states. */
export const CONTEXT = {
  /** The active document is one that is analyzed. */
  inScope: 'policyAnnotator.inScope',
  /** It has been read: where a view is empty, there is nothing. */
  read: 'policyAnnotator.read',
  /** Tags can be made in it. */
  writable: 'policyAnnotator.writable',
  entitiesFiltered: 'policyAnnotator.entitiesFiltered',
  cooperationFiltered: 'policyAnnotator.cooperationFiltered',
} as const;
