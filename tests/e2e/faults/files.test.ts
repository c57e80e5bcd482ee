import { ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/discord/command/defineCommand.ts';
import { startFootnote } from '../footnote.ts';
import { FILTERS, failRequests, kindOf, LOST_AFTER, type NamedFault } from './requestFaults.ts';

const FILE = { name: 'list.zip', contentType: 'application/zip', bytes: Buffer.from('PK') };
const SENT = [{ name: 'list.zip', description: null, bytes: new Uint8Array(FILE.bytes) }];

const command = defineCommand(
  { type: ApplicationCommandType.ChatInput, name: 'articles' },
  {
    isPrivate: () => true,
    isOnArticles: false,
    run: () => ({ content: 'Here it is.', embeds: [], components: [], files: [FILE] }),
  },
);

/** A request that hangs is given a minute in real time too. */
const LOST = LOST_AFTER.filter(({ fault }) => fault.kind !== 'hang');

const start = () => startFootnote({ articles: {}, commands: [command] });

describe('a reply with a file', () => {
  it('is acknowledged before the upload, which may take longer than Discord waits', async () => {
    const { sandbox } = await start();
    const reply = await sandbox.member('Ana').slash('articles');
    expect(reply).toMatchObject({ content: 'Here it is.', files: SENT, isPrivate: true });
    const made = sandbox.requests.flatMap(request => kindOf(request) ?? []);
    expect(made).toEqual(['first answer', 'edit']);
  });

  it.each<NamedFault>(LOST)('has the file once after $name', async ({ fault, times }) => {
    const footnote = await start();
    failRequests(footnote, FILTERS.edit, fault, times);
    const ana = footnote.sandbox.member('Ana');
    await ana.slash('articles');
    await footnote.bot().idle();
    expect(ana.sees().map(({ files }) => files)).toEqual([SENT]);
  });
});
