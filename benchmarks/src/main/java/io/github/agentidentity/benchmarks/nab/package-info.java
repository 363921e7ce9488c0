/** Scores the detector on labelled series in the format of the Numenta Anomaly Benchmark. */
@NullMarked
package io.github.agentidentity.benchmarks.nab;

import org.jspecify.annotations.NullMarked;
