import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { startFootnote } from '../footnote.ts';

it.each([
  ['at once', {}],
  ['after thinking', { slowAfter: 0 }],
])('pings nobody %s, whatever the question and articles contain', async (_, settings) => {
  const { sandbox, replaceArticles } = await startFootnote({
    ...settings,
    articles: {},
    sandbox: { botPermissions: PermissionFlagsBits.Administrator },
  });
  const ana = sandbox.member('Ana', { permissions: PermissionFlagsBits.Administrator });
  const ben = sandbox.member('Ben');
  const press = sandbox.addRole('Press', { isMentionable: true });
  const marks = `@everyone @here <@${ben.id}> <@!${ana.id}> <@&${press.id}>`;
  replaceArticles(
    Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [
        `${marks.replaceAll(' ', '-')}-${index}.md`,
        `---\ntitle: "${marks} ring ${index}"\npublisher: "${marks}"\n---\n\n` +
          `The bell ${index} rings for ${marks} every day.\n\nNobody hears ${marks} ${index}.\n`,
      ]),
    ),
  );
  const reply = await ana.slash('ask', { question: `Why does the bell 3 ring for ${marks}?` });
  const search = await ana.slash('search', { keywords: `bell ${marks}` });
  await ben.press(search, 'Next');
  await ben.press(reply, 'Context 1');
  const [first] = await ana.complete('summary', 'article', marks);
  await ana.slash('summary', { topic: `bell ${marks}` });
  await ana.slash('summary', { article: String(first?.value) });
  await ana.slash('summary', { topic: `zeppelin ${marks}`, private: true });
  await ana.slash('search', { keywords: 'x', article: marks });
  await ana.slash('search', { keywords: 'x', article: `${marks} ${marks}` });
  await ana.slash('articles');
  await ana.slash('help');
  const messages = [...ana.sees(), ...ben.sees()];
  expect(messages.length).toBeGreaterThan(10);
  for (const { mentions } of messages) {
    expect(mentions).toEqual({ userIds: [], roleIds: [], everyone: false });
  }
  const sent = sandbox.requests.map(({ body }) => JSON.stringify({ body }));
  const withContent = sent.filter(body => body.includes('"content":'));
  expect(withContent.length).toBeGreaterThan(10);
  for (const body of withContent) expect(body).toContain('"allowed_mentions":{"parse":[]');
});
