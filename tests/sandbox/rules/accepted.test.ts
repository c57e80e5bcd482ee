import { expect, test } from 'vitest';
import type { UploadedFile } from '../../../src/sandbox/model/uploadedFile.ts';
import {
  checkRequestBody,
  type Operation,
} from '../../../src/sandbox/rules/body/checkRequestBody.ts';
import {
  autocomplete,
  button,
  COMMAND,
  COMPONENT,
  callback,
  choices,
  command,
  commandOfSize,
  edit,
  editCommand,
  editResponse,
  FOLLOW_UP,
  files,
  GLOBAL,
  GUILD,
  LOADING,
  labelled,
  MODAL_SUBMIT,
  modal,
  OVERWRITE,
  option,
  PING,
  parameter,
  row,
  SEND,
  select,
  TEXT,
  times,
  V2,
} from './operations.ts';

type Accepted = readonly [name: string, Operation, body: unknown, files?: readonly UploadedFile[]];

const EMOJI = '👩';

/** resources/message#create-message and #allowed-mentions-object, reference#uploading-files */
const MESSAGES: readonly Accepted[] = [
  [
    'example: create message',
    SEND,
    {
      content: 'Hello, World!',
      tts: false,
      embeds: [{ title: 'Hello, Embed!', description: 'This is an embedded message.' }],
    },
  ],
  [
    'example: upload with embeds',
    SEND,
    {
      content: 'Hello, World!',
      embeds: [
        {
          title: 'Hello, Embed!',
          description: 'This is an embedded message.',
          thumbnail: { url: 'attachment://myfilename.png' },
          image: { url: 'attachment://mygif.gif' },
        },
      ],
      message_reference: { message_id: '233648473390448641' },
      attachments: [
        { id: 0, description: 'Image of a cute little cat', filename: 'myfilename.png' },
        { id: 1, description: 'Rickroll gif', filename: 'mygif.gif' },
      ],
    },
    files('myfilename.png', 'mygif.gif'),
  ],
  [
    'example: attachment in an embed',
    SEND,
    { embeds: [{ image: { url: 'attachment://screenshot.png' } }] },
    files('screenshot.png'),
  ],
  ['example: no allowed mentions', SEND, { content: '@here Hello <@&1234> and <@5678> 👋' }],
  [
    'example: mentions suppressed',
    SEND,
    { content: '@here Hello <@&1234> and <@5678> 👋', allowed_mentions: { parse: [] } },
  ],
  [
    'example: users parsed beside an empty list',
    SEND,
    {
      content: '@here Hello <@&1234> and <@5678> 👋',
      allowed_mentions: { parse: ['users', 'roles'], users: [] },
    },
  ],
  [
    'example: everyone parsed, users listed',
    SEND,
    {
      content: '@everyone <@1234> <@5678> <@&789> 👋',
      allowed_mentions: { parse: ['everyone'], users: ['1234', '5678'] },
    },
  ],
  [
    'example: users listed',
    SEND,
    { content: '<@123> Time for some memes 🤠', allowed_mentions: { users: ['123', '456'] } },
  ],
  [
    'example: shared client theme',
    SEND,
    {
      shared_client_theme: {
        colors: ['5865F2', '7258F2', '9858F2', 'BE58F2', 'E558F2'],
        gradient_angle: 0,
        base_mix: 58,
        base_theme: 1,
      },
    },
  ],
  [
    'example: inline response',
    COMMAND,
    {
      type: 4,
      data: {
        tts: false,
        content: 'Congrats on sending your command!',
        embeds: [],
        allowed_mentions: { parse: [] },
      },
    },
  ],
  ['content of 2,000 characters', SEND, { content: 'x'.repeat(2000) }],
  ['content of 2,000 astral characters', SEND, { content: EMOJI.repeat(2000) }],
  ['content of 2,000 characters and whitespace', SEND, { content: `  ${'x'.repeat(2000)}\n` }],
  ['a nonce of 25 characters', SEND, { content: 'x', nonce: 'n'.repeat(25), enforce_nonce: true }],
  ['a numeric nonce', SEND, { content: 'x', nonce: 1234567890 }],
  ['all settable flags', SEND, { content: 'x', flags: 4 | 4096 | 8192 }],
  ['an ephemeral follow-up', FOLLOW_UP, { content: 'x', flags: 64 }],
  ['three stickers', SEND, { sticker_ids: ['1', '2', '3'] }],
  ['only a forward', SEND, { message_reference: { type: 1, message_id: '1', channel_id: '2' } }],
  ['only a file', SEND, {}, files('notes.txt')],
  ['ten files', SEND, {}, files(...times(10, index => `${index}.txt`))],
  ['a file of 10 MiB', SEND, {}, [{ index: 0, name: 'a.bin', size: 10 * 2 ** 20 }]],
  [
    'alternative text of 1,024 characters',
    SEND,
    { attachments: [{ id: '0', description: 'x'.repeat(1024) }] },
    files('a.png'),
  ],
  [
    'a hundred users to ping',
    SEND,
    { content: 'x', allowed_mentions: { users: times(100, String), replied_user: false } },
  ],
  [
    'a poll at its limits',
    SEND,
    {
      poll: {
        question: { text: 'q'.repeat(300) },
        answers: times(10, () => ({ poll_media: { text: 'a'.repeat(55), emoji: { name: '🦋' } } })),
        duration: 768,
      },
    },
  ],
  [
    'fields that discord.js adds to messages',
    FOLLOW_UP,
    { content: 'x', tts: false, enforce_nonce: false, nonce: undefined, embeds: undefined },
  ],
  ['an edit of one field', edit(TEXT), { embeds: [{ title: 'New' }] }],
  ['an edit that changes nothing', edit(TEXT), {}],
  ['content replaced by an embed', edit(TEXT), { content: null, embeds: [{ title: 'New' }] }],
  ['embeds suppressed by an edit', edit(TEXT), { flags: 4 }],
  ['an edit that repeats the flags', editResponse({ ...TEXT, flags: 64 }), { flags: 64 | 4 }],
  ['a deferred response that is filled in', editResponse(LOADING), { content: 'Done' }],
  [
    'an attachment kept and one added',
    edit({ ...TEXT, attachments: [{ id: '77' }] }),
    { attachments: [{ id: '77' }, { id: 0 }] },
    files('a.png'),
  ],
  [
    'an embed with a kept attachment',
    edit({ ...TEXT, attachments: [{ id: '77' }] }),
    { embeds: [{ image: { url: 'attachment://kept.png' } }] },
  ],
];

