import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { configVariables } from '../../src/config.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const compose = z.object({
  services: z.object({
    bot: z.object({
      build: z.object({ context: z.string(), dockerfile: z.string() }),
      environment: z.record(z.string(), z.string()),
      read_only: z.literal(true),
      volumes: z.array(z.string()),
    }),
    'second-bot': z.object({
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
    }),
  }),
});

describe('the image', () => {
  it('is given the files that the bot needs, and no settings', async () => {
    const lines = (await readDeployed('Dockerfile.dockerignore')).trimEnd().split('\n');
    const [first, ...rest] = lines.filter(line => !line.startsWith('#'));
    expect(first).toBe('*');
    const included = rest.map(line => line.slice(1));
    expect(rest).toEqual(included.map(name => `!${name}`));
    expect(included).toEqual(
      expect.arrayContaining(['commands', 'package-lock.json', 'package.json', 'seeds', 'src']),
    );
    expect(included.filter(name => !existsSync(path.join(ROOT, name)))).toEqual([]);
    expect(included).not.toContain('.env');
  });
});

describe('each way to run it as a service', () => {
  it('sets only settings that exist', async () => {
    const { services } = compose.parse(parse(await readDeployed('compose.yaml'), { merge: true }));
    const image = await readDeployed('Dockerfile');
    const unit = await readDeployed('footnote.service');
    const names = [
      ...Object.keys(services.bot.environment),
      ...[...image.matchAll(/(?:^ENV|^ {4}) ?(?<name>[A-Z_]+)=/gmu)].map(named),
      ...[...unit.matchAll(/(?:^Environment=| )(?<name>[A-Z_]+)=/gmu)].map(named),
    ];
    const known = new Set(configVariables().map(({ name }) => name));
    expect(new Set(names)).toEqual(
      new Set(['DATABASE_URL', 'DATA_DIR', 'METRICS_HOST', 'METRICS_PORT', 'NODE_ENV']),
    );
    expect(names.filter(name => !known.has(name))).toEqual([]);
  });

  it('gives two processes the same settings, and data folders of their own', async () => {
    const file = parse(await readDeployed('compose.yaml'), { merge: true });
    const { bot, 'second-bot': second } = compose.parse(file).services;
    expect(second.environment).toEqual(bot.environment);
    expect(second.volumes).not.toEqual(bot.volumes);
  });

  it('starts the bot as npm start does', async () => {
    const command = manifest.scripts.start;
    const image = await readDeployed('Dockerfile');
    const [, list = '[]'] = /^CMD (?<list>\[.*\])$/mu.exec(image) ?? [];
    expect(z.array(z.string()).parse(JSON.parse(list)).join(' ')).toBe(command);
    expect(await readDeployed('footnote.service')).toContain(`\nExecStart=/usr/bin/${command}\n`);
  });

  it('builds the image from the repository', async () => {
    const { services } = compose.parse(parse(await readDeployed('compose.yaml'), { merge: true }));
    const { context, dockerfile } = services.bot.build;
    expect(path.resolve(ROOT, '.github/deploy', context)).toBe(ROOT);
    expect(existsSync(path.join(ROOT, dockerfile))).toBe(true);
  });
});

function named({ groups }: RegExpMatchArray): string {
  return groups?.name ?? '';
}

function readDeployed(name: string): Promise<string> {
  return readFile(path.join(ROOT, '.github/deploy', name), 'utf8');
}
