// Reads codes with the camera, frame after frame, as long as it is shown. Pictures stay in this page, which forgets
// each after the search. The package that finds the code in them is loaded with the first camera.

import { useEffect, useEffectEvent, useRef } from 'react'
import { asks } from './asks.ts'

interface CodeCameraProps {
  readonly label: string
  /**
   * The text of the code; the next frame waits for the handler. The same code is read again as long as it is in view.
   */
  readonly onRead: (text: string) => Promise<void>
  readonly onFault: (fault: 'camera-refused' | 'camera-missing') => void
}

/** The camera on the back, in a size in which a code of 77 modules is read at arm's length. */
const WANTED = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }

export function CodeCamera({ label, onRead, onFault }: CodeCameraProps) {
  const view = useRef<HTMLVideoElement>(null)
  const read = useEffectEvent(onRead)
  const failed = useEffectEvent(onFault)

  useEffect(() => {
    const video = view.current
    if (!video) return
    const end = new AbortController()
    watch(video, (text) => read(text), end.signal).catch((error: unknown) => {
      if (!end.signal.aborted)
        failed(error instanceof DOMException && error.name === 'NotAllowedError' ? 'camera-refused' : 'camera-missing')
    })
    return () => end.abort()
  }, [])

  return <video ref={view} className="code-camera" aria-label={label} muted playsInline />
}

/** Ends by throwing: no camera, or the signal. */
async function watch(video: HTMLVideoElement, read: (text: string) => Promise<void>, signal: AbortSignal) {
  asks()
  const stream = await navigator.mediaDevices.getUserMedia({ video: WANTED })
  const tracks = stream.getVideoTracks()
  const ended = new Promise<never>((_, reject) => {
    const stop = () => {
      for (const track of tracks) track.stop()
      reject(new Error('the camera has ended'))
    }
    signal.addEventListener('abort', stop)
    // Taken out, or taken by another program.
    for (const track of tracks) track.addEventListener('ended', stop)
    if (signal.aborted) stop()
  })
  const canvas = document.createElement('canvas')
  const picture = canvas.getContext('2d', { willReadFrequently: true })
  if (!picture) throw new Error('no canvas')
  video.srcObject = stream
  const [{ decodeQR }] = await Promise.race([Promise.all([import('qr/decode.js'), video.play()]), ended])
  const codeIn = (frame: ImageData): string | null => {
    try {
      return decodeQR(frame)
    } catch {
      // No code in view, or none that can be read yet.
      return null
    }
  }
  for (;;) {
    await Promise.race([new Promise((shown) => video.requestVideoFrameCallback(shown)), ended])
    const { videoWidth: width, videoHeight: height } = video
    Object.assign(canvas, { width, height })
    picture.drawImage(video, 0, 0)
    const text = codeIn(picture.getImageData(0, 0, width, height))
    if (text !== null) await Promise.race([read(text), ended])
  }
}
