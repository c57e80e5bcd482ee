import { createFormats } from '../formats.ts';

const { number, plural, shortDay } = createFormats('en-GB');

/** Votes on answers, and questions without a good answer. Labels of buttons have at most 38 characters. */
export const questions = {
  helpful: 'Helpful',
  notAsked: 'Not what I asked',
  votedHelpful: 'Counted as helpful. To change your vote, press the other button.',
  votedUnhelpful: 'Counted as not what you asked. To change your vote, press the other button.',
  votesOff: 'Votes are turned off in this server.',
  votesClosed: 'This answer is too old for votes.',
  /** `/gaps`. `iso` is a day in ISO 8601. */
  gaps: {
    intro:
      'Footnote can keep the questions of this server that found no direct answer, or whose answer was voted down, so that you can add the articles that are missing.\n\nIt stores the question word for word, the day, and what it got: the closest passages, nothing, or a vote against the answer. That includes questions that were asked privately. It stores neither the member nor the channel. A question is deleted after 90 days or when you dismiss it, and all of them when you turn this off. Members can see under _Your data_ that this is on.',
    turnOn: 'Keep these questions',
    turnOff: 'Turn off and delete all',
    title: 'Questions without a good answer',
    none: 'No questions without a good answer yet.',
    kept: 'Kept for 90 days, without names.',
    asked: ({ times, iso }: { times: number; iso: string }) =>
      `asked ${plural(times, { one: 'once', other: '# times' })}, last on ${shortDay(iso)}`,
    nothing: ({ times }: { times: number }) => `${number(times)} with nothing found`,
    closest: ({ times }: { times: number }) => `${number(times)} with the closest passages only`,
    unhelpful: ({ times }: { times: number }) => `${number(times)} voted down`,
    choose: 'Choose a question',
    addSource: 'Add a source',
    askAgain: 'Ask again',
    dismiss: 'Dismiss',
    back: 'Back',
    gone: 'This question is no longer kept: it was dismissed or is too old.',
  },
};