/** resources/message#embed-object-embed-limits */
const EMBEDS: readonly Accepted[] = [
  [
    'all embed texts at their limit',
    SEND,
    {
      embeds: [
        {
          title: 't'.repeat(256),
          author: { name: 'a'.repeat(256) },
          footer: { text: 'f'.repeat(2048) },
          fields: [{ name: 'n'.repeat(256), value: 'v'.repeat(1024), inline: true }],
        },
        { description: 'd'.repeat(2160) },
      ],
    },
  ],
  ['a description of 4,096 characters', SEND, { embeds: [{ description: 'd'.repeat(4096) }] }],
  [
    'a description of 4,096 astral characters and whitespace',
    SEND,
    { embeds: [{ description: ` ${EMOJI.repeat(4096)} ` }] },
  ],
  ['ten embeds', SEND, { embeds: times(10, index => ({ title: `Embed ${index}` })) }],
  [
    '25 fields',
    SEND,
    { embeds: [{ fields: times(25, index => ({ name: `Field ${index}`, value: '.' })) }] },
  ],
  [
    'an embed as Discord returns it',
    SEND,
    {
      embeds: [
        {
          type: 'rich',
          url: 'https://example.com/',
          color: 0xffffff,
          timestamp: '2026-05-16T22:51:16.692000+00:00',
          title: 'Title',
          flags: 0,
          author: {
            name: 'A',
            icon_url: 'https://example.com/a.png',
            proxy_icon_url: 'https://p/',
          },
          footer: {
            text: 'F',
            icon_url: 'https://example.com/f.png',
            proxy_icon_url: 'https://p/',
          },
          image: { url: 'https://example.com/i.png', proxy_url: 'https://p/', width: 4, height: 3 },
          provider: { name: 'P', url: 'https://example.com/' },
        },
      ],
    },
  ],
];

