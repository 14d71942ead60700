import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('benchmark-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
