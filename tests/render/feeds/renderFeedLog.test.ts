import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/messages/locales.ts';
import { renderFeedLog } from '../../../src/render/feeds/renderFeedLog.ts';

const LINE = { number: 1, at: 0, member: null, feed: 'Harbour News', detail: null } as const;

function logIn(language: keyof typeof LANGUAGES): string | undefined {
  const entries = [
    { ...LINE, action: 'announced', title: 'Ferry runs aground' },
    { ...LINE, action: 'filtered', title: null },
    { ...LINE, action: 'removed', title: null },
  ] as const;
  const { embeds } = renderFeedLog({ entries, number: 0, pages: 1 }, LANGUAGES[language]);
  return embeds[0]?.description;
}

it('names entries, those without a title, and former members', () => {
  expect(logIn('en')).toMatchInlineSnapshot(`
    "<t:0:f> **Harbour News**: announced “Ferry runs aground”
    <t:0:f> **Harbour News**: not announced because of the filter: (untitled)
    <t:0:f> a former member removed **Harbour News**"
  `);
});

it('quotes, and inflects a former member, as German does', () => {
  expect(logIn('de')).toMatchInlineSnapshot(`
    "<t:0:f> **Harbour News**: „Ferry runs aground“ angekündigt
    <t:0:f> **Harbour News**: wegen des Filters nicht angekündigt: (ohne Titel)
    <t:0:f> **Harbour News** entfernt von einem früheren Mitglied"
  `);
});
