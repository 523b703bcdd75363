/** Markets: what things were traded for (DESIGN §3). */
export {
  BENCHMARK_MIN,
  BENCHMARK_WINDOW_MS,
  type Benchmark,
  benchmarkOf,
  type Chances,
  chancesAt,
  type LeftOut,
  type SettledPrice,
  type Ties,
  unitPrice,
  type Weighed,
  weigh,
} from './benchmark.ts'
