/** `Uint8Array<ArrayBuffer>`, which Web Crypto asks for, under a name that TypeScript before 5.7 can read, too. */
export type Bytes = ReturnType<Uint8ArrayConstructor['of']>
