declare module 'sbd' {
  interface Options {
    readonly newline_boundaries?: boolean;
    readonly sanitize?: boolean;
  }

  const sbd: {
    /** Splits a text into sentences. */
    readonly sentences: (text: string, options?: Options) => string[];
  };
  export default sbd;
}
