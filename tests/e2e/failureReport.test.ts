import { describe, expect, it } from 'vitest';
import type { RecordedRequest } from '../../src/sandbox/rest/restListener.ts';
import { failureReport } from './failureReport.ts';
import { startFootnote } from './footnote.ts';

const REPLY: RecordedRequest = {
  method: 'POST',
  path: '/interactions/1/:token/callback',
  query: '',
  body: { type: 4 },
  files: [],
  status: 204,
  refusal: null,
  fault: null,
  interactionId: '1',
};
const REFUSED: RecordedRequest = {
  ...REPLY,
  status: 404,
  refusal: { rule: 'answerInTime', status: 404, body: { message: 'Unknown', code: 10_062 } },
};
const UNANSWERED: RecordedRequest = { ...REPLY, status: 0, fault: 'hang' };

describe('failureReport', () => {
  it('shows the log and the outcome of each request', () => {
    const report = failureReport({
      logged: () => '{"msg":"connected"}\n{"msg":"ready"}\n',
      requests: [REPLY, REFUSED, UNANSWERED],
    });
    expect(report).toBe(`The last 2 of 2 log lines of the bot:
{"msg":"connected"}
{"msg":"ready"}

The last 3 of 3 requests to the sandbox:
POST /interactions/1/:token/callback: 204
POST /interactions/1/:token/callback: 404, refused (answerInTime): {"message":"Unknown","code":10062}
POST /interactions/1/:token/callback: no answer, fault "hang"`);
  });

  it('shows only the last lines of a long log and the last requests', () => {
    const report = failureReport({
      logged: () => Array.from({ length: 100 }, (_, at) => `line ${at}`).join('\n'),
      requests: Array.from({ length: 30 }, (_, at) => ({ ...REPLY, path: `/${at}` })),
    });
    expect(report).toMatch(/^The last 40 of 100 .*:\nline 60\n/u);
    expect(report).toMatch(/line 99\n\nThe last 20 of 30 .*:\nPOST \/10: 204\n/u);
  });

  it('contains no token', async () => {
    const { sandbox, logged } = await startFootnote({ articles: {} });
    await sandbox.member('Ana').slash('help');
    const report = failureReport({ logged, requests: sandbox.requests });
    expect(report).toContain('/:token/callback: 204');
    for (const part of sandbox.token.split('.')) expect(report).not.toContain(part);
  });
});
