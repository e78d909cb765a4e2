/** The camera as a scanner. */
export const scan = {
  camera: '相机扫码',
  title: '对准条码',
  hint: '把条码或二维码放进框里',
  torchOn: '开灯',
  torchOff: '关灯',
  done: '扫完了',
  denied: '没有使用相机的权限。请在浏览器的网站设置中允许相机，或手工输入。',
  absent: '这台设备没有相机，请用扫码枪或手工输入。',
  busy: '相机打不开，可能正被其他应用使用。请关闭后再试，或手工输入。',
  reader: '扫码组件还没有下载到本机。请联网后打开一次，或手工输入。',
} as const
