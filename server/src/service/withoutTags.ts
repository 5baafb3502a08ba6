import { NO_DECISIONS } from '../features/decided';
import type { ShownTag } from '../features/tags';
import type { Tagging } from './tagging';

const NO_TAGS: readonly ShownTag[] = [];
const WHY = 'This editor does not let the server write files, so nothing can be tagged.';

/** Tagging where nothing can be written: reading still works. */
export function withoutTags(): Tagging {
  return {
    opened() {},
    edited() {},
    async saved() {},
    async closed() {},
    async filesChanged() {},
    async moved() {},
    async flush() {},
    tags: () => NO_TAGS,
    decisions: () => NO_DECISIONS,
    writable: () => ({ writable: false, why: WHY }),
    act: async () => ({ ok: false, message: WHY, tags: [] }),
    recent: () => [],
    export: async () => ({ error: WHY }),
    onChange() {},
    onSay() {},
    onAsk() {},
    setFolders() {},
    async setPerson() {},
  };
}
