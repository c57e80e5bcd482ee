import type { Readable } from 'node:stream';
import { expect } from 'vitest';
import { databaseSecrets } from '../../src/config/databaseSecrets.ts';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import { leaksIn } from './leaksIn.ts';
import { type OnEnd, watchTokens } from './watchTokens.ts';

/** What a program prints, and how it ends. */
export interface BotOutput {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Lines on standard error that are not part of the log. */
  readonly complaints: () => readonly string[];
  /** Resolves when the text is printed; rejects if the program ends first. */
  readonly says: (text: string) => Promise<void>;
  /** Resolves with the exit status when everything is printed. */
  readonly exit: Promise<number | null>;
}

/** A running program. */
interface Program {
  readonly stdout: Readable;
  readonly stderr: Readable;
  readonly exit: Promise<number | null>;
  readonly environment: NodeJS.ProcessEnv;
  /** Stops the program at the end of its test, if it is still running. */
  readonly stop: () => void;
}

/** Settings of a bot on a sandbox, without the encoder and at the most verbose log level. */
export function botEnvironment({ api, token }: Pick<Sandbox, 'api' | 'token'>): NodeJS.ProcessEnv {
  return {
    DISCORD_API: api,
    DISCORD_TOKEN: token,
    ENCODER: 'off',
    GUILD_ID: '',
    LOG_LEVEL: 'trace',
  };
}

/** Collects the output of a program, which is searched for `token` and other secrets when its test ends. */
export function watchOutput(
  { stdout, stderr, exit, environment, stop }: Program,
  token: string,
  onEnd: OnEnd,
): BotOutput {
  const [printed, errors] = [read(stdout), read(stderr)];
  const tokens = watchTokens(onEnd);
  onEnd(async () => {
    stop();
    await exit;
    const { DISCORD_TOKEN = '', DATABASE_URL = null } = environment;
    const secrets = [token, DISCORD_TOKEN, ...databaseSecrets(DATABASE_URL), ...tokens];
    const written = printed() + errors();
    const leaks = leaksIn(
      written,
      secrets.filter(secret => secret !== ''),
    );
    expect(leaks, 'secrets in the output of the bot').toEqual([]);
  });
  return {
    stdout: printed,
    stderr: errors,
    complaints: () =>
      errors()
        .split('\n')
        .filter(line => line !== '' && !line.startsWith('{')),
    says: text =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (printed().includes(text) || errors().includes(text)) resolve();
        };
        stdout.on('data', look);
        stderr.on('data', look);
        void exit.then(() =>
          reject(new Error(`exited without printing "${text}":\n${printed()}${errors()}`)),
        );
        look();
      }),
    exit,
  };
}

/** Collects the text of a stream. */
function read(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
