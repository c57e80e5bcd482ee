import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { LibraryImport, PlannedArticle } from '../../library/guilds/transfer/importDraft.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import { encodeCustomId } from '../components/customId.ts';
import type { Row } from '../components/row.ts';
import { usageText } from '../library/renderLibrary.ts';
import { storedName } from '../library/storedName.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { commandMention } from '../text/commandMention.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';

/** What an import is shown with. */
interface ImportContext {
  /** What the library takes now. */
  readonly usage: Usage;
  readonly limits: Usage;
}

/** Room for an article's name and for why it cannot be read; four lists of five fit in an embed. */
const NAME_ROOM = 100;
const REASON_ROOM = 60;
const MAX_NAMED = 5;

/** Shows what adding an export would do, with buttons that add or discard it. */
export function renderImport(
  found: LibraryImport,
  context: ImportContext,
  messages: Messages,
): Message {
  const { importing } = messages.library;
  const toAdd = withFate(found, 'added');
  const description = [
    ...listOf(toAdd.map(nameOf), importing.toAdd, messages),
    ...leftOut(found, context, messages),
  ].join('\n\n');
  return {
    content: importing.preview,
    embeds: description === '' ? [] : [{ description, color: ACCENT_COLOR }],
    components: [buttonsFor(found, toAdd.length > 0, messages)],
  };
}

/** Says what was added, and what was left out. */
export function renderImported(
  added: LibraryImport,
  {
    commandIds,
    ...context
  }: ImportContext & {
    /** Ids of registered commands by name. */
    readonly commandIds: ReadonlyMap<string, string>;
  },
  messages: Messages,
): Message {
  const { adding, library } = messages;
  const names = withFate(added, 'added').map(nameOf);
  const ask = commandMention('ask', commandIds.get('ask') ?? null);
  const list = commandMention('library list', commandIds.get('library') ?? null);
  const description = [
    ...listOf(names, library.importing.added, messages),
    ...leftOut(added, context, messages),
  ].join('\n\n');
  return {
    content: names.length > 0 ? adding.next({ ask, list }) : library.importing.nothingAdded,
    embeds: description === '' ? [] : [{ description, color: ACCENT_COLOR }],
    components: [],
  };
}

/** A list for each reason for which articles are left out. */
function leftOut(
  found: LibraryImport,
  { usage, limits }: ImportContext,
  messages: Messages,
): string[] {
  const { importing } = messages.library;
  const held = usageText(usage, limits, messages);
  const unreadable = found.unreadable.map(({ name, reason }) => {
    const why = escapeLine(firstWords(reason, REASON_ROOM));
    return `${storedName({ title: name, name }, NAME_ROOM)} (${why})`;
  });
  return [
    ...listOf(withFate(found, 'repeated').map(nameOf), importing.repeated, messages),
    ...listOf(
      withFate(found, 'full').map(nameOf),
      ({ articles }) => importing.full({ articles, usage: held }),
      messages,
    ),
    ...listOf(unreadable, importing.unreadable, messages),
  ];
}

/** A heading with the number of names, above the first of them; nothing without names. */
function listOf(
  names: readonly string[],
  heading: (counted: { readonly articles: number }) => string,
  { adding }: Messages,
): string[] {
  if (names.length === 0) return [];
  const more = names.length - MAX_NAMED;
  const lines = [
    ...names.slice(0, MAX_NAMED),
    ...(more > 0 ? [adding.moreArticles({ articles: more })] : []),
  ];
  const title = `**${heading({ articles: names.length })}**`;
  return [[title, ...lines.map(line => `- ${line}`)].join('\n')];
}

function withFate({ articles }: LibraryImport, fate: PlannedArticle['fate']): PlannedArticle[] {
  return articles.filter(article => article.fate === fate);
}

function nameOf(article: PlannedArticle): string {
  return storedName(article, NAME_ROOM);
}

function buttonsFor({ id }: LibraryImport, hasNew: boolean, { adding }: Messages): Row {
  const { add, discard } = adding.buttons;
  const button = (label: string, style: ButtonStyle.Success | ButtonStyle.Danger, action: string) =>
    ({
      type: ComponentType.Button,
      style,
      label,
      custom_id: encodeCustomId('library import', action, id),
    }) as const;
  return {
    type: ComponentType.ActionRow,
    components: [
      ...(hasNew ? [button(add, ButtonStyle.Success, 'add')] : []),
      button(discard, ButtonStyle.Danger, 'discard'),
    ],
  };
}
