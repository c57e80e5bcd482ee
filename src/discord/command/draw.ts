/** Draws an SVG as PNG; null if it cannot be drawn, which is logged. */
export type Draw = (svg: string) => Promise<Uint8Array | null>;
