import type { Action, Actions, ComponentPress } from '../../src/discord/command/action.ts';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { LibraryDraft } from '../../src/library/guilds/draft.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';
import { encodeCustomId } from '../../src/render/components/customId.ts';
import { detailsForm } from '../../src/render/library/detailsForm.ts';
import {
  type AddedArticle,
  newArticlesOf,
  renderAdded,
} from '../../src/render/library/renderAdded.ts';
import { nearlyFullNote, renderPreview } from '../../src/render/library/renderPreview.ts';
import { readWaitingFiles, type WaitingFile } from '../../src/render/library/waitingFiles.ts';
import type { Message } from '../../src/render/message.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { detailsOf } from '../../src/storage/articles/storedArticle.ts';
import type { Usage } from '../../src/storage/articles/usage.ts';
import type { Origin } from '../../src/storage/schema.ts';
import { readPageNumber } from '../components/pageNumber.ts';
import { requireCommand } from '../rules/requireCommand.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';
import { libraryFull } from './previewFiles.ts';
import { readDetails } from './readDetails.ts';

/** A pressed component of a preview, by a member who may use it. */
interface Use {
  readonly library: GuildLibrary;
  readonly origin: Origin;
  /** Drafts of the preview. */
  readonly waiting: readonly WaitingFile[];
  readonly request: RequestContext;
}

/** The buttons and menus of previews, which custom ids and the menu of files tell everything. */
export const draft: Actions = {
  show: update(async ({ values: [id = ''], state: [origin] }, opened) => {
    const use = await opened(origin);
    return showPreview(use, await findDraft(use, id));
  }),
  page: update(async ({ state: [id = '', page, origin] }, opened) => {
    const use = await opened(origin);
    return showPreview(use, await findDraft(use, id), { article: readPageNumber(page) });
  }),
  add: update(async ({ state: [id = '', origin] }, opened) => {
    const use = await opened(origin);
    return await addFiles(use, [id]);
  }),
  addAll: update(async ({ state: [origin] }, opened) => {
    const use = await opened(origin);
    return await addFiles(
      use,
      use.waiting.map(({ id }) => id),
    );
  }),
  replace: update(async ({ state: [id = '', articleId = '', origin] }, opened) => {
    const use = await opened(origin);
    const found = await findDraft(use, id);
    const { library, request } = use;
    const outcome = await library.replaceByDraft(articleId, id, request.place.askerId);
    if (outcome.kind === 'full') throw libraryFull(outcome.usage, library.limits);
    if (outcome.kind === 'gone') throw draftGone();
    const added = found.articles.map(article => ({ draft: found, article }));
    return await confirm(use, { added, done: [id], version: outcome.version });
  }),
  edit: {
    gives: 'form',
    run: async ({ state: [id = '', article, origin], ...press }, request) => {
      const use = await openUse(press, request, origin);
      const number = readPageNumber(article);
      const shown = (await findDraft(use, id)).articles[number];
      if (shown === undefined) throw draftGone();
      const customId = encodeCustomId('draft', 'save', id, number, use.origin);
      return detailsForm(shown, customId, request.messages);
    },
  },
  save: update(async ({ state: [id = '', article, origin], fields }, opened) => {
    const use = await opened(origin);
    const { library, request } = use;
    const number = readPageNumber(article);
    const before = (await findDraft(use, id)).articles[number];
    if (before === undefined) throw draftGone();
    const { details, problems } = readDetails(fields, detailsOf(before), request.messages);
    const edited = await library.editDraft(id, number, details);
    if (edited === null) throw draftGone();
    const { adding } = request.messages;
    const notes = problems.length === 0 ? [] : [adding.notSaved({ problems: problems.join('\n') })];
    return await showPreview(use, edited, { article: number, notes });
  }),
  discard: update(async ({ state: [id = '', origin] }, opened) => {
    const use = await opened(origin);
    await findDraft(use, id);
    await use.library.discardDraft(id);
    const { adding } = use.request.messages;
    return (await showNext(use, [id], [])) ?? privateNotice(adding.discarded);
  }),
};

/** An action that changes the preview, for members who may use it. */
function update(
  run: (
    press: ComponentPress,
    opened: (origin: string | undefined) => Promise<Use>,
  ) => Promise<Message>,
): Action {
  return {
    gives: 'update',
    run: (press, request) => run(press, origin => openUse(press, request, origin)),
  };
}

