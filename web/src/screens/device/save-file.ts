/** How long the browser may take to begin with the download. */
const DOWNLOAD_MS = 60_000

/** Saves a file where the browser keeps downloads. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS)
}

/** Whether this device can hand a file to another app (AirDrop, a messenger, a memory stick). */
export const mayShare = (file: File) => navigator.canShare?.({ files: [file] }) ?? false

export async function shareFile(file: File): Promise<void> {
  // A person who changes their mind is no problem.
  await navigator.share({ files: [file] }).catch(() => undefined)
}

/** `rounds-4f2a-20261121-1854.rounds`, in the device's own time. */
export function fileName(device: string, now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  const time = `${two(now.getHours())}${two(now.getMinutes())}`
  return `rounds-${device.slice(-4)}-${day}-${time}.rounds`
}