/** components/reference, components/using-message-components */
const COMPONENTS: readonly Accepted[] = [
  [
    'example: action row',
    SEND,
    {
      flags: 32768,
      components: [
        {
          type: 1,
          components: [
            { type: 2, custom_id: 'click_yes', label: 'Accept', style: 1 },
            {
              type: 2,
              label: 'Learn More',
              style: 5,
              url: 'http://watchanimeattheoffice.com/',
            },
            { type: 2, custom_id: 'click_no', label: 'Decline', style: 4 },
          ],
        },
      ],
    },
  ],
  [
    'example: button',
    SEND,
    {
      flags: 32768,
      components: [
        {
          type: 1,
          components: [{ type: 2, custom_id: 'click_me', label: 'Click me!', style: 1 }],
        },
      ],
    },
  ],
  [
    'example: string select',
    SEND,
    {
      flags: 32768,
      components: [
        {
          type: 1,
          id: 1,
          components: [
            {
              type: 3,
              id: 2,
              custom_id: 'favorite_bug',
              placeholder: 'Favorite bug?',
              options: [
                {
                  label: 'Ant',
                  value: 'ant',
                  description: '(best option)',
                  emoji: { name: '🐜' },
                },
                { label: 'Butterfly', value: 'butterfly', emoji: { name: '🦋' } },
                { label: 'Caterpillar', value: 'caterpillar', emoji: { name: '🐛' } },
              ],
            },
          ],
        },
      ],
    },
  ],
  [
    'example: user select',
    SEND,
    {
      flags: 32768,
      components: [
        {
          type: 1,
          components: [{ type: 5, custom_id: 'user_select', placeholder: 'Select a user' }],
        },
      ],
    },
  ],
  [
    'example: role select',
    SEND,
    {
      flags: 32768,
      components: [
        {
          type: 1,
          components: [
            {
              type: 6,
              custom_id: 'role_ids',
              placeholder: 'Which roles?',
              min_values: 1,
              max_values: 3,
            },
          ],
        },
      ],
    },
  ],
  [
    'example: channel select',
    SEND,
    {
      flags: 32768,
      components: [
        {
          type: 1,
          components: [
            {
              type: 8,
              custom_id: 'notification_channel',
              channel_types: [0],
              placeholder: 'Which text channel?',
            },
          ],
        },
      ],
    },
  ],
  [
    'example: section with a thumbnail',
    SEND,
    {
      flags: 32768,
      components: [
        {
          type: 9,
          components: [
            { type: 10, content: '# Real Game v7.3' },
            {
              type: 10,
              content:
                "Hope you're excited, the update is finally here! Here are some of the changes:\n- Fixed a bug where certain treasure chests wouldn't open properly\n- Improved server stability during peak hours\n- Added a new type of gravity that will randomly apply when the moon is visible in-game\n- Every third thursday the furniture will scream your darkest secrets to nearby npcs",
            },
            {
              type: 10,
              content:
                "-# That last one wasn't real, but don't use voice chat near furniture just in case...",
            },
          ],
          accessory: {
            type: 11,
            media: { url: 'https://websitewithopensourceimages/gamepreview.webp' },
          },
        },
      ],
    },
  ],
  [
    'example: media gallery',
    SEND,
    {
      flags: 32768,
      components: [
        { type: 10, content: 'Live webcam shots as of 18-04-2025 at 12:00 UTC' },
        {
          type: 12,
          items: [
            {
              media: { url: 'https://livevideofeedconvertedtoimage/webcam1.webp' },
              description:
                'An aerial view looking down on older industrial complex buildings. The main building is white with many windows and pipes running up the walls.',
            },
            {
              media: { url: 'https://livevideofeedconvertedtoimage/webcam2.webp' },
              description:
                "An aerial view of old broken buildings. Nature has begun to take root in the rooftops. A portion of the middle building's roof has collapsed inward. In the distant haze you can make out a far away city.",
            },
            {
              media: { url: 'https://livevideofeedconvertedtoimage/webcam3.webp' },
              description:
                'A street view of a downtown city. Prominently in photo are skyscrapers and a domed building',
            },
          ],
        },
      ],
    },
  ],
  [
    'example: files',
    SEND,
    {
      flags: 32768,
      components: [
        { type: 10, content: '# New game version released for testing!\nGrab the game here:' },
        { type: 13, file: { url: 'attachment://game.zip' } },
        { type: 10, content: 'Latest manual artwork here:' },
        { type: 13, file: { url: 'attachment://manual.pdf' } },
      ],
    },
    files('game.zip', 'manual.pdf'),
  ],
  [
    'example: separator',
    SEND,
    {
      flags: 32768,
      components: [
        { type: 10, content: "It's dangerous to go alone!" },
        { type: 14, divider: true, spacing: 1 },
        { type: 10, content: 'Take this.' },
      ],
    },
  ],
  [
    'example: container',
    SEND,
    {
      flags: 32768,
      components: [
        {
          type: 17,
          accent_color: 703487,
          components: [
            { type: 10, content: '# You have encountered a wild coyote!' },
            {
              type: 12,
              items: [{ media: { url: 'https://websitewithopensourceimages/coyote.webp' } }],
            },
            { type: 10, content: 'What would you like to do?' },
            {
              type: 1,
              components: [
                { type: 2, custom_id: 'pet_coyote', label: 'Pet it!', style: 1 },
                { type: 2, custom_id: 'feed_coyote', label: 'Attempt to feed it', style: 2 },
                { type: 2, custom_id: 'run_away', label: 'Run away!', style: 4 },
              ],
            },
          ],
        },
      ],
    },
  ],
  [
    'example: legacy components',
    SEND,
    {
      content: 'This is a message with legacy components',
      components: [
        {
          type: 1,
          components: [{ type: 2, style: 1, label: 'Click Me', custom_id: 'click_me_1' }],
        },
      ],
    },
  ],
  [
    'example: text and buttons',
    SEND,
    {
      flags: 32768,
      components: [
        { type: 10, content: 'This is a message with v2 components' },
        {
          type: 1,
          components: [
            { type: 2, style: 1, label: 'Click Me', custom_id: 'click_me_1' },
            { type: 2, style: 2, label: 'Click Me Too', custom_id: 'click_me_2' },
          ],
        },
      ],
    },
  ],
  [
    'five rows of five buttons',
    SEND,
    { components: times(5, line => row(...times(5, index => button(`${line}-${index}`)))) },
  ],
  [
    'a button at its limits',
    SEND,
    { components: [row(button('', { label: 'l'.repeat(80), custom_id: 'c'.repeat(100) }))] },
  ],
  [
    'a link of 512 characters',
    SEND,
    {
      components: [
        row({ type: 2, style: 5, label: 'Link', url: 'https://example.com/'.padEnd(512, 'x') }),
      ],
    },
  ],
  ['a premium button', SEND, { components: [row({ type: 2, style: 6, sku_id: '1' })] }],
  [
    'a button with only an emoji',
    SEND,
    {
      components: [
        row({ type: 2, style: 1, custom_id: 'x', emoji: { id: '1', name: 'x', animated: true } }),
      ],
    },
  ],
  [
    'emojis of several code points, or without a variation selector',
    SEND,
    {
      components: [
        row(
          ...['👩‍💻', '🇺🇦', '1️⃣', '◀', '◀️'].map((name, index) => button(index, { emoji: { name } })),
        ),
      ],
    },
  ],
  [
    'a select at its limits',
    SEND,
    {
      components: [
        row(
          select(0, {
            placeholder: 'p'.repeat(150),
            min_values: 0,
            max_values: 25,
            options: times(25, index =>
              option(index, {
                label: 'l'.repeat(100),
                value: String(index).padEnd(100, '.'),
                description: 'd'.repeat(100),
                default: true,
              }),
            ),
          }),
        ),
      ],
    },
  ],
  [
    'default users',
    SEND,
    {
      components: [
        row({
          type: 7,
          custom_id: 'x',
          max_values: 2,
          default_values: [
            { id: '1', type: 'user' },
            { id: '2', type: 'role' },
          ],
        }),
      ],
    },
  ],
  [
    '40 components',
    SEND,
    { flags: 32768, components: times(40, () => ({ type: 14, divider: false })) },
  ],
  [
    'text of 4,000 characters',
    SEND,
    { flags: 32768, components: [{ type: 10, content: 'x'.repeat(4000) }] },
  ],
  [
    'components without an id',
    SEND,
    { flags: 32768, components: times(2, () => ({ type: 10, id: 0, content: 'x' })) },
  ],
  [
    'a message changed to components V2',
    edit({ ...TEXT, embeds: [{}] }),
    {
      content: null,
      embeds: [],
      poll: null,
      flags: 32768,
      components: [{ type: 10, content: 'x' }],
    },
  ],
  [
    'an edit of a components V2 message',
    edit(V2),
    { components: [{ type: 10, content: 'After' }] },
  ],
];

