import { isSmallTalk } from '../src/answer/conversation/isSmallTalk.ts';
import { stripMarkup } from '../src/answer/conversation/stripMarkup.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { AnswerMention } from '../src/discord/command/command.ts';
import { questionIn } from '../src/render/answers/header.ts';
import { LONGEST_QUESTION } from '../src/render/components/answerButtons.ts';
import { tooLongNotice } from '../src/render/notices/notices.ts';
import { renderMentionHelp } from '../src/render/notices/renderHelp.ts';
import { askWith, carriedWords } from './components/followUp.ts';

/** Answers a message that mentions the bot, on its own or as a reply to one of its answers. */
export const mention: AnswerMention = ({ text: typed, answers }, request) => {
  const text = stripMarkup(typed).replaceAll('\n', ' ');
  if (text === '') return renderMentionHelp(request.commandIds);
  if (text.length > LONGEST_QUESTION) {
    throw new AskerError('too long', tooLongNotice(LONGEST_QUESTION));
  }
  const carried = carriedWords(text, answers === null ? null : questionIn(answers), request);
  if (carried.length === 0 && isSmallTalk(request.index, text)) {
    return renderMentionHelp(request.commandIds);
  }
  return askWith(text, carried, request);
};
