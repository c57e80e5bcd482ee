/** Source: own compilation, from questions with which news sites close their articles. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** How a question to the readers starts. */
export const QUESTION_WORDS = phraseTable([
  {
    phrase: 'are|can|could|did|do|have|how|should|what|where|which|will|would',
    matches: 'Would you choose this?',
    not: 'You choose this.',
  },
]);

/** Whom it asks. */
export const ADDRESSES = phraseTable([
  { phrase: 'you|your|yours', matches: 'Would you’ve agreed?', not: 'Would they agree?' },
]);

/** What it asks for. */
export const OPINIONS = phraseTable([
  {
    phrase:
      'agree|believe|choose|comment|comments|disagree|expect|experience|experiences|favorite|favorites|favourite|favourites|feel|make|opinion|opinions|pick|predict|prediction|predictions|react|reaction|reactions|say|support|take|think|thought|thoughts|view|views',
    matches: 'Which of these do you support?',
    not: 'Which of these do you own?',
  },
]);

/** Questions that ask for it in other words. */
export const OPINION_REQUESTS = phraseTable([
  {
    phrase: 'opinion|opinions|take|thought|thoughts|view|views ..9 you',
    matches: 'Any thoughts from you?',
    not: 'Any thoughts from them?',
  },
  { phrase: "what 's|are|is your", matches: 'What’s your plan?', not: 'What’s the plan?' },
]);
