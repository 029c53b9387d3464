/** A private key of 1024 bits, created only for these tests. */
export const shortKey = {
  kty: 'RSA',
  n: 's_TepV-wPOI5seI8BG2zbd9pikU5FHs0bFotuheavXVpl1YqH26TyuFjcbhaRI_reZX5rnwlNiY_q329GUlrpJ-8LE12rT_UQbd3LCcVOskDyYlzG045VHM0pu1BAEUWggm6q84bZWVSB4t-F4a6W2ECl0Mog9U6LcK4QVwSBF8',
  e: 'AQAB',
  d: 'WP8h2RFgnEuZEuL6oYoLMaxKiqo_V2SzAV77vEuOKGJXrRNc05yhFLWws33jjoLKhp_oEiWtVYFG_a26hjXsOHJUEqp10Rc_lDBtZevHf527DBrTwSovlaGC2252jcAAMOhyB2Pdu9YO4X9gBOtoSib5Q3hf-t9FviXhzt2dCfE',
  p: '5Qbw8g0jiFTZSvlRDPJS2FU_EvbbOLWIugADW_eO79oSs_sdcqDfpKEVjhMZsQhwFH4Q_BG0edgAvadEnXJEVw',
  q: 'ySZ5NNkDhxsZyScefbvZuJCzkWGLnk3PhZvBR4O3b6Y4j7VWLwREhzEkbZTJ0cSMIpK08fiCWhtivaXiiK17OQ',
  dp: 'Z8a9ZvCNKTlJPK-8CiHDaEM4UV-J9ihLy_w1iXajTguCbgtbTJWYwQA8xCPjgFRSdPaqu41KOeumaklgzfb5',
  dq: 'JwaS34D3IUBNyWwQi15lyFwyqpMdTnJUP9zPK_vPHBdIxADvnqGaVgxfv-7tFQioE5EZEBUh3S-RAbBseg4GaQ',
  qi: 'v6C2ZDpObSGxoRyUHLQQXeXcObAKXDJmBZ7IkyqyGj88-erhfQ4TTEbnmHk4faTf2sKQYVN0AFjCPS8zLXmX_A',
}
