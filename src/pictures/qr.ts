import { renderSVG } from 'uqr'

/** The QR code of an address as SVG, with the white edge that cameras need. */
export function qrCode(address: string): string {
  const code = renderSVG(address, { ecc: 'M', border: 4, pixelSize: 1 })
  // Its squares have no seams at any size.
  return code.replace('<svg ', '<svg shape-rendering="crispEdges" ')
}
