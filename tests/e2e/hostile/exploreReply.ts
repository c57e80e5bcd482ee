import { ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, vi } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { flattenComponents } from '../../../src/sandbox/model/components.ts';
import type { Outcome } from '../../../src/sandbox/user/outcome.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { Footnote } from '../footnote.ts';
import type { CommandInput } from './commandInput.ts';
import { contextButtons, contextOptions } from './contextComponents.ts';
import { articlesOf, type Files } from './files.ts';
import { problemsIn } from './problemsIn.ts';

/** A command and the articles it is sent for. */
export interface Exploration {
  readonly files: Files;
  readonly input: CommandInput;
  /** Replaces the articles after the first reply; null keeps them. */
  readonly filesLater: Files | null;
}

/** Maximum page turns. */
const DEPTH = 2;

/**
 * Sends a command, opens every quote of the reply and pages forward and back; expects one correct
 * message for each step.
 */
export async function exploreReply(footnote: Footnote, exploration: Exploration): Promise<void> {
  const { sandbox, replaceArticles } = footnote;
  const { input, files, filesLater } = exploration;
  const member = sandbox.member('Reader', { permissions: PermissionFlagsBits.ManageMessages });
  const where = input.inDirectMessages
    ? member.directMessages
    : sandbox.addThread('general', 'Ferries');
  let articles = articlesOf(files);
  let replies = 0;

  async function receive(answer: Promise<Outcome>, opened: string | null = null) {
    const outcome = await answer;
    if (outcome.kind !== 'message' && outcome.kind !== 'update') throw new Error(outcome.kind);
    const { kind, message } = outcome;
    check(message, opened);
    replies += kind === 'message' ? partsOf(message) : 0;
    const seen = await vi.waitFor(() => {
      const all = member.sees(where);
      expect(all.length).toBeGreaterThanOrEqual(replies);
      return all;
    });
    expect(seen).toHaveLength(replies);
    expect(seen.filter(({ isThinking }) => isThinking)).toEqual([]);
    return message;
  }

  function check(message: ShownMessage, opened: string | null): void {
    if (message.content === en.notices.failure) throw new Error(lastFailure(footnote.logged()));
    const faults = problemsIn(message, { articles, asker: member.id, opened });
    if (faults.length > 0) {
      throw new Error([...faults, JSON.stringify(shownIn(message))].join('\n'));
    }
    const isNotice = message.embeds.length === 0 && message.components.length === 0;
    expect(message.isPrivate || !(isNotice || input.options.private === true)).toBe(true);
  }

  async function suggestion({ command, article }: CommandInput) {
    if (article === null || article.choice === null) return undefined;
    const choices = await member.complete(command, 'article', article.typed, {}, where);
    return choices[article.choice % choices.length];
  }

  async function openQuotes(message: ShownMessage): Promise<void> {
    for (const { reference, open } of quotesOf(message)) {
      const opened = await receive(open(), reference);
      expect(opened.isPrivate).toBe(true);
    }
  }

  /** The quotes of a message: their references, and how to open them in context. */
  function quotesOf(message: ShownMessage) {
    return [
      ...contextButtons(message).map(({ label, reference }) => ({
        reference,
        open: () => member.press(message, label),
      })),
      ...contextOptions(message).map(({ value, customId }) => ({
        reference: value,
        open: () => member.choose(message, value, customId),
      })),
    ];
  }

  async function turnPages(message: ShownMessage, depth: number): Promise<void> {
    await openQuotes(message);
    if (depth === 0 || !canPress(message, 'Next')) return;
    const next = await receive(member.press(message, 'Next'));
    await turnPages(next, depth - 1);
    if (!canPress(next, 'Previous')) return;
    const back = await receive(member.press(next, 'Previous'));
    if (filesLater === null) expect(shownIn(back)).toEqual(shownIn(message));
  }

  replaceArticles(files);
  const { command, options, article } = input;
  const chosen = await suggestion(input);
  const named =
    article === null ? options : { ...options, article: chosen?.value ?? article.typed };
  const reply = await receive(member.invoke(command, named, where));
  const furtherParts = member.sees(where).slice(1);
  for (const part of furtherParts) check(part, null);
  if (chosen !== undefined)
    expect(reply.content).not.toMatch(/^No article is called|^Several articles match/u);
  if (filesLater !== null) {
    replaceArticles(filesLater);
    articles = articlesOf(filesLater);
  }
  await turnPages(reply, DEPTH);
  for (const part of furtherParts) await openQuotes(part);
}

/** The number of messages in a reply, as stated by the first. */
function partsOf({ content }: ShownMessage): number {
  return Number(/^Summary of .*, part 1 of (?<parts>\d+)$/mu.exec(content)?.groups?.parts ?? 1);
}

function lastFailure(logged: string): string {
  return logged.split('\n').findLast(line => line.includes('"failed"')) ?? 'no failure was logged';
}

function canPress({ components }: ShownMessage, label: string): boolean {
  return flattenComponents(components)
    .filter(component => component.type === ComponentType.Button)
    .some(button => 'custom_id' in button && button.label === label && button.disabled !== true);
}

function shownIn({ content, embeds, components }: ShownMessage) {
  return { content, embeds, components };
}
