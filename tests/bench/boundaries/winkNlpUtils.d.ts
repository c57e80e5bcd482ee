declare module 'wink-nlp-utils' {
  const utils: {
    readonly string: {
      /** Splits a text into sentences. */
      readonly sentences: (text: string) => string[];
    };
  };
  export default utils;
}
