import { describe, expect, it } from 'vitest';
import { sizeText } from '../../../src/sandbox/page/client/messages/sizeText.ts';
import type { ModalValues } from '../../../src/sandbox/page/protocol/modal.ts';
import { lastIn } from './stage.ts';
import { setUploadStage } from './uploadStage.ts';

const NOTES = {
  name: 'notes.txt',
  contentType: 'text/plain',
  content: Buffer.from('The Aurora ran aground.').toString('base64'),
};
const MORE = { name: 'more.bin', contentType: '', content: '' };

describe('a file sent by the page', () => {
  it('reaches the attachment option of a command', async () => {
    const { open } = await setUploadStage();
    const page = await open();
    const { id: channelId, commands } = page.channel('general');
    expect(commands[0]?.options).toMatchObject([{ name: 'file', kind: 'file', isRequired: true }]);
    const options = { file: NOTES };
    expect(await page.act({ kind: 'command', channelId, name: 'add', options })).toEqual({
      kind: 'done',
    });
    const answer = await page.until(({ channels }) => channels[0]?.messages.at(-1)?.content);
    expect(answer).toBe('notes.txt: The Aurora ran aground.');
  });

  it('reaches the file upload of a modal', async () => {
    const { open } = await setUploadStage();
    const page = await open();
    const { id: channelId } = page.channel('general');
    const opened = await page.act({ kind: 'command', channelId, name: 'form', options: {} });
    if (opened.kind !== 'modal') throw new Error(`expected a modal, got ${opened.kind}`);
    const { id: modalId, fields } = opened.modal;
    expect(fields).toEqual([
      { kind: 'note', text: 'Up to two files.' },
      {
        kind: 'files',
        id: 'files',
        label: 'Files',
        description: 'Texts only',
        isRequired: true,
        takesSeveral: true,
      },
      {
        kind: 'choice',
        id: 'kind',
        label: 'Kind',
        description: '',
        isRequired: false,
        takesSeveral: false,
        options: [{ label: 'News', value: 'news', isChosen: false }],
      },
    ]);
    const submit = (values: ModalValues) => page.act({ kind: 'submit', modalId, values });
    expect(await submit({ files: [], kind: [] })).toEqual({
      kind: 'failed',
      reason: 'files: choose 1 or more',
    });
    expect(await submit({ files: [NOTES, MORE], kind: ['news'] })).toEqual({ kind: 'done' });
    const answer = await page.until(({ channels }) => channels[0]?.messages.at(-1)?.content);
    expect(answer).toBe('news notes.txt: The Aurora ran aground.; more.bin:');
  });

  it('is shown with the message that it is attached to', async () => {
    const { open } = await setUploadStage();
    const page = await open();
    const { id: channelId } = page.channel('general');
    const say = { kind: 'say', channelId, text: '', replyTo: null, pings: false } as const;
    expect(await page.act({ ...say, files: [NOTES, MORE] })).toEqual({ kind: 'done' });
    await page.until(({ channels }) => channels[0]?.messages.at(-1));
    expect(lastIn(page, 'general')).toMatchObject({
      content: '',
      files: [
        { name: 'notes.txt', size: 23, description: null, picture: null },
        { name: 'more.bin', size: 0, description: null, picture: null },
      ],
    });
  });
});

describe('sizeText', () => {
  it.each([
    [0, '0 bytes'],
    [1023, '1023 bytes'],
    [1536, '1.5 KB'],
    [10 * 1024 ** 2, '10 MB'],
  ])('shows %i as %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
