/** What `ConnectionTypeSelect` says. */
export interface ConnectionTypeSelectMessages {
  label: string
}

/** English. */
export const enConnectionTypeSelect: ConnectionTypeSelectMessages = {
  label: 'ConnectionTypeSelect',
}
