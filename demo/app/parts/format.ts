const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })

/** A day: "Aug 14, 2026". */
export const formatDate = (value: string) => date.format(new Date(value))

/** A day and its minute, in full. */
export const formatDateTime = (value: string) => dateTime.format(new Date(value))

/** A second of today: "3:04:05 PM". */
export const formatTime = (value: Date) => time.format(value)

/** An amount in its currency; with the plain number where the currency is none that browsers know. */
export const formatMoney = (amount: number, currency: string) => {
  try {
    return new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount)
  } catch {
    return `${new Intl.NumberFormat().format(amount)} ${currency}`
  }
}

/** "1 account", "2 accounts". */
export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
