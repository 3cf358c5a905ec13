export default defineAppConfig({
  ui: {
    colors: {
      primary: 'wax',
      secondary: 'letter',
      success: 'sage',
      info: 'letter',
      warning: 'amber',
      error: 'red',
      neutral: 'letter',
    },
  },
})
