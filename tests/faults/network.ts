// A network with every fault that a tablet meets, each drawn from a seed.

export type Send = (path: string, init: RequestInit) => Promise<Response>

/** A network that loses requests and answers, sends twice, and keeps messages to deliver them much later in any order. */
export function faultyNetwork(service: Send, random: () => number) {
  let broken = true
  let late: (() => Promise<Response>)[] = []
  const send: Send = async (path, init) => {
    if (!broken) return service(path, init)
    const fate = random()
    if (fate < 0.25) throw new TypeError('the request was lost')
    if (random() < 0.3) late.push(() => service(path, init))
    if (fate < 0.4) await Promise.all([service(path, init), service(path, init)])
    const answer = await service(path, init)
    if (fate < 0.6) throw new TypeError('the answer was lost')
    if (fate < 0.7) return new Response('<html>Bad gateway</html>', { status: 502 })
    return answer
  }
  return {
    send,
    mend: () => {
      broken = false
    },
    async deliverLate() {
      const shuffled = late.toSorted(() => random() - 0.5)
      late = []
      for (const deliver of shuffled) await deliver()
    },
  }
}
