package vn.chosach.portals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found on a page at a moment.
 *
 * @param score 0 to 100
 * @param faults in the order of their weight
 * @param evidence up to ten pieces of text or addresses that show them
 * @param characters of the source
 */
public record PortalExamination(
    UUID page,
    Instant at,
    @Nullable UUID officer,
    int score,
    List<PortalFault> faults,
    List<String> evidence,
    int characters) {

  public PortalExamination {
    faults = List.copyOf(faults);
    evidence = List.copyOf(evidence);
  }
}
