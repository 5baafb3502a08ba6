import type { Codebooks } from './codebooks';
import type { Ports } from './ports';
import type { Tagging } from './tagging';
import { withoutTags } from './withoutTags';

export interface TagStoreOptions {
  /** Workspace folder URIs. */
  readonly folders: readonly string[];
  /** Folder URI for journals. */
  readonly storage: string | undefined;
}

/** Tagging over the annotation store. */
export function createTagging(_ports: Ports, _codebooks: Codebooks, _options: TagStoreOptions): Tagging {
  return withoutTags();
}
