import { waitFor, within } from 'storybook/test'

/** Presses a button of the portal's own window, as soon as its page is there. */
export const pressIn = async (popup: Window, name: string): Promise<void> => {
  const button = await waitFor(() => within(popup.document.body).getByRole('button', { name }))
  button.click()
}
