export default {
  vue: {
    template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('benchmark-') } },
  },
  // Rendered beforehand by the package's stub for Node, which Vite takes into its bundle.
  vite: { ssr: { noExternal: ['benchmark-elements'] } },
};
