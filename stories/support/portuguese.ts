import type { Messages } from 'react-snaptrade-connect'

/** The button's texts in Brazilian Portuguese, as an app would bring them along. */
export const portuguese: Partial<Messages> = {
  connect: 'Conectar uma corretora',
  reconnect: 'Reconectar',
  preparing: 'Abrindo o portal de conexão…',
  open: 'Termine de conectar na janela que se abriu.',
  verifying: 'Verificando sua conexão…',
  connected: 'Conectado.',
  popupBlocked: 'Seu navegador bloqueou a janela.',
  blockedLink: 'Abrir o portal de conexão',
  problem: 'Algo deu errado. Tente de novo.',
  errors: {
    default: 'Algo deu errado do nosso lado. Tente mais tarde.',
    portal_1066: 'A corretora não aceitou estas credenciais. Confira e tente de novo.',
  },
}
