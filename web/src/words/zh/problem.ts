/** Problems of this device; those of the law have their texts there. */
export const problem = {
  title_unknown: '操作未能完成（{code}）',
  advice_unknown: '内容保留在本机，请稍后重试',
  title_unreachable: '连不上服务器',
  advice_unreachable: '照常记录，连上后自动上传',
  title_bad_answer: '服务器的回答无法读取',
  advice_bad_answer: '内容保留在本机；若一直如此，请更新应用',
  title_saved_elsewhere: '已在另一窗口保存',
  advice_saved_elsewhere: '请打开已保存的记录核对；这里填写的仍留作草稿',
  title_device_full: '本机存储空间已满',
  advice_device_full: '请联网上传照片，或清理平板后再保存',
  title_device_failed: '本机存储没有写入成功',
  advice_device_failed: '请重试；仍不行请重启应用，表单内容会保留',
  title_insecure_context: '当前网址不安全，无法登记本设备',
  advice_insecure_context: '请改用 https 开头的地址打开',
} as const
