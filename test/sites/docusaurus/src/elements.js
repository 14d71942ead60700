import 'benchmark-elements';