/** components/reference, components/using-modal-components */
const MODALS: readonly Accepted[] = [
  [
    'example: string select and text input',
    COMMAND,
    {
      type: 9,
      data: {
        custom_id: 'bug_modal',
        title: 'Bug Report',
        components: [
          {
            type: 18,
            label: "What's your favorite bug?",
            component: {
              type: 3,
              custom_id: 'bug_string_select',
              placeholder: 'Choose...',
              options: [
                {
                  label: 'Ant',
                  value: 'ant',
                  description: '(best option)',
                  emoji: { name: '🐜' },
                },
                { label: 'Butterfly', value: 'butterfly', emoji: { name: '🦋' } },
                { label: 'Caterpillar', value: 'caterpillar', emoji: { name: '🐛' } },
              ],
            },
          },
          {
            type: 18,
            label: 'Why is it your favorite?',
            description: 'Please provide as much detail as possible!',
            component: {
              type: 4,
              custom_id: 'bug_explanation',
              style: 2,
              min_length: 1000,
              max_length: 4000,
              placeholder: 'Write your explanation here...',
              required: true,
            },
          },
        ],
      },
    },
  ],
  [
    'example: text display and selects',
    COMPONENT,
    {
      type: 9,
      data: {
        custom_id: 'jail_modal',
        title: 'Jail',
        components: [
          {
            type: 10,
            content:
              'This action will move the selected user to the selected voice channel and take away all their permissions **for 1 hour**.',
          },
          {
            type: 18,
            label: 'Choose a user',
            component: { type: 5, custom_id: 'user_selected', required: true },
          },
          {
            type: 18,
            label: 'Where should they be sent?',
            component: {
              type: 8,
              custom_id: 'channel_selected',
              channel_types: [2],
              required: true,
            },
          },
        ],
      },
    },
  ],
  [
    'example: file upload',
    COMMAND,
    {
      type: 9,
      data: {
        custom_id: 'bug_submit_modal',
        title: 'Bug Submission',
        components: [
          {
            type: 18,
            label: 'File Upload',
            description:
              'Please upload a screenshot or other image that shows the bug you encountered.',
            component: {
              type: 19,
              custom_id: 'file_upload',
              min_values: 1,
              max_values: 10,
              required: true,
            },
          },
        ],
      },
    },
  ],
  [
    'five uploads of no to ten files, with ten file types',
    COMMAND,
    modal(
      times(5, index => ({
        type: 18,
        label: 'Files',
        component: {
          type: 19,
          custom_id: `upload:${index}`,
          min_values: 0,
          max_values: 10,
          required: false,
          file_types: ['image', ...times(9, index => `.e${index}`)],
        },
      })),
    ),
  ],
  [
    'example: radio group',
    COMMAND,
    {
      type: 9,
      data: {
        custom_id: 'class_selection_modal',
        title: 'Class Selection',
        components: [
          {
            type: 18,
            label: 'Choose your class',
            description: 'Your class detertmines the style of play for your character.',
            component: {
              type: 21,
              custom_id: 'class_radio',
              options: [
                { value: 'warrior', label: 'Warrior', description: 'Strong and brave' },
                { value: 'rogue', label: 'Rogue', description: 'Weak and squishy' },
                { value: 'wizard', label: 'Wizard', description: 'Nerd' },
                { value: 'bard', label: 'Bard', description: 'Annoys everyone' },
                {
                  value: 'witch_doctor',
                  label: 'Witch Doctor',
                  description: 'Actually a pretty cool option',
                },
              ],
            },
          },
        ],
      },
    },
  ],
  [
    'example: checkbox group',
    COMMAND,
    {
      type: 9,
      data: {
        custom_id: 'day_selection_modal',
        title: 'Study Days',
        components: [
          {
            type: 18,
            label: 'Which days are you free?',
            description: "Choose all of the days you're able to meet up.",
            component: {
              type: 22,
              custom_id: 'event_checkbox',
              options: [
                { value: 'march-4', label: 'March 4th' },
                { value: 'march-5', label: 'March 5th' },
                {
                  value: 'march-7',
                  label: 'March 7th',
                  description: 'I know this is a Saturday and is tough',
                },
                { value: 'march-9', label: 'March 9th' },
                { value: 'march-10', label: 'March 10th' },
              ],
            },
          },
        ],
      },
    },
  ],
  [
    'example: checkbox',
    COMMAND,
    {
      type: 9,
      data: {
        custom_id: 'secret_note_modal',
        title: 'Secret Note',
        components: [
          {
            type: 18,
            label: 'Do you like me?',
            description: '😳😳😳',
            component: { type: 23, custom_id: 'like_checkbox' },
          },
        ],
      },
    },
  ],
  [
    'five components with all texts at their limit',
    COMMAND,
    modal(
      times(5, index =>
        labelled(
          index,
          {
            placeholder: 'p'.repeat(100),
            value: 'v'.repeat(4000),
            min_length: 0,
            max_length: 4000,
          },
          { label: 'l'.repeat(45), description: 'd'.repeat(100) },
        ),
      ),
      { title: 't'.repeat(45), custom_id: 'c'.repeat(100) },
    ),
  ],
  [
    'a text input in a row',
    COMMAND,
    modal([row({ type: 4, custom_id: 'x', style: 1, label: 'Label' })]),
  ],
  [
    'a select that may be empty',
    COMMAND,
    modal([{ type: 18, label: 'Label', component: select(3, { min_values: 0, required: false }) }]),
  ],
];

