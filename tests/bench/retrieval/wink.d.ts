declare module 'wink-bm25-text-search' {
  /** Index of documents with weighted fields; searchable once consolidated. */
  interface WinkEngine {
    defineConfig(config: { readonly fldWeights: Readonly<Record<string, number>> }): boolean;
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): number;
    addDoc(document: Readonly<Record<string, string>>, id: number): number;
    consolidate(): boolean;
    search(text: string, limit: number): [id: string, score: number][];
  }
  export default function createEngine(): WinkEngine;
}
