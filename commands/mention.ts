import { readFollowUp } from '../src/answer/followUp.ts';
import { plainTalk } from '../src/answer/plainTalk.ts';
import { isSmallTalk } from '../src/answer/smallTalk.ts';
import { AskerError } from '../src/discord/askerError.ts';
import type { AnswerMention } from '../src/discord/command.ts';
import { LONGEST_QUESTION } from '../src/render/answerButtons.ts';
import { readEcho } from '../src/render/echo.ts';
import { tooLongNotice } from '../src/render/notices.ts';
import { renderMentionHelp } from '../src/render/renderHelp.ts';
import { askOn } from './followUp.ts';

/** What someone asks in a message that mentions the bot, alone or in reply to one of its answers. */
export const mention: AnswerMention = ({ text: typed, answers }, request) => {
  const text = plainTalk(typed).replaceAll('\n', ' ');
  if (text === '') return renderMentionHelp(request.commandIds);
  if (text.length > LONGEST_QUESTION) {
    throw new AskerError('too long', tooLongNotice(LONGEST_QUESTION));
  }
  const previous = answers === null ? null : readEcho(answers);
  const isAsked =
    previous !== null && readFollowUp(request.index, text, previous).carried.length > 0;
  if (!isAsked && isSmallTalk(request.index, text)) return renderMentionHelp(request.commandIds);
  return askOn(text, previous, request);
};
