/**
 * Discord's limits for one message, in UTF-16 code units unless a unit is given. Discord counts code
 * points, and a text never has more of those.
 */
export const LIMITS = {
  /** Of a message. */
  content: 2000,
  /** Of an embed. */
  description: 4096,
  /** Of an embed's footer. */
  footer: 2048,
  /** Of the texts of all embeds of a message together. */
  embedTotal: 6000,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  /** Unit: buttons. */
  buttonsInRow: 5,
  /** Unit: options. */
  selectOptions: 25,
  /** Of a select option's label, description and value each. */
  optionText: 100,
  /** Unit: choices. */
  autocompleteChoices: 25,
  /** Of a choice's name and value each. */
  choiceText: 100,
  /** Of an attached file, where Discord names no other (reference#uploading-files). Unit: bytes. */
  attachment: 10 * 2 ** 20,
  /** Of a picture. */
  altText: 1024,
} as const;

/** Colour of the bar beside quotes. */
export const ACCENT_COLOR = 0x2f_6f_8f;
