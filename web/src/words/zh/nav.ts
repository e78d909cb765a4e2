export const nav = {
  main: '主导航',
  today: '今日',
  renovation: '装修',
  parcels: '快递',
  violations: '违章',
  registers: '登记簿',
  conflicts: '待处理',
  settings: '设置',
  more: '更多',
  switchSite: '切换小区',
  searchEverything: '搜索房号、姓名、单号、手机尾号',
  account: '我的账户',
} as const
