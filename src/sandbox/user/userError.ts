/** Discord's client does not offer a command there to that person. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** Discord's client does not send what was typed, chosen or pressed. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/** The bot did not answer; the message is what Discord's client shows then. */
export class InteractionFailed extends Error {
  override readonly name = 'InteractionFailed';
}
