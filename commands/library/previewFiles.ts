import { AskerError } from '../../src/discord/command/askerError.ts';
import type { Reply } from '../../src/discord/command/reply.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { Attachment } from '../../src/discord/payloads/attachment.ts';
import type { LibraryDraft } from '../../src/library/guilds/draft.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';
import { MAX_FILES } from '../../src/render/library/addForm.ts';
import { usageText } from '../../src/render/library/renderLibrary.ts';
import { renderPreview } from '../../src/render/library/renderPreview.ts';
import { type UploadProblem, uploadProblemText } from '../../src/render/library/uploadProblem.ts';
import { linkProblemText } from '../../src/render/links/linkProblem.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { firstWords } from '../../src/render/text/firstWords.ts';
import { type ArticleDetails, detailsOf } from '../../src/storage/articles/storedArticle.ts';
import type { Usage } from '../../src/storage/articles/usage.ts';
import type { Origin } from '../../src/storage/schema.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

/** Texts that a member wrote, with what is known of them besides. */
interface WrittenText {
  /** With an ending that names its format. */
  readonly name: string;
  readonly text: string;
  /** Counts where the text itself says nothing. */
  readonly details: Partial<ArticleDetails>;
}

/** What a member wants to add. */
export interface Offer {
  readonly files: readonly Attachment[];
  readonly links: readonly string[];
  readonly texts: readonly WrittenText[];
  readonly origin: Origin;
  /** Lines for the member. */
  readonly notes: readonly string[];
}

type Read = { readonly draft: LibraryDraft } | { readonly problem: string };

/** Unit: UTF-16 code units; leaves room in a message for what is around it. */
const PROBLEMS_ROOM = 1500;

/**
 * Reads what a member wants to add, and shows a preview of it: nothing counts before the member adds it.
 * What is refused is named in a message of its own.
 *
 * @throws AskerError if the library is full.
 */
export async function previewFiles(
  { files, links, texts, origin, notes }: Offer,
  request: RequestContext,
): Promise<Reply> {
  const { messages } = request;
  const library = requireLibrary(request);
  const usage = await library.readUsage();
  requireRoom(usage, library.limits);
  const read: Read[] = [];
  // One after the other, which bounds memory.
  for (const file of files.slice(0, MAX_FILES)) read.push(await readAttachment(file, request));
  for (const link of links.slice(0, MAX_FILES)) read.push(await readLink(link, request));
  for (const text of texts) read.push(await readText(text, library, request));
  const drafts = read.flatMap(one => ('draft' in one ? [one.draft] : []));
  const problems = read.flatMap(one => ('problem' in one ? [one.problem] : []));
  const refused =
    problems.length === 0 ? [] : [privateNotice(firstWords(problems.join('\n'), PROBLEMS_ROOM))];
  const [first] = drafts;
  if (first === undefined) {
    const lines = [...refused.map(({ content }) => content), ...notes];
    return privateNotice(lines.join('\n'));
  }
  const preview = renderPreview(
    { waiting: drafts, draft: first, article: 0, origin, usage, limits: library.limits, notes },
    messages,
  );
  return [preview, ...refused];
}

/** @throws AskerError if a library has no room for an article. */
function requireRoom(usage: Usage, limits: Usage): void {
  if (usage.articles < limits.articles && usage.bytes < limits.bytes) return;
  throw libraryFull(usage, limits);
}

/** The error for a library that has no room for what is added. */
export function libraryFull(usage: Usage, limits: Usage): AskerError {
  return new AskerError('library full', messages =>
    messages.adding.full({ usage: usageText(usage, limits, messages) }),
  );
}

async function readAttachment(file: Attachment, request: RequestContext): Promise<Read> {
  const downloaded = await request.download(file);
  if (downloaded.kind !== 'file') return problemWith(file.name, downloaded, request);
  return await readBytes(file.name, downloaded.bytes, request);
}

async function readLink(link: string, request: RequestContext): Promise<Read> {
  const outcome = await requireLibrary(request).readLink(link, request.place.askerId);
  if (outcome.kind === 'draft') return { draft: outcome.draft };
  return { problem: linkProblemText(link, outcome, request.messages) };
}

async function readText(
  { name, text, details }: WrittenText,
  library: GuildLibrary,
  request: RequestContext,
): Promise<Read> {
  const read = await readBytes(name, new TextEncoder().encode(text), request);
  if (!('draft' in read) || Object.keys(details).length === 0) return read;
  const [article, ...others] = read.draft.articles;
  if (article === undefined || others.length > 0) return read;
  const found = detailsOf(article);
  const known = Object.entries(found).filter(([, value]) => value !== null);
  const draft = await library.editDraft(read.draft.id, 0, {
    ...found,
    ...details,
    ...Object.fromEntries(known),
  });
  return draft === null ? read : { draft };
}

async function readBytes(name: string, bytes: Uint8Array, request: RequestContext): Promise<Read> {
  const library = requireLibrary(request);
  const outcome = await library.readFile({ name, bytes }, request.place.askerId);
  if (outcome.kind === 'draft') return { draft: outcome.draft };
  return problemWith(name, outcome, request);
}

function problemWith(name: string, problem: UploadProblem, { messages }: RequestContext): Read {
  return { problem: uploadProblemText(name, problem, messages) };
}
