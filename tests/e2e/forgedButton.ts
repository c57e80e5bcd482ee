import type { Outcome } from '../../src/sandbox/user/outcome.ts';
import type { User } from '../../src/sandbox/user/user.ts';
import type { Footnote } from './footnote.ts';
import { postButton } from './hostile/postButton.ts';

/** Presses a button with a custom id of the tester's choice, which the bot has posted in the first channel. */
export async function pressForged(
  { sandbox }: Pick<Footnote, 'sandbox'>,
  user: User,
  customId: string,
): Promise<Outcome> {
  const posted = await postButton(sandbox, sandbox.channel('general'), user, customId);
  return await user.press(posted, 'Forged');
}
