import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SandboxGuild } from '../../src/sandbox/guild/createGuild.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { addGuildOn } from '../e2e/addGuildOn.ts';
import { awaitReply, botMention } from '../e2e/messaging.ts';
import { WAIT_OPTIONS } from '../e2e/waitOptions.ts';
import { type SpawnedBot, spawnBot } from '../secrets/spawnBot.ts';
import { findPostgres, type PostgresServer, startPostgres } from './startPostgres.ts';

const SHARDS = [0, 1, 2];
const QUESTION = 'Where did the Aurora run aground?';
const FERRY = 'Ferry runs aground\n\nThe ferry Aurora ran aground near Northport on Tuesday.\n';
const ANSWERED = /^Ferry/u;

let server: PostgresServer;

describe.skipIf(findPostgres() === null)('three processes', () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  it('share three shards, and answer each question once after one is killed and one is stopped', async () => {
    const { sandbox, guilds, processes } = await start();
    const [killed, stopped, last] = processes;
    await untilShards(sandbox, SHARDS.length);
    await askEverywhere(sandbox, guilds);
    killed?.child.kill('SIGKILL');
    await untilShards(sandbox, 2);
    await untilShards(sandbox, SHARDS.length);
    await askEverywhere(sandbox, guilds);
    stopped?.child.kill('SIGTERM');
    expect(await stopped?.exit).toBe(0);
    await untilShards(sandbox, SHARDS.length);
    await askEverywhere(sandbox, guilds);
    expect(last?.complaints()).toEqual([]);
    expect(sandbox.gateway.tooSoonCount()).toBe(0);
    expect(sandbox.requests.flatMap(({ refusal }) => refusal?.rule ?? [])).toEqual([]);
    const changes = sandbox.requests.filter(
      ({ method, path: at }) => method === 'PUT' && at.endsWith('/commands'),
    );
    expect(changes).toHaveLength(1);
  });
});

async function start() {
  const sandbox = await startSandbox({
    clockMode: 'running',
    isUserInstallable: true,
    sharding: { shards: SHARDS.length, maxConcurrency: 1 },
  });
  onTestFinished(() => sandbox.close());
  const guilds = SHARDS.map(id => addGuildOn([id, SHARDS.length], sandbox));
  const databaseUrl = await server.createDatabase();
  const processes = await Promise.all(SHARDS.map(() => startProcess(sandbox, databaseUrl)));
  return { sandbox, guilds, processes };
}

async function startProcess(sandbox: Sandbox, databaseUrl: string): Promise<SpawnedBot> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const articles = path.join(folder, 'articles');
  await mkdir(articles);
  await writeFile(path.join(articles, 'ferry.txt'), FERRY);
  return spawnBot(sandbox, {
    environment: {
      ARTICLES_DIR: articles,
      DATA_DIR: path.join(folder, 'data'),
      DATABASE_URL: databaseUrl,
    },
  });
}

/** Asks in each server and in direct messages; each question gets one answer. */
async function askEverywhere(sandbox: Sandbox, guilds: readonly SandboxGuild[]): Promise<void> {
  for (const guild of guilds) {
    const ana = guild.member('Ana');
    const { content } = await ana.slash('ask', { question: QUESTION });
    expect(content).toMatch(ANSWERED);
    const answer = await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    expect(answer.content).toMatch(ANSWERED);
    expect(ana.sees().filter(({ replyTo }) => replyTo === answer.replyTo)).toHaveLength(1);
  }
}

async function untilShards({ gateway }: Sandbox, count: number): Promise<void> {
  await vi.waitFor(() => expect(gateway.sessionCount()).toBe(count), WAIT_OPTIONS);
}
