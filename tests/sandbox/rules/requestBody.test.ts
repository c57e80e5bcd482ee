import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkRequestBody,
  type Operation,
} from '../../../src/sandbox/rules/body/checkRequestBody.ts';
import { cases } from '../../setup/environment.ts';
import {
  autocomplete,
  button,
  COMMAND,
  COMPONENT,
  command,
  commandOfSize,
  edit,
  editCommand,
  editResponse,
  FOLLOW_UP,
  GLOBAL,
  labelled,
  modal,
  OVERWRITE,
  PING,
  parameter,
  row,
  SEND,
  TEXT,
} from './operations.ts';

/** Valid bodies, one for each kind of request. */
const BODIES: readonly (readonly [Operation, object])[] = [
  [SEND, { content: 'x' }],
  [edit(TEXT), { content: 'x' }],
  [FOLLOW_UP, { content: 'x' }],
  [editResponse(TEXT), { content: 'x' }],
  [COMMAND, { type: 4, data: { content: 'x' } }],
  [COMMAND, { type: 5 }],
  [COMMAND, { type: 10 }],
  [COMMAND, { type: 12 }],
  [COMMAND, modal([labelled(0)])],
  [COMPONENT, { type: 6 }],
  [COMPONENT, { type: 7, data: { content: 'x' } }],
  [PING, { type: 1 }],
  [autocomplete(3), { type: 8, data: { choices: [] } }],
  [GLOBAL, command()],
  [editCommand(1), { description: 'x' }],
];

const anyBody = fc.constantFrom(...BODIES);
const letters = fc.string({ unit: fc.constantFrom('a', 'é', '字', '👩', '🇺🇦') });

describe('the error body', () => {
  test.each<[string, Operation, unknown, unknown]>([
    [
      'names missing fields (reference#error-messages)',
      COMMAND,
      { type: 9 },
      {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          data: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] },
        },
      },
    ],
    [
      'describes errors of the request as a whole (reference#error-messages)',
      GLOBAL,
      commandOfSize(8001),
      {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          _errors: [
            {
              code: 'APPLICATION_COMMAND_TOO_LARGE',
              message: 'Command exceeds maximum size (8000)',
            },
          ],
        },
      },
    ],
    [
      'has indexes as keys, and all faults (reference#error-messages)',
      OVERWRITE,
      [command([], { type: 9 }), command([parameter('x', { type: 7, channel_types: ['0'] })])],
      {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          '0': {
            type: {
              _errors: [
                { code: 'BASE_TYPE_CHOICES', message: 'Value must be one of (1, 2, 3, 4).' },
              ],
            },
          },
          '1': {
            options: {
              '0': {
                channel_types: {
                  '0': {
                    _errors: [
                      {
                        code: 'BASE_TYPE_CHOICES',
                        message: 'Value must be one of (1, 3, 0, 2, 4, 5, 10, 11, 12, 13, 14, 15).',
                      },
                    ],
                  },
                },
              },
            },
          },
        },
      },
    ],
    [
      'quotes allowed values (reference#error-messages)',
      SEND,
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          allowed_mentions: {
            parse: {
              '0': {
                _errors: [
                  {
                    code: 'BASE_TYPE_CHOICES',
                    message: "Value must be one of ('users', 'roles', 'everyone').",
                  },
                ],
              },
            },
          },
        },
      },
    ],
    [
      'lists the component types allowed without the flag',
      SEND,
      { components: [{ type: 10, content: 'x' }] },
      {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          components: {
            '0': {
              type: {
                _errors: [
                  {
                    code: 'UNION_TYPE_CHOICES',
                    message: 'Value of field "type" must be one of (1,).',
                  },
                ],
              },
            },
          },
        },
      },
    ],
    [
      'has no tree for an empty message',
      SEND,
      {},
      { code: 50006, message: 'Cannot send an empty message' },
    ],
  ])('%s', (_, operation, body, expected) => {
    const refusal = checkRequestBody(operation, body, []);
    expect(refusal).toMatchObject({ status: 400 });
    expect(refusal?.body).toEqual(expected);
  });

  it('has status 413 for a request that is too large', () => {
    const refusal = checkRequestBody(SEND, {}, [{ index: 0, name: 'a', size: 2 ** 30 }]);
    expect(refusal).toMatchObject({ status: 413, body: { code: 40005 } });
  });
});

describe('the schema', () => {
  it('refuses undocumented fields', () => {
    const known = /^(?:__proto__|[a-z_]+)$/u;
    fc.assert(
      fc.property(
        anyBody,
        fc.string().filter(key => !known.test(key)),
        fc.anything(),
        (chosen, key, value) => {
          const [operation, body] = chosen;
          fc.pre(value !== undefined);
          const refusal = checkRequestBody(operation, { ...body, [key]: value }, []);
          expect(refusal).toMatchObject({
            rule: 'schema',
            body: { errors: { [key]: { _errors: [{ code: 'UNKNOWN_FIELD' }] } } },
          });
        },
      ),
    );
  });

  it('reports any invalid value instead of throwing', () => {
    fc.assert(
      fc.property(anyBody, fc.jsonValue(), ([operation], body) => {
        const refusal = checkRequestBody(operation, body, []);
        expect(refusal === null || refusal.body.code > 0).toBe(true);
      }),
    );
  });
});

describe('limits', () => {
  const limited: readonly (readonly [string, number, (text: string) => [Operation, unknown]])[] = [
    ['content', 2000, text => [SEND, { content: text }]],
    ['a title', 256, title => [SEND, { embeds: [{ title }] }]],
    ['a description', 4096, description => [SEND, { embeds: [{ description }] }]],
    ['a label', 80, label => [SEND, { components: [row(button(0, { label }))] }]],
    ['a custom id', 100, custom_id => [SEND, { components: [row(button(0, { custom_id }))] }]],
    ['a modal title', 45, title => [COMMAND, modal([labelled(0)], { title })]],
    [
      'a choice',
      100,
      value => [autocomplete(3), { type: 8, data: { choices: [{ name: 'x', value }] } }],
    ],
    ['a command description', 100, description => [GLOBAL, command([], { description })]],
  ];

  test.each(limited)('count code points in %s', (_, limit, request) => {
    fc.assert(
      fc.property(letters, fc.nat(3), (start, over) => {
        const used = [...start].slice(0, limit);
        const text = `${used.join('')}${'👩'.repeat(limit - used.length + over)}`;
        const [operation, body] = request(text);
        expect(checkRequestBody(operation, body, []) === null).toBe(over === 0);
      }),
      { numRuns: cases(30) },
    );
  });

  it('add up the texts of all embeds', () => {
    const short = fc.integer({ min: 1, max: 256 });
    const long = fc.integer({ min: 1, max: 1024 });
    const lengths = fc.record({
      title: short,
      footer: long,
      fields: fc.array(fc.record({ name: short, value: long }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(lengths, { minLength: 1, maxLength: 3 }), all => {
        const embeds = all.map(({ title, footer, fields }) => ({
          title: '👩'.repeat(title),
          footer: { text: 'f'.repeat(footer) },
          fields: fields.map(({ name, value }) => ({
            name: '字'.repeat(name),
            value: 'v'.repeat(value),
          })),
        }));
        let total = 0;
        for (const { title, footer, fields } of all) {
          total += title + footer;
          for (const { name, value } of fields) total += name + value;
        }
        const refusal = checkRequestBody(SEND, { embeds }, []);
        expect(refusal?.rule).toBe(total > 6000 ? 'embedsTotalLength' : undefined);
      }),
    );
  });
});
