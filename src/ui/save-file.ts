// Hands a file to the person who made it: through the share sheet where there is one, as an installed app on an iPad
// cannot download; else as a download.
import { asks } from './asks.ts'
import { markedName } from './practice-mark.ts'

/** How long a download may take to begin, in milliseconds; its address is forgotten afterwards. */
const BEGIN = 60_000

/** Call it from a tap: a share sheet opens for nothing else. `false`: the share sheet was closed without a choice. */
export async function saveFile(name: string, contents: BlobPart, type = 'application/octet-stream'): Promise<boolean> {
  const fileName = markedName(name)
  const file = new File([contents], fileName, { type })
  if (navigator.canShare?.({ files: [file] })) {
    try {
      asks()
      await navigator.share({ files: [file] })
      return true
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return false
      // Some browsers have a share sheet that refuses this kind of file, and report it only now.
    }
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), BEGIN)
  return true
}