/** interactions/receiving-and-responding, interactions/application-commands#autocomplete */
const CALLBACKS: readonly Accepted[] = [
  ['example: pong', PING, { type: 1 }],
  [
    'example: message',
    COMMAND,
    { type: 4, data: { content: 'Congrats on sending your command!' } },
  ],
  ['a deferred ephemeral message', COMMAND, { type: 5, data: { flags: 64 } }],
  ['a deferred message without data', MODAL_SUBMIT, { type: 5 }],
  ['a deferred update', COMPONENT, { type: 6 }],
  ['an update without data', COMPONENT, { type: 7 }],
  ['an update', COMPONENT, { type: 7, data: { content: 'After', components: [] } }],
  [
    'an update by a modal opened from a message',
    callback(5, { current: TEXT }),
    { type: 7, data: { content: 'After' } },
  ],
  ['the former premium response', COMMAND, { type: 10 }],
  ['an activity', COMMAND, { type: 12 }],
  ['25 choices', autocomplete(3), { type: 8, data: { choices: choices(25) } }],
  ['no choices', autocomplete(3), { type: 8, data: { choices: [] } }],
  [
    'a choice at its limits',
    autocomplete(3),
    { type: 8, data: { choices: [{ name: 'n'.repeat(100), value: 'v'.repeat(100) }] } },
  ],
  ['an integer', autocomplete(4), { type: 8, data: { choices: [{ name: 'One', value: 1 }] } }],
  ['a number', autocomplete(10), { type: 8, data: { choices: [{ name: 'Half', value: 0.5 }] } }],
];

