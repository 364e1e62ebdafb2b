package vn.chosach.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;

/**
 * A wish to erase the content of one record.
 *
 * @param askedBy officer who proposed it; {@code null} for the nightly run
 * @param endedOn day from which the term counts
 * @param held whether a hold stops it
 * @param signatures who agreed so far, of each agency at most one
 */
public record ErasureProposal(
    UUID id,
    RecordKind kind,
    UUID record,
    String number,
    Ground ground,
    String words,
    String basis,
    LocalDate endedOn,
    Instant askedAt,
    @Nullable UUID askedBy,
    boolean held,
    List<Signature> signatures) {

  public ErasureProposal {
    signatures = List.copyOf(signatures);
  }

  /** Who agreed. */
  public record Signature(UUID officer, String agency, Instant at, String words) {

    /** Whether it is that of an agency: of itself, or one carries on the work of the other. */
    public boolean of(String signing, Agencies agencies, LocalDate day) {
      return AgencyHistory.one(agencies, agency, signing, day);
    }
  }

  /** Why something is erased. */
  public enum Ground {
    /** Its term is over. */
    EXPIRED,
    /** The person whose data it is asked for it. */
    REQUEST,
    /** A decision orders it. */
    ORDER;

    /** Message key of its name. */
    public String textKey() {
      return "retention.ground." + name().toLowerCase(Locale.ROOT);
    }
  }
}
