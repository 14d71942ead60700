/** The words by which a column's name says what it holds. All are small, as `wordsOf` gives them. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** How good something is. */
export const qualityWords = set(
  'score scores rate rates accuracy acc precision recall correct agreement success solved resolved ' +
    'win wins pass f1 em elo rating bleu rouge chrf meteor ndcg mrr map auc auroc wer cer perplexity ' +
    'ppl loss rmse mae mse r2 corr correlation percent pct share value result quality performance points',
);

/** How long something takes, and what else it needs. */
export const effortWords = set(
  'time times seconds sec secs ms us ns minutes hours latency duration runtime elapsed energy ' +
    'power joules memory mem rss footprint allocated',
);

/** What something costs. */
export const moneyWords = set('cost costs price prices usd eur dollars');

/** How fast something is. */
export const speedWords = set(
  'throughput speed ops qps rps tps fps iops flops gflops tflops bandwidth mbps gbps rtf rtfx speedup per',
);

/** Several results in one. */
export const summaryWords = set('average avg mean median overall geomean global main aggregate');

/** What may stand beside those without saying anything. */
export const fillWords = set(
  'of the all task tasks benchmark stats statistics primary metric final',
);

/** How far off another column may be, or how far its values reach. As the last word of a name. */
export const spreadWords = set(
  'error err stderr se sem std stddev stdev sd deviation dev variance var sigma ci ci95 margin moe iqr ' +
    'mad cv rsd rme min max minimum maximum low lower high upper lo hi q1 q3 outliers interval',
);

/** The same, wherever it stands: `acc_stderr,none`. */
export const sureSpreadWords = set('stderr stddev stdev variance ci ci95 iqr');

/** How large a thing is. As the last word of a name. */
export const sizeWords = set(
  'parameters params dimension dimensions dims dim tokens context ctx length size sizes bits layers heads ' +
    'vocab vocabulary height width depth',
);

/** What else is said of a thing, and not how it does. As the last word of a name. */
export const subjectWords = set('votes downloads likes stars followers hub age cutoff node nodes');

/** What is compared. As the last word of a name. */
export const nameWords = set(
  'name names model models method methods benchmark benchmarks command task system framework library ' +
    'lib tool language lang algorithm algo agent solver team player title variant config configuration ' +
    'implementation impl engine database db device gpu cpu machine browser compiler function operation ' +
    'query case scenario problem instance dataset approach submission participant product package ' +
    'project program app website chip processor',
);

/** Which time it was, of several. As the last word of a name. */
export const repeatWords = set(
  'run runs rep reps repeat repeats repetition repetitions trial trials fold folds round rounds ' +
    'iteration iterations attempt attempts sample samples',
);

/** What tells rows apart for a program. As the last word of a name. */
export const idWords = set(
  'id ids key uuid guid hash sha commit digest url uri link links href path dir directory dirname ' +
    'folder file filename rank ranking index idx seed nr no number order position row build revision rev',
);
