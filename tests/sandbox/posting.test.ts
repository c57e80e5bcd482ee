import { type Client, GatewayIntentBits } from 'discord.js';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { NotSent } from '../../src/sandbox/user/userError.ts';
import { once, startBot } from './bot.ts';
import { type RawReply, request } from './request.ts';

const MINUTE = 60_000;

let sandbox: Sandbox;
let channel: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  channel = sandbox.channel('general').id;
});

afterEach(async () => {
  await sandbox.close();
});

function send(method: string, path: string, body?: unknown, where = channel): Promise<RawReply> {
  // Starts a new window of every rate limit.
  sandbox.clock.advance(2000);
  return request(sandbox, method, `/channels/${where}/messages${path}`, body);
}

const post = (body: object, where = channel) => send('POST', '', body, where);

const reply = (reference: object) => post({ content: 'x', message_reference: reference });

const contents = () =>
  sandbox
    .member('Reader')
    .sees()
    .map(({ content }) => content);

function idOf({ body }: RawReply): string {
  return z.object({ id: z.string() }).parse(body).id;
}

function grant(bits: bigint): void {
  sandbox.setOverwrites('general', [{ id: sandbox.applicationId, type: 1, allow: bits, deny: 0n }]);
}

describe('a nonce', () => {
  const body = { content: 'once', nonce: 'n1', enforce_nonce: true };

  it('that is enforced returns the message that has it', async () => {
    const first = await post(body);
    const second = await post({ ...body, content: 'twice' });
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ id: idOf(first), content: 'once', nonce: 'n1' });
    expect(contents()).toEqual(['once']);
  });

  test.each<[string, object, () => void]>([
    ['another', { ...body, nonce: 'n2' }, () => undefined],
    ['one that is not enforced', { ...body, enforce_nonce: false }, () => undefined],
    ['one from long ago', body, () => sandbox.clock.advance(10 * MINUTE)],
    ['no nonce, although enforced', { content: 'x', enforce_nonce: true }, () => undefined],
  ])('creates another message for %s', async (_, next, wait) => {
    await post(body);
    wait();
    await post(next);
    expect(contents()).toHaveLength(2);
  });

  it('of a deleted message creates another message', async () => {
    const first = await post(body);
    await send('DELETE', `/${idOf(first)}`);
    expect(idOf(await post(body))).not.toBe(idOf(first));
  });
});

