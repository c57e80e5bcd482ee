import { type Intent, readIntent } from '../src/answer/conversation/readIntent.ts';
import { stripMarkup } from '../src/answer/conversation/stripMarkup.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { AnswerMention } from '../src/discord/command/command.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { LONGEST_QUESTION } from '../src/render/components/answerButtons.ts';
import { greet } from './help.ts';
import { answerIntent } from './questions/answerIntent.ts';
import { askWith } from './questions/askWith.ts';
import {
  articlesIn,
  type EarlierReply,
  previousQuestion,
  takenOver,
} from './questions/previousReply.ts';

const NOTHING_TAKEN = { carried: [], shown: [] };

/** Answers a message that mentions the bot, on its own or as a reply to one of its answers. */
export const mention: AnswerMention = async ({ text: typed, answers }, request) => {
  const text = stripMarkup(typed).replaceAll('\n', ' ');
  if (text === '') return greet(request);
  if (text.length > LONGEST_QUESTION) {
    throw new AskerError('too long', ({ notices }) => notices.tooLong({ limit: LONGEST_QUESTION }));
  }
  const intent = readIntent(request.index, text);
  if (intent !== null) return answerIntent(withReply(intent, answers, request), request);
  const taken =
    answers === null
      ? NOTHING_TAKEN
      : takenOver(text, await previousQuestion(answers, request), answers, request);
  return request.compute(askWith({ text, ...taken, isShown: true }, request));
};

/** In reply to an answer, "sum that up" means the articles it quotes. */
function withReply(intent: Intent, reply: EarlierReply | null, { index }: RequestContext): Intent {
  if (intent.kind !== 'summary' || !intent.isUnnamed || reply === null) return intent;
  const articles = articlesIn(reply, index);
  return articles.length === 0 ? intent : { ...intent, articles };
}
