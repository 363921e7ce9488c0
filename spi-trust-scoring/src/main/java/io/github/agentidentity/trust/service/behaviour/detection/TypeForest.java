package io.github.agentidentity.trust.service.behaviour.detection;

import com.amazon.randomcutforest.RandomCutForest;
import com.amazon.randomcutforest.state.ExecutionContext;
import com.amazon.randomcutforest.state.RandomCutForestMapper;
import com.amazon.randomcutforest.state.RandomCutForestState;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The hours of all agents of one type in a Random Cut Forest (Guha, Mishra, Roy, Schrijvers, ICML
 * 2016). Not safe for threads.
 */
public final class TypeForest implements Peers {

  private static final int DIMENSIONS = 8;
  private static final int TREES = 30;
  private static final int SAMPLES = 128;
  private static final int ENOUGH = 100;
  private static final int MEMORY = 20;
  private static final long SEED = 42;
  private static final int MOST_BYTES = 4 << 20;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final RandomCutForest forest;

  private TypeForest(RandomCutForest forest) {
    this.forest = forest;
  }

  public static TypeForest empty() {
    return new TypeForest(
        RandomCutForest.builder()
            .dimensions(DIMENSIONS)
            .numberOfTrees(TREES)
            .sampleSize(SAMPLES)
            .outputAfter(ENOUGH)
            .timeDecay(1.0 / (SAMPLES * MEMORY))
            .randomSeed(SEED)
            .parallelExecutionEnabled(false)
            .build());
  }

  /** How many hours it has learnt. */
  public long size() {
    return forest.getTotalUpdates();
  }

  @Override
  public double score(float[] hour) {
    return forest.isOutputReady() ? forest.getAnomalyScore(hour) : 0;
  }

  @Override
  public void learn(float[] hour) {
    forest.update(hour);
  }

  /** Its samples, packed: the trees grow from them again. */
  public byte[] toBytes() {
    RandomCutForestState state = new RandomCutForestMapper().toState(forest);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      JSON.writeValue(packed, state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IllegalArgumentException for bytes that {@link #toBytes} has not written
   */
  public static TypeForest of(byte[] bytes) {
    try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] json = packed.readNBytes(MOST_BYTES);
      RandomCutForestState state = JSON.readValue(json, RandomCutForestState.class);
      return new TypeForest(
          new RandomCutForestMapper()
              .toModel(state, new ExecutionContext(), SEED + state.getTotalUpdates()));
    } catch (IOException e) {
      throw new IllegalArgumentException("no forest", e);
    }
  }
}
