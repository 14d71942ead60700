import { createApp } from 'vue';
import Results from './Results.vue';

createApp(Results).mount('#app');
