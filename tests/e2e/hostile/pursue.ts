import { ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, vi } from 'vitest';
import { NOTICES } from '../../../src/render/notices/notices.ts';
import { flattenComponents } from '../../../src/sandbox/model/components.ts';
import type { Outcome } from '../../../src/sandbox/user/outcome.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { Footnote } from '../footnote.ts';
import { faultsOf } from './faultsOf.ts';
import { articlesOf, type Files } from './files.ts';
import type { Inquiry } from './inquiry.ts';

/** What is asked of which articles. */
export interface Pursuit {
  readonly files: Files;
  readonly inquiry: Inquiry;
  /** The articles that stand there once the first reply is shown; null if the same still do. */
  readonly filesLater: Files | null;
}

/** So many further pages are turned to. */
const DEPTH = 2;

/**
 * Has a member send a command, open every quote of the reply and turn its pages forth and back,
 * and expects of everything the bot says that it is one faultless message.
 */
export async function pursue(footnote: Footnote, pursuit: Pursuit): Promise<void> {
  const { sandbox, replaceArticles } = footnote;
  const { inquiry, files, filesLater } = pursuit;
  const member = sandbox.member('Reader', { permissions: PermissionFlagsBits.ManageMessages });
  const where = inquiry.inDirectMessages
    ? member.directMessages
    : sandbox.addThread('general', 'Ferries');
  let articles = articlesOf(files);
  let replies = 0;

  async function heard(answer: Promise<Outcome>, opened: string | null = null) {
    const outcome = await answer;
    if (outcome.kind !== 'message' && outcome.kind !== 'update') throw new Error(outcome.kind);
    const { kind, message } = outcome;
    judge(message, opened);
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

  function judge(message: ShownMessage, opened: string | null): void {
    if (message.content === NOTICES.failure) throw new Error(lastFailure(footnote.logged()));
    const faults = faultsOf(message, { articles, asker: member.id, opened });
    if (faults.length > 0) {
      throw new Error([...faults, JSON.stringify(shownIn(message))].join('\n'));
    }
    const isNotice = message.embeds.length === 0;
    expect(message.isPrivate || !(isNotice || inquiry.options.private === true)).toBe(true);
  }

  async function suggestion({ command, article }: Inquiry) {
    if (article === null || article.choice === null) return undefined;
    const choices = await member.complete(command, 'article', article.typed, {}, where);
    return choices[article.choice % choices.length];
  }

  async function openQuotes(message: ShownMessage): Promise<void> {
    for (const { custom_id, options } of menusOf(message)) {
      for (const { value } of options) {
        const opened = await heard(member.choose(message, value, custom_id), value);
        expect(opened.isPrivate).toBe(true);
      }
    }
  }

  async function turnPages(message: ShownMessage, depth: number): Promise<void> {
    await openQuotes(message);
    if (depth === 0 || !canPress(message, 'Next')) return;
    const next = await heard(member.press(message, 'Next'));
    await turnPages(next, depth - 1);
    if (!canPress(next, 'Previous')) return;
    const back = await heard(member.press(next, 'Previous'));
    if (filesLater === null) expect(shownIn(back)).toEqual(shownIn(message));
  }

  replaceArticles(files);
  const { command, options, article } = inquiry;
  const taken = await suggestion(inquiry);
  const named = article === null ? options : { ...options, article: taken?.value ?? article.typed };
  const reply = await heard(member.invoke(command, named, where));
  const furtherParts = member.sees(where).slice(1);
  for (const part of furtherParts) judge(part, null);
  if (taken !== undefined)
    expect(reply.content).not.toMatch(/^No article is called|^“.*” may mean/su);
  if (filesLater !== null) {
    replaceArticles(filesLater);
    articles = articlesOf(filesLater);
  }
  await turnPages(reply, DEPTH);
  for (const part of furtherParts) await openQuotes(part);
}

/** How many messages a reply is made of, by what the first says. */
function partsOf({ content }: ShownMessage): number {
  return Number(/, part 1 of (?<parts>\d+): \d/u.exec(content)?.groups?.parts ?? 1);
}

function lastFailure(logged: string): string {
  return logged.split('\n').findLast(line => line.includes('"failed"')) ?? 'nothing was logged';
}

function menusOf({ components }: ShownMessage) {
  return flattenComponents(components).filter(
    component => component.type === ComponentType.StringSelect,
  );
}

function canPress({ components }: ShownMessage, label: string): boolean {
  return flattenComponents(components)
    .filter(component => component.type === ComponentType.Button)
    .some(button => 'custom_id' in button && button.label === label && button.disabled !== true);
}

function shownIn({ content, embeds, components }: ShownMessage) {
  return { content, embeds, components };
}
