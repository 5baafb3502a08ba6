declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module '*.yaml' {
  const text: string;
  export default text;
}
