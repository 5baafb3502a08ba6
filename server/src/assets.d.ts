declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module '*/codebook.yaml' {
  const codebook: import('./lexicon/codebook').Codebook;
  export default codebook;
}
