import { expect, it, onTestFinished } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { request } from '../request.ts';

/** Actions in a guild with a member and a message of theirs. */
type Happening = (sandbox: Sandbox, member: User) => unknown;

const COMMAND = { name: 'ask', description: 'Asks' };

it.each<[what: string, happen: Happening]>([
  ['a message', (_, member) => member.say('Hello')],
  ['an edit', (_, member) => member.sees().map(message => member.edit(message, 'Bye'))],
  ['a deletion', (_, member) => member.sees().map(message => member.remove(message))],
  ['a new member', sandbox => sandbox.member('Ben')],
  ['a timeout', (sandbox, member) => sandbox.timeOut(member, sandbox.clock.now() + 60_000)],
  ['a thread', sandbox => sandbox.addThread('general', 'news')],
  ['a change of channel overwrites', sandbox => sandbox.setOverwrites('general', [])],
  ['slow mode', sandbox => sandbox.setSlowMode('general', 5)],
  ["the bot's removal", sandbox => sandbox.removeBot()],
  [
    'a command',
    sandbox => request(sandbox, 'POST', `/applications/${sandbox.applicationId}/commands`, COMMAND),
  ],
  ['command permissions', sandbox => sandbox.setCommandPermissions(null, [])],
])('announces %s', async (_, happen) => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const member = sandbox.member('Ann');
  member.say('First');
  let changes = 0;
  const end = sandbox.world.changes.watch(() => {
    changes += 1;
  });
  await happen(sandbox, member);
  expect(changes).toBeGreaterThan(0);
  end();
  const before = changes;
  member.say('Later', member.directMessages);
  expect(changes).toBe(before);
});
