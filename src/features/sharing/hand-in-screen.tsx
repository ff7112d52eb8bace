// Handing in a parcel of another tablet, on any device that has a network: no tablet has to be set up or unlocked for
// it.
import { useState } from 'react'
import { Link } from 'react-router'
import type { Parcel } from '../../services/hand-in.ts'
import { useServices } from '../../services/services.tsx'
import { Page } from '../../ui/page.tsx'
import { OpenFile } from './open-file.tsx'
import { OpenedParcel } from './opened-parcel.tsx'
import { ReadCodes } from './read-codes.tsx'
import './sharing.css'
import { useHandInTexts } from './hand-in-texts.ts'

export function HandInScreen() {
  const { handIn } = useServices()
  const { h } = useHandInTexts()
  const [parcel, setParcel] = useState<Parcel | null>(null)
  return (
    <Page key={parcel?.mark} title={h.title} className="hand-in">
      {parcel ? (
        <OpenedParcel key={parcel.mark} parcel={parcel} onDone={() => setParcel(null)} />
      ) : (
        <>
          <p className="lead">{h.lead}</p>
          <ReadCodes how={h.cameraText} gather={handIn.gather} onRead={setParcel} />
          <OpenFile onOpen={setParcel} />
        </>
      )}
      <p>
        <Link className="button button--quiet button--normal" to="/">
          {h.back}
        </Link>
      </p>
    </Page>
  )
}
