import { ComponentType } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import type { StoredDigest } from '../../storage/digests/storedDigest.ts';
import { askButton } from '../feeds/renderAnnouncement.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';

/** Room for a topic; ten entries fit in an embed. */
const TOPIC_ROOM = 100;

/** Renders the list of a server's digests. */
export function renderDigests(digests: readonly StoredDigest[], messages: Messages): Message {
  if (digests.length === 0) return privateNotice(messages.digests.none);
  const description = digests.map(digest => digestText(digest, messages)).join('\n\n');
  return { content: '', embeds: [{ description, color: ACCENT_COLOR }], components: [] };
}

/** What names a digest, with its state below. */
export function digestText(digest: StoredDigest, messages: Messages): string {
  return `${digestName(digest, messages)}\n${stateText(digest, messages)}`;
}

/** A digest's number, channel, times and topic. */
export function digestName(
  { number, channelId, day, time, timezone, topic }: StoredDigest,
  messages: Messages,
): string {
  const { digests } = messages;
  const parts = [
    digests.named({ digest: String(number) }),
    `<#${channelId}>`,
    digests.due({ day: dayText(day, messages), time, timezone }),
    ...(topic === null ? [] : [`“${escapeLine(firstWords(topic, TOPIC_ROOM))}”`]),
  ];
  return parts.join(' · ');
}

/** Renders to the member who set up a digest that it is paused, since Discord refuses it. */
export function renderRefused(digest: StoredDigest, messages: Messages): Message {
  const { channelId, problem } = digest;
  const reason = problemText(problem, messages);
  const told = messages.digests.told({ channel: `<#${channelId}>`, reason });
  return { content: told, embeds: [], components: [] };
}

/**
 * Adds a button that asks about the articles to a message of a digest.
 *
 * @param nonce what the message is recognized by; it is in the custom id of the button
 */
export function withAskButton(message: Message, nonce: string, { components }: Messages): Message {
  const button = askButton(null, nonce, components.askAboutThem);
  return {
    ...message,
    components: [...message.components, { type: ComponentType.ActionRow, components: [button] }],
  };
}

function dayText(day: StoredDigest['day'], { commands }: Messages): string {
  return commands['digest set'].options.day.choices[day];
}

function stateText({ state, problem, nextAt }: StoredDigest, messages: Messages): string {
  const { digests } = messages;
  switch (state) {
    case 'active':
      return digests.isActive({ time: `<t:${String(Math.floor(nextAt / 1000))}:f>` });
    case 'paused':
      return digests.isPaused;
    case 'refused':
      return digests.isRefused({ reason: problemText(problem, messages) });
  }
}

function problemText(problem: string | null, { feeds, refusals }: Messages): string {
  return new Map(Object.entries(refusals)).get(problem ?? '') ?? feeds.invalid;
}
