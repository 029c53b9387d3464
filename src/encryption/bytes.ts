/** `Uint8Array<ArrayBuffer>`, which Web Crypto requires, in a form that TypeScript before 5.7 accepts. */
export type Bytes = ReturnType<Uint8ArrayConstructor['of']>
