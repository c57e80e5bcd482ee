import { plainTalk } from '../src/answer/plainTalk.ts';
import { isSmallTalk } from '../src/answer/smallTalk.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { AnswerMention } from '../src/discord/command/command.ts';
import { LONGEST_QUESTION } from '../src/render/answerButtons.ts';
import { readEcho } from '../src/render/echo.ts';
import { tooLongNotice } from '../src/render/notices.ts';
import { renderMentionHelp } from '../src/render/renderHelp.ts';
import { askWith, carriedInto } from './followUp.ts';

/** What someone asks in a message that mentions the bot, alone or in reply to one of its answers. */
export const mention: AnswerMention = ({ text: typed, answers }, request) => {
  const text = plainTalk(typed).replaceAll('\n', ' ');
  if (text === '') return renderMentionHelp(request.commandIds);
  if (text.length > LONGEST_QUESTION) {
    throw new AskerError('too long', tooLongNotice(LONGEST_QUESTION));
  }
  const carried = carriedInto(text, answers === null ? null : readEcho(answers), request);
  if (carried.length === 0 && isSmallTalk(request.index, text)) {
    return renderMentionHelp(request.commandIds);
  }
  return askWith(text, carried, request);
};
