declare module 'wink-bm25-text-search' {
  /** Documents of weighted fields, added one by one and searched when consolidated. */
  interface WinkEngine {
    defineConfig(config: { readonly fldWeights: Readonly<Record<string, number>> }): boolean;
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): number;
    addDoc(document: Readonly<Record<string, string>>, id: number): number;
    consolidate(): boolean;
    search(text: string, limit: number): [id: string, score: number][];
  }
  export default function createEngine(): WinkEngine;
}
