import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import type { ArticleDetails } from '../../storage/articles/storedArticle.ts';
import type { Form } from '../components/form.ts';
import { oneLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';

/** Names of an article's details; also the custom ids of the form's inputs. */
export const DETAILS = ['title', 'publisher', 'published', 'language', 'url'] as const;
export type Detail = (typeof DETAILS)[number];

/** Unit: UTF-16 code units. */
const ROOM: Readonly<Record<Detail, number>> = {
  title: 500,
  publisher: 500,
  published: 80,
  language: 60,
  url: 500,
};

/** The form with an article's details. */
export function detailsForm(
  details: ArticleDetails,
  customId: string,
  { adding: { form } }: Messages,
): Form {
  const labels: Readonly<Record<Detail, string>> = {
    title: form.articleTitle,
    publisher: form.publisher,
    published: form.published,
    language: form.language,
    url: form.url,
  };
  const hints: Readonly<Partial<Record<Detail, string>>> = {
    published: form.publishedHint,
    language: form.languageHint,
    url: form.urlHint,
  };
  return {
    custom_id: customId,
    title: form.details,
    components: DETAILS.map(detail => {
      const hint = hints[detail];
      return {
        type: ComponentType.Label,
        label: labels[detail],
        ...(hint === undefined ? {} : { description: hint }),
        component: {
          type: ComponentType.TextInput,
          custom_id: detail,
          style: TextInputStyle.Short,
          value: shownDetail(details, detail),
          max_length: ROOM[detail],
          required: false,
        },
      };
    }),
  };
}

/** A detail as the form shows it; one that is too long is cut. */
export function shownDetail(details: ArticleDetails, detail: Detail): string {
  return firstWords(oneLine(details[detail] ?? ''), ROOM[detail]);
}
