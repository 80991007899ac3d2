/** What Discord takes at most; lengths in UTF-16 code units, which is never less than Discord counts. */
export const LIMITS = {
  /** All texts of a message together. */
  text: 4000,
  /** Components of a message, those inside others included. */
  components: 40,
  /**
   * A message as JSON, in bytes of UTF-8. Reported, not documented: Discord fails above ≈ 10,170 bytes, each text
   * counting 12 more. Some room is left for what surrounds the components.
   */
  bytes: 9_700,
  buttons: 5,
  buttonLabel: 80,
  buttonId: 100,
  url: 512,
  choices: 25,
  choice: 100,
  description: 100,
  options: 25,
  /** Names and descriptions of a command and its options together, the longest language of each. */
  command: 8000,
} as const;
