import { waitFor, within } from 'storybook/test'

/** Clicks a button in the portal's own window when its page has loaded. */
export const pressIn = async (popup: Window, name: string): Promise<void> => {
  const button = await waitFor(() => within(popup.document.body).getByRole('button', { name }))
  button.click()
}