/** @throws AskerError if the presser may not use the command that made the preview. */
async function openUse(
  { message }: Pick<ComponentPress, 'message'>,
  request: RequestContext,
  origin: string | undefined,
): Promise<Use> {
  const library = requireLibrary(request);
  await requireCommand(origin === 'message' ? 'Add to library' : 'library add', request);
  return {
    library,
    origin: origin === 'message' || origin === 'paste' ? origin : 'upload',
    waiting: readWaitingFiles(message),
    request,
  };
}

/** @throws AskerError if the draft is gone or another member's. */
async function findDraft({ library, request }: Use, id: string): Promise<LibraryDraft> {
  const found = await library.findDraft(id);
  if (found === null) throw draftGone();
  if (found.member === request.place.askerId) return found;
  throw new AskerError('not their draft', ({ adding }) => adding.notYours);
}

function draftGone(): AskerError {
  return new AskerError('draft gone', ({ adding }) => adding.gone);
}

/** What was added. */
interface Addition {
  readonly added: readonly AddedArticle[];
  /** Drafts that are used up. */
  readonly done: readonly string[];
  /** What the library takes, if it has no room for another file. */
  readonly full?: Usage | null;
  /** The version that replaces an earlier one; null for new articles. */
  readonly version?: number | null;
}

/** Adds the files of drafts, as far as they are new and there is room. */
async function addFiles(use: Use, ids: readonly string[]): Promise<Message> {
  const { library, origin, request } = use;
  const added: AddedArticle[] = [];
  const done: string[] = [];
  let repeated: string | null = null;
  let full: Usage | null = null;
  for (const id of ids) {
    const found = await findDraft(use, id).catch(ignoreGone(ids));
    if (found === null) {
      done.push(id);
      continue;
    }
    const outcome = await library.addDraft(id, origin, request.place.askerId);
    if (outcome.kind === 'full') {
      full = outcome.usage;
      break;
    }
    if (outcome.kind === 'added') added.push(...newArticlesOf(found));
    if (outcome.kind === 'repeated') repeated = id;
    else done.push(id);
  }
  if (added.length > 0) return await confirm(use, { added, done, full });
  if (full !== null) throw libraryFull(full, library.limits);
  if (repeated === null) throw draftGone();
  return await showPreview(use, await findDraft(use, repeated));
}

/** Of several drafts, those that are gone are skipped. */
function ignoreGone(ids: readonly string[]) {
  return (error: unknown): null => {
    if (ids.length > 1 && error instanceof AskerError && error.identifier === 'draft gone') {
      return null;
    }
    throw error;
  };
}

/** Confirms what was added, above the preview of what is left. */
async function confirm(
  use: Use,
  { added, done, full = null, version = null }: Addition,
): Promise<Message> {
  const { library, request } = use;
  const { commandIds, messages } = request;
  const { limits } = library;
  const notes = [
    messages.adding.addedToo({ articles: added.length }),
    ...(full === null ? [] : [libraryFull(full, limits).notice(messages)]),
  ];
  const next = await showNext(use, done, notes);
  if (next !== null) return next;
  const nearlyFull = nearlyFullNote(await library.readUsage(), limits, messages);
  return renderAdded(added, { version, commandIds, notes: nearlyFull }, messages);
}

/** The preview of the first file that is left; null if there is none. */
async function showNext(
  use: Use,
  done: readonly string[],
  notes: readonly string[],
): Promise<Message | null> {
  const { library } = use;
  const waiting = use.waiting.filter(({ id }) => !done.includes(id));
  for (const { id } of waiting) {
    const found = await library.findDraft(id);
    if (found !== null) return await showPreview({ ...use, waiting }, found, { notes });
  }
  return null;
}

async function showPreview(
  { library, origin, waiting, request }: Use,
  found: LibraryDraft,
  {
    article = 0,
    notes = [],
  }: { readonly article?: number; readonly notes?: readonly string[] } = {},
): Promise<Message> {
  const usage = await library.readUsage();
  const { limits } = library;
  return renderPreview(
    { waiting, draft: found, article, origin, usage, limits, notes },
    request.messages,
  );
}
