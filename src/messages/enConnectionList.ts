/** What `ConnectionList` says. */
export interface ConnectionListMessages {
  label: string
}

/** English. */
export const enConnectionList: ConnectionListMessages = {
  label: 'ConnectionList',
}