/** interactions/application-commands */
const COMMANDS: readonly Accepted[] = [
  [
    'example: slash command',
    GLOBAL,
    {
      name: 'blep',
      type: 1,
      description: 'Send a random adorable animal photo',
      options: [
        {
          name: 'animal',
          description: 'The type of animal',
          type: 3,
          required: true,
          choices: [
            { name: 'Dog', value: 'animal_dog' },
            { name: 'Cat', value: 'animal_cat' },
            { name: 'Penguin', value: 'animal_penguin' },
          ],
        },
        {
          name: 'only_smol',
          description: 'Whether to show only baby animals',
          type: 5,
          required: false,
        },
      ],
    },
  ],
  ['example: user command', GUILD, { name: 'High Five', type: 2 }],
  ['example: message command', GLOBAL, { name: 'Challenge', type: 3 }],
  [
    'example: entry point',
    GLOBAL,
    { name: 'launch', description: 'Launch Racing with Friends', type: 4, handler: 2 },
  ],
  [
    'example: default permissions',
    GLOBAL,
    {
      name: 'permissions_test',
      description: 'A test of default permissions',
      type: 1,
      default_member_permissions: '0',
    },
  ],
  [
    'example: empty groups',
    GLOBAL,
    {
      name: 'permissions',
      description: 'Get or edit permissions for a user or a role',
      options: [
        { name: 'user', description: 'Get or edit permissions for a user', type: 2 },
        { name: 'role', description: 'Get or edit permissions for a role', type: 2 },
      ],
    },
  ],
  [
    'example: groups of sub-commands',
    GLOBAL,
    {
      name: 'permissions',
      description: 'Get or edit permissions for a user or a role',
      options: [
        {
          name: 'user',
          description: 'Get or edit permissions for a user',
          type: 2,
          options: [
            {
              name: 'get',
              description: 'Get permissions for a user',
              type: 1,
              options: [
                { name: 'user', description: 'The user to get', type: 6, required: true },
                {
                  name: 'channel',
                  description:
                    'The channel permissions to get. If omitted, the guild permissions will be returned',
                  type: 7,
                  required: false,
                },
              ],
            },
            { name: 'edit', description: 'Edit permissions for a user', type: 1 },
          ],
        },
      ],
    },
  ],
  [
    'a localized command',
    GLOBAL,
    {
      name: 'birthday',
      type: 1,
      description: 'Wish a friend a happy birthday',
      name_localizations: { 'zh-CN': '生日', el: 'γενέθλια' },
      description_localizations: { 'zh-CN': '祝你朋友生日快乐' },
      options: [
        {
          name: 'age',
          type: 4,
          description: "Your friend's age",
          name_localizations: { 'zh-CN': '岁数' },
          description_localizations: { 'zh-CN': '你朋友的岁数' },
        },
      ],
    },
  ],
  [
    'a command at its limits',
    GLOBAL,
    command(
      times(25, index => parameter(`option-${index}`)),
      { name: "it's_".padEnd(32, 'x'), description: 'd'.repeat(100) },
    ),
  ],
  [
    'an attachment option with ten file types',
    GLOBAL,
    command([
      parameter('file', {
        type: 11,
        file_types: ['image', 'video', 'audio', ...times(7, index => `.e${index}`)],
      }),
    ]),
  ],
  ['25 choices', GLOBAL, command([parameter('option', { choices: choices(25) })])],
  [
    'lengths at their limits',
    GLOBAL,
    command([parameter('option', { min_length: 0, max_length: 6000, autocomplete: true })]),
  ],
  [
    'the largest integers',
    GLOBAL,
    command([parameter('option', { type: 4, min_value: -(2 ** 53) + 1, max_value: 2 ** 53 - 1 })]),
  ],
  ['8,000 characters', GLOBAL, commandOfSize(8000)],
  [
    'a command for private channels',
    GLOBAL,
    command([], { contexts: [0, 1, 2], integration_types: [0, 1], nsfw: true }),
  ],
  ['a name in a script without case', GLOBAL, command([], { name: 'आज-的-1' })],
  ['an edit of one field', editCommand(1), { description: 'Other' }],
  ['an edit as discord.js sends it', editCommand(2), { name: 'High Five', type: 2 }],
  [
    'one name for three types',
    OVERWRITE,
    [command(), { name: 'command', type: 2 }, { name: 'command', type: 3 }],
  ],
  [
    'the maximum number of commands',
    OVERWRITE,
    [
      ...times(100, index => command([], { name: `command-${index}` })),
      ...times(15, index => ({ name: `User ${index}`, type: 2 })),
      ...times(15, index => ({ name: `Message ${index}`, type: 3 })),
    ],
  ],
  ['no commands', OVERWRITE, []],
];

const ALL = [...MESSAGES, ...EMBEDS, ...COMPONENTS, ...MODALS, ...CALLBACKS, ...COMMANDS];

for (const [name, operation, body, uploads = []] of ALL) {
  test(`accepts ${name}`, () => {
    expect(checkRequestBody(operation, body, uploads)).toBeNull();
  });
}
