module.exports = {
  title: 'Results',
  url: 'https://example.org',
  baseUrl: '/',
  clientModules: ['./src/elements.js'],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
};
