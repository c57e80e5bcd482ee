import { findByKey } from '../../src/articles/articleKey.ts';
import type { Actions } from '../../src/discord/command/action.ts';
import { FOLLOW_UP_INPUT, questionForm } from '../../src/render/components/answerButtons.ts';
import { encodeCustomId, NONE } from '../../src/render/components/customId.ts';
import { askWith } from '../questions/askWith.ts';
import { articleGone } from '../rules/requirements.ts';

/** The button under announcements that asks about their article, and its form. */
export const announcement: Actions = {
  ask: {
    gives: 'form',
    run: ({ state: [key = NONE] }, { messages }) => {
      const { components } = messages;
      const title = key === NONE ? components.askAboutThem : components.askAboutIt;
      return questionForm(
        { customId: encodeCustomId('announcement', 'answer', key), title },
        messages,
      );
    },
  },
  answer: {
    gives: 'answer',
    run: ({ state: [key = NONE], fields }, request) => {
      const text = fields[FOLLOW_UP_INPUT] ?? '';
      if (key === NONE) return askWith({ text }, request);
      const article = findByKey(request.index.articles, key);
      if (article === undefined) throw articleGone(request);
      return askWith({ text, article }, request);
    },
  },
};
