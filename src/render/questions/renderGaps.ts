import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { GapGroup, QuestionGap } from '../../library/guilds/questions/groupGaps.ts';
import type { Messages } from '../../messages/messages.ts';
import { encodeCustomId } from '../components/customId.ts';
import { oneButton } from '../components/oneButton.ts';
import { pageButtons } from '../components/pageButtons.ts';
import type { Row } from '../components/row.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { escapeLine, plainLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';

/** Unit: groups. */
const GAPS_PER_PAGE = 8;

/** Longer questions are cut. Unit: UTF-16 code units. */
const QUESTION_ROOM = 80;
/** Unit: questions. */
const MAX_WORDINGS = 8;

/** Says what would be stored, before anything is. */
export function renderGapsOff({ questions }: Messages): Message {
  const { intro, turnOn } = questions.gaps;
  const row = oneButton(turnOn, encodeCustomId('gaps', 'turnOn'), ButtonStyle.Primary);
  return { content: intro, embeds: [], components: [row] };
}

/** Renders a page of the questions without a good answer; pages are counted from 0. */
export function renderGaps(
  groups: readonly GapGroup[],
  number: number,
  messages: Messages,
): Message {
  const { gaps } = messages.questions;
  const { quoted } = messages.answers;
  const off = oneButton(gaps.turnOff, encodeCustomId('gaps', 'turnOff'), ButtonStyle.Danger);
  if (groups.length === 0) return { content: gaps.none, embeds: [], components: [off] };
  const pages = Math.ceil(groups.length / GAPS_PER_PAGE);
  const page = Math.min(number, pages - 1);
  const shown = groups.slice(page * GAPS_PER_PAGE, (page + 1) * GAPS_PER_PAGE);
  const lines = shown.map(group => {
    const [{ day }] = group;
    const question = quoted({ text: questionText(group[0]) });
    return `- ${question} · ${gaps.asked({ times: group.length, iso: day })}`;
  });
  const turns = pageButtons(
    { number: page, pages },
    to => encodeCustomId('gaps', 'page', to),
    messages,
  );
  return {
    content: [`**${gaps.title}**`, ...lines, `-# ${gaps.kept}`].join('\n'),
    embeds: [],
    components: [groupMenu(shown, messages), ...turns, off],
  };
}

/** Renders questions that mean the same, with what can be done about them. */
export function renderGapGroup(group: GapGroup, messages: Messages): Message {
  const { gaps } = messages.questions;
  const [{ id, day }] = group;
  const wordings = [...new Set(group.map(questionText))];
  const list = wordings
    .slice(0, MAX_WORDINGS)
    .map(text => `- ${messages.answers.quoted({ text })}`);
  const more = wordings.length - list.length;
  const reasons = (['nothing', 'closest', 'unhelpful'] as const).flatMap(reason => {
    const times = group.filter(gap => gap.reason === reason).length;
    return times === 0 ? [] : gaps[reason]({ times });
  });
  const button = (
    label: string,
    action: string,
    style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger,
  ): APIButtonComponent => ({
    type: ComponentType.Button,
    style,
    label,
    custom_id: encodeCustomId('gaps', action, id),
  });
  return {
    content: [
      gaps.asked({ times: group.length, iso: day }),
      ...(more > 0 ? [messages.answers.andMore({ list: list.join('\n'), more })] : list),
      `-# ${reasons.join(' · ')}`,
    ].join('\n'),
    embeds: [],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          button(gaps.addSource, 'add', ButtonStyle.Primary),
          button(gaps.askAgain, 'ask', ButtonStyle.Secondary),
          button(gaps.dismiss, 'dismiss', ButtonStyle.Danger),
          button(gaps.back, 'back', ButtonStyle.Secondary),
        ],
      },
    ],
  };
}

function groupMenu(groups: readonly GapGroup[], { questions }: Messages): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeCustomId('gaps', 'choose'),
        placeholder: questions.gaps.choose,
        options: groups.map(([{ id, text }]) => ({
          label: firstWords(plainLine(text), LIMITS.optionText),
          value: id,
        })),
      },
    ],
  };
}

/** A question with the words it took over, escaped. */
function questionText({ text, carried }: QuestionGap): string {
  const words = carried.length === 0 ? '' : ` (${carried.join(', ')})`;
  return escapeLine(firstWords(`${text}${words}`, QUESTION_ROOM));
}
