import { mount } from 'svelte';
import Results from './Results.svelte';

mount(Results, { target: document.querySelector('#app') });
