/** What `ReconnectBanner` says. */
export interface ReconnectBannerMessages {
  label: string
}

/** English. */
export const enReconnectBanner: ReconnectBannerMessages = {
  label: 'ReconnectBanner',
}
