import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { DraftArticle, LibraryDraft } from '../../library/guilds/draft.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import type { Origin } from '../../storage/schema.ts';
import { encodeCustomId } from '../components/customId.ts';
import { pageButtons } from '../components/pageButtons.ts';
import type { Row } from '../components/row.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { articleName, fileName } from '../text/articleName.ts';
import { cleanText, escapeLine, escapeText } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { sourceParts } from '../text/sources.ts';
import { webAddress } from '../text/webAddress.ts';
import { asArticle } from './draftCitation.ts';
import { usageText } from './renderLibrary.ts';
import { fileMenu, type WaitingFile } from './waitingFiles.ts';

/** What a preview shows of the files that a member sent. */
export interface Preview {
  /** The files that wait to be added, if there are several. */
  readonly waiting: readonly WaitingFile[];
  readonly draft: LibraryDraft;
  /** The article of the draft that is shown, counted from 0. */
  readonly article: number;
  readonly origin: Origin;
  readonly usage: Usage;
  readonly limits: Usage;
  /** Lines below the heading. */
  readonly notes: readonly string[];
}

// Units: UTF-16 code units, and remarks.
const TITLE_ROOM = 300;
const OPENING_ROOM = 600;
const REMARK_ROOM = 200;
const MAX_REMARKS = 5;
/** Share of a limit from which on members are told of it. */
const NEARLY_FULL = 0.9;
const SEPARATOR = ' · ';

/** Renders a preview, with buttons that add, edit or discard what it shows. */
export function renderPreview(preview: Preview, messages: Messages): Message {
  const { draft, origin, waiting, usage, limits, notes } = preview;
  const { adding } = messages;
  const number = Math.min(preview.article, draft.articles.length - 1);
  const article = draft.articles[number];
  if (article === undefined) throw new RangeError(`draft ${draft.id} has no articles`);
  const articles = draft.articles.length;
  const content = [
    waiting.length > 1
      ? adding.previewOfFiles({ files: waiting.length })
      : adding.preview({ articles }),
    ...(articles > 1 ? [adding.articleOf({ part: number + 1, articles })] : []),
    ...nearlyFullNote(usage, limits, messages),
    ...notes,
  ].join('\n');
  return {
    content,
    embeds: [{ description: descriptionOf(draft, article, messages), color: ACCENT_COLOR }],
    components: [
      ...fileMenu(waiting, draft.id, origin, messages),
      ...pageButtons(
        { number, pages: articles },
        page => encodeCustomId('draft', 'page', draft.id, page, origin),
        messages,
      ),
      buttonsFor(preview, { article, number }, messages),
    ],
  };
}

/** Says that a library is over 90 % full. */
export function nearlyFullNote(usage: Usage, limits: Usage, messages: Messages): string[] {
  const share = Math.max(usage.articles / limits.articles, usage.bytes / limits.bytes);
  if (share <= NEARLY_FULL) return [];
  return [messages.adding.nearlyFull({ usage: usageText(usage, limits, messages) })];
}

function descriptionOf(draft: LibraryDraft, article: DraftArticle, messages: Messages): string {
  const { adding } = messages;
  const name = articleName(asArticle(draft, article), messages, TITLE_ROOM);
  const address = webAddress(article.url);
  const details = [
    ...sourceParts(asArticle(draft, article), messages),
    ...(article.language === null ? [] : [adding.language({ tag: article.language })]),
    adding.words({ words: article.words }),
    ...(address === null ? [] : [`<${address}>`]),
  ];
  const opening = firstWords(cleanText(article.opening).trim(), OPENING_ROOM);
  const parts = [
    `**${name}**\n${details.join(SEPARATOR)}`,
    escapeText(opening),
    [fileName(draft.name), ...remarkLines(draft, messages)].map(line => `-# ${line}`).join('\n'),
    ...repeatNote(draft, article, messages),
  ];
  return parts.join('\n\n');
}

function remarkLines({ remarks }: LibraryDraft, { adding }: Messages): string[] {
  const more = remarks.length - MAX_REMARKS;
  return [
    ...remarks.slice(0, MAX_REMARKS).map(one => escapeLine(firstWords(one, REMARK_ROOM))),
    ...(more > 0 ? [adding.moreRemarks({ remarks: more })] : []),
  ];
}

function repeatNote(
  { articles }: LibraryDraft,
  { repeats }: DraftArticle,
  { adding }: Messages,
): string[] {
  if (repeats === null) return [];
  const name = `**${escapeLine(firstWords(repeats.name, TITLE_ROOM))}**`;
  if (articles.length > 1) return [adding.leftOut({ article: name })];
  return [
    repeats.isSameText ? adding.sameText({ article: name }) : adding.sameLink({ article: name }),
  ];
}

function buttonsFor(
  { draft, origin, waiting }: Preview,
  { article, number }: { readonly article: DraftArticle; readonly number: number },
  { adding: { buttons } }: Messages,
): Row {
  const { id, articles } = draft;
  const isNew = articles.some(({ repeats }) => repeats === null);
  const { repeats } = article;
  const replaced = articles.length === 1 && repeats?.isSameText === false ? repeats : null;
  const hasSeveral = waiting.length > 1;
  const addLabel = articles.length > 1 ? buttons.addAll : buttons.add;
  const shown: APIButtonComponent[] = [
    ...(hasSeveral
      ? [button(buttons.addAll, ButtonStyle.Success, encodeCustomId('draft', 'addAll', origin))]
      : []),
    ...(isNew
      ? [
          button(
            hasSeveral ? buttons.addFile : addLabel,
            hasSeveral ? ButtonStyle.Secondary : ButtonStyle.Success,
            encodeCustomId('draft', 'add', id, origin),
          ),
        ]
      : []),
    ...(replaced === null
      ? []
      : [
          button(
            buttons.replace,
            ButtonStyle.Primary,
            encodeCustomId('draft', 'replace', id, replaced.id, origin),
          ),
        ]),
    ...(repeats?.isSameText === true
      ? []
      : [
          button(
            buttons.edit,
            ButtonStyle.Secondary,
            encodeCustomId('draft', 'edit', id, number, origin),
          ),
        ]),
    button(buttons.discard, ButtonStyle.Danger, encodeCustomId('draft', 'discard', id, origin)),
  ];
  return { type: ComponentType.ActionRow, components: shown };
}

function button(
  label: string,
  style: ButtonStyle.Danger | ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success,
  customId: string,
): APIButtonComponent {
  return { type: ComponentType.Button, style, label, custom_id: customId };
}
