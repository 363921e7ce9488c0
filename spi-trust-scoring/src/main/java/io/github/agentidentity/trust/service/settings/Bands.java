package io.github.agentidentity.trust.service.settings;

import io.github.agentidentity.trust.TrustBands;
import io.github.agentidentity.trust.TrustBands.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Bands in one line: {@code excellent=0.9 good=0.7 fair=0.5 poor=0}. */
final class Bands {

  private Bands() {}

  static TrustBands parse(String text) {
    List<Band> bands = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("'" + word + "' is no name=number");
      }
      bands.add(
          new Band(word.substring(0, equals), Double.parseDouble(word.substring(equals + 1))));
    }
    return new TrustBands(bands);
  }

  static String write(TrustBands bands) {
    return bands.bands().stream()
        .map(band -> band.name() + "=" + band.from())
        .collect(Collectors.joining(" "));
  }
}
