export const account = {
  menu: '账户',
  language: '语言',
  chinese: '中文',
  english: 'English',
  theme: '外观',
  themeAuto: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  textSize: '字号',
  textNormal: '标准',
  textLarge: '大字',
  signOut: '退出登录',
} as const
