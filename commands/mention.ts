import { isSmallTalk } from '../src/answer/conversation/isSmallTalk.ts';
import { stripMarkup } from '../src/answer/conversation/stripMarkup.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { AnswerMention } from '../src/discord/command/command.ts';
import { LONGEST_QUESTION } from '../src/render/components/answerButtons.ts';
import { renderGreeting } from '../src/render/notices/renderHelp.ts';
import { askWith, carriedWords, previousQuestion } from './components/followUp.ts';

/** Answers a message that mentions the bot, on its own or as a reply to one of its answers. */
export const mention: AnswerMention = async ({ text: typed, answers }, request) => {
  const text = stripMarkup(typed).replaceAll('\n', ' ');
  if (text === '') return renderGreeting(request);
  if (text.length > LONGEST_QUESTION) {
    throw new AskerError('too long', ({ notices }) => notices.tooLong({ limit: LONGEST_QUESTION }));
  }
  const previous = answers === null ? null : await previousQuestion(answers, request);
  const carried = carriedWords(text, previous, request);
  if (carried.length === 0 && isSmallTalk(request.index, text)) return renderGreeting(request);
  return request.compute(askWith({ text, carried, isShown: true }, request));
};
