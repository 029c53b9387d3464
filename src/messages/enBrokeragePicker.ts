/** What `BrokeragePicker` says. */
export interface BrokeragePickerMessages {
  label: string
}

/** English. */
export const enBrokeragePicker: BrokeragePickerMessages = {
  label: 'BrokeragePicker',
}
