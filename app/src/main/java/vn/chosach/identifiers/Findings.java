package vn.chosach.identifiers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.chosach.identifiers.Identifier.Sureness;

/** What has been read so far, and which places of the text are spoken for. */
final class Findings {

  private final NormalizedText normalizedText;
  private final BitSet taken = new BitSet();
  private final List<Identifier> found = new ArrayList<>();

  Findings(NormalizedText normalizedText) {
    this.normalizedText = normalizedText;
  }

  boolean taken(int place) {
    return taken.get(place);
  }

  void add(IdentifierKind kind, String key, String core, int start, int end, Sureness sureness) {
    taken.set(start, end);
    found.add(
        new Identifier(
            kind,
            key,
            core,
            normalizedText.origin(start),
            normalizedText.originEnd(end),
            sureness));
  }

  /** All findings in the order of the text. */
  List<Identifier> inOrder() {
    found.sort(Comparator.comparingInt(Identifier::start).thenComparing(Identifier::kind));
    return List.copyOf(found);
  }
}
