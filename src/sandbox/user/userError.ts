/** Discord's client does not offer the command to the user here. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** Discord's client does not send what was typed, selected or pressed. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/** The bot did not respond; the message is the one Discord's client shows. */
export class InteractionFailed extends Error {
  override readonly name = 'InteractionFailed';
}
