import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import type { MemberData } from '../../storage/members.ts';
import { encodeCustomId } from '../components/customId.ts';
import type { Row } from '../components/row.ts';
import type { Message } from '../message.ts';

/** What is stored about the reader. */
interface StoredData {
  /** The server that `data` is limited to; null for all servers. */
  readonly guildId: string | null;
  readonly data: readonly MemberData[];
  /** Whether the server keeps questions without a good answer. */
  readonly keepsQuestions: boolean;
}

/** Renders what stands behind the button on privacy, with a button that deletes what is stored. */
export function renderYourData(stored: StoredData, messages: Messages): Message {
  const { guildId, data, keepsQuestions } = stored;
  const { components, privacy } = messages;
  const lines = [
    ...storedLines(stored, messages),
    ...(guildId === null ? [] : [`-# ${privacy.elsewhere}`]),
    `-# ${keepsQuestions ? privacy.questionsKept : privacy.questions}`,
    ...(guildId === null ? [`-# ${privacy.mayKeep}`] : []),
  ];
  const row = actionRow([[components.deleteData, 'forget', ButtonStyle.Danger]]);
  return {
    content: lines.join('\n'),
    embeds: [],
    components: data.length === 0 ? [] : [row],
  };
}

/** Renders the question whether to delete what is stored about the reader. */
export function renderForgetting({ components, privacy }: Messages): Message {
  return {
    content: privacy.confirm,
    embeds: [],
    components: [
      actionRow([
        [components.deleteDataNow, 'forgetNow', ButtonStyle.Danger],
        [components.keepData, 'keep', ButtonStyle.Secondary],
      ]),
    ],
  };
}

/** Says that what was stored about the reader is deleted. */
export function renderForgotten({ privacy }: Messages): Message {
  return { content: privacy.forgotten, embeds: [], components: [] };
}

function storedLines({ guildId, data }: StoredData, { privacy }: Messages): string[] {
  if (data.length === 0) return [guildId === null ? privacy.nothingAnywhere : privacy.nothingHere];
  const articles = sum(data.map(one => one.articles));
  const drafts = sum(data.map(one => one.drafts));
  const feeds = sum(data.map(one => one.feeds));
  const digests = sum(data.map(one => one.digests));
  const lines = sum(data.map(one => one.logLines));
  const votes = sum(data.map(one => one.votes));
  const items = [
    articles === 0 ? '' : privacy.articles({ articles }),
    drafts === 0 ? '' : privacy.drafts({ drafts }),
    feeds === 0 ? '' : privacy.feeds({ feeds }),
    digests === 0 ? '' : privacy.digests({ digests }),
    lines === 0 ? '' : privacy.logLines({ lines }),
    data.some(one => one.changedSettings) ? privacy.changedSettings : '',
    votes === 0 ? '' : privacy.votes({ votes }),
  ];
  return [
    guildId === null ? privacy.storedIn({ servers: data.length }) : privacy.storedHere,
    ...items.filter(item => item !== '').map(item => `- ${item}`),
  ];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function actionRow(
  buttons: readonly (readonly [
    label: string,
    action: string,
    style: ButtonStyle.Danger | ButtonStyle.Secondary,
  ])[],
): Row {
  return {
    type: ComponentType.ActionRow,
    components: buttons.map(([label, action, style]) => ({
      type: ComponentType.Button,
      style,
      label,
      custom_id: encodeCustomId('help', action),
    })),
  };
}
