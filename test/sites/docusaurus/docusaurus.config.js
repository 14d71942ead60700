module.exports = {
  title: 'Results',
  url: 'https://example.org',
  baseUrl: '/',
  clientModules: [require.resolve('benchmark-elements')],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
};
