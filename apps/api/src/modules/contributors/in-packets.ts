/** Characters that are sent at once: a packet a row would cost more than the row. */
const PACKET = 16_384

/** The same text in fewer, larger pieces. */
export async function* inPackets(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let packet = ''
  for await (const piece of pieces) {
    packet += piece
    if (packet.length < PACKET) continue
    yield packet
    packet = ''
  }
  if (packet) yield packet
}