describe('a reply', () => {
  const UNKNOWN = '123456789012345678';

  it('to nothing is refused, or posted as an ordinary message on request', async () => {
    expect(await reply({ message_id: UNKNOWN })).toMatchObject({
      status: 400,
      body: { errors: { message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE' }] } } },
    });
    const posted = await reply({ message_id: UNKNOWN, fail_if_not_exists: false });
    expect(posted).toMatchObject({ status: 200, body: { type: 0 } });
    expect(posted.body).not.toHaveProperty('message_reference');
  });

  it('that does not require its message replies to an existing one', async () => {
    const asked = sandbox.member('Ann').say('why?');
    const answer = await reply({ message_id: asked.id, fail_if_not_exists: false });
    expect(answer.body).toMatchObject({ type: 19, referenced_message: { id: asked.id } });
  });

  it('cannot reference a message of another channel', async () => {
    const { id } = sandbox.member('Ann').say('why?');
    const thread = sandbox.addThread('general', 'aside');
    const body = { content: 'x', message_reference: { message_id: id } };
    expect(await post(body, thread.id)).toMatchObject({ status: 400, code: 50035 });
    const reference = { message_id: id, channel_id: thread.id };
    expect(await reply(reference)).toMatchObject({ status: 400, code: 50035 });
  });
});

describe('slow mode', () => {
  it('applies to people, except those who may bypass it', () => {
    sandbox.setSlowMode('general', 10);
    const ann = sandbox.member('Ann');
    const mod = sandbox.member('Mod', { permissions: P.BypassSlowmode });
    ann.say('one');
    expect(() => ann.say('two')).toThrow(NotSent);
    sandbox.member('Bob').say('mine');
    mod.say('one');
    mod.say('two');
    sandbox.clock.advance(10_000);
    ann.say('two');
    expect(ann.sees()).toHaveLength(5);
  });

  it('is reported and does not apply to the bot', async () => {
    sandbox.setSlowMode('general', 10);
    expect((await request(sandbox, 'GET', `/channels/${channel}`)).body).toMatchObject({
      rate_limit_per_user: 10,
    });
    expect((await post({ content: 'one' })).status).toBe(200);
    expect((await post({ content: 'two' })).status).toBe(200);
  });
});

describe('a thread', () => {
  let thread: string;

  beforeEach(() => {
    thread = sandbox.addThread('general', 'aside').id;
  });

  const isArchived = async () => {
    const { body } = await request(sandbox, 'GET', `/channels/${thread}`);
    return z.object({ thread_metadata: z.object({ archived: z.boolean() }) }).parse(body)
      .thread_metadata.archived;
  };

  it('is unarchived by a message', async () => {
    sandbox.setThread('aside', { isArchived: true });
    expect(await isArchived()).toBe(true);
    expect((await post({ content: 'x' }, thread)).status).toBe(200);
    expect(await isArchived()).toBe(false);
    sandbox.setThread('aside', { isArchived: true });
    sandbox.member('Ann').say('x', { id: thread });
    expect(await isArchived()).toBe(false);
  });

  it('offers no commands while archived', async () => {
    const path = `/applications/${sandbox.applicationId}/commands`;
    await request(sandbox, 'POST', path, { name: 'ask', description: 'x' });
    const ann = sandbox.member('Ann');
    expect(ann.offered({ id: thread })).toEqual(['ask']);
    sandbox.setThread('aside', { isArchived: true });
    expect(ann.offered({ id: thread })).toEqual([]);
  });

  test.each<[string, { isArchived?: boolean; isLocked?: boolean }, string, number, number]>([
    ['archived refuses edits', { isArchived: true }, 'PATCH', 400, 50083],
    ['archived allows deletion', { isArchived: true }, 'DELETE', 204, 0],
    ['locked refuses messages', { isLocked: true }, 'POST', 400, 160005],
    ['locked refuses edits', { isLocked: true }, 'PATCH', 400, 160005],
    ['locked allows deletion', { isLocked: true }, 'DELETE', 204, 0],
    [
      'archived and locked refuses messages',
      { isArchived: true, isLocked: true },
      'POST',
      400,
      160005,
    ],
    [
      'archived and locked refuses deletion',
      { isArchived: true, isLocked: true },
      'DELETE',
      400,
      50083,
    ],
  ])('that is %s', async (_, change, method, status, code) => {
    const id = idOf(await post({ content: 'said' }, thread));
    sandbox.setThread('aside', change);
    const path = method === 'POST' ? '' : `/${id}`;
    const body = method === 'DELETE' ? undefined : { content: 'x' };
    const reply = await send(method, path, body, thread);
    expect({ status: reply.status, code: reply.code ?? 0 }).toEqual({ status, code });
  });

  it('that is locked is open to members with MANAGE_THREADS', async () => {
    sandbox.setThread('aside', { isArchived: true, isLocked: true });
    const mod = sandbox.member('Mod', { permissions: P.ManageThreads });
    expect(() => sandbox.member('Ann').say('x', { id: thread })).toThrow(NotSent);
    mod.say('x', { id: thread });
    expect(await isArchived()).toBe(false);
    grant(P.ManageThreads);
    expect((await post({ content: 'x' }, thread)).status).toBe(200);
  });

  it('that is private is visible only to its members and moderators', async () => {
    const ann = sandbox.member('Ann');
    const bob = sandbox.member('Bob');
    const mod = sandbox.member('Mod', { permissions: P.ManageThreads });
    const quiet = sandbox.addThread('general', 'quiet', [ann]);
    ann.say('psst', quiet);
    expect(mod.sees(quiet)).toMatchObject([{ content: 'psst' }]);
    expect(bob.sees(quiet)).toEqual([]);
    expect(() => bob.say('hm', quiet)).toThrow(NotSent);
    expect(await post({ content: 'x' }, quiet.id)).toMatchObject({ status: 403, code: 50001 });
    grant(P.ManageThreads);
    expect((await post({ content: 'x' }, quiet.id)).status).toBe(200);
    expect((await request(sandbox, 'GET', `/channels/${quiet.id}`)).body).toMatchObject({
      type: 12,
      thread_metadata: { invitable: true },
    });
  });
});

describe('a member who is timed out', () => {
  it('can only read until the timeout ends', () => {
    const ann = sandbox.member('Ann');
    const boss = sandbox.member('Boss', { permissions: P.Administrator });
    sandbox.timeOut(ann, sandbox.clock.now() + MINUTE);
    sandbox.timeOut(boss, sandbox.clock.now() + MINUTE);
    expect(() => ann.say('x')).toThrow(NotSent);
    boss.say('as ever');
    expect(ann.sees()).toHaveLength(1);
    sandbox.clock.advance(MINUTE);
    ann.say('again');
  });

  it('may be the bot', async () => {
    sandbox.timeOut({ id: sandbox.applicationId }, sandbox.clock.now() + MINUTE);
    expect(await post({ content: 'x' })).toMatchObject({ status: 403, code: 50013 });
    expect((await send('GET', '')).status).toBe(200);
    sandbox.timeOut({ id: sandbox.applicationId }, null);
    expect((await post({ content: 'x' })).status).toBe(200);
  });
});

describe('a bot is notified', () => {
  let running: Sandbox;
  let client: Client<true>;

  beforeAll(async () => {
    running = await startSandbox();
    client = await startBot(running, async () => undefined, [GatewayIntentBits.Guilds]);
  });

  afterAll(async () => {
    await client.destroy();
    await running.close();
  });

  it('of its own timeout', async () => {
    const until = running.clock.now() + MINUTE;
    const told = once(client, 'guildMemberUpdate');
    running.timeOut({ id: running.applicationId }, until);
    const [, member] = await told;
    expect(member.communicationDisabledUntilTimestamp).toBe(Math.floor(until));
  });

  it('of an archived, locked thread', async () => {
    running.addThread('general', 'aside');
    const told = once(client, 'threadUpdate');
    running.setThread('aside', { isArchived: true, isLocked: true });
    const [, thread] = await told;
    expect(thread).toMatchObject({ archived: true, locked: true });
  });

  it('only of private threads that it is a member of', async () => {
    const told: string[] = [];
    client.on('threadCreate', ({ name }) => told.push(name));
    running.addThread('general', 'secret', [running.member('Ann')]);
    running.addThread('general', 'shared', [{ id: running.applicationId }]);
    await expect.poll(() => told).toEqual(['shared']);
  });
});
