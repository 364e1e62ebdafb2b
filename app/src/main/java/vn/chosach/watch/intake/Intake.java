package vn.chosach.watch.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param source how it came
 * @param name file name or address as given
 * @param platform platform of rows that name none; empty when unknown
 * @param mapping role to column name, as an officer said; empty for guesses
 * @param askedBy officer or partner; {@code null} for the folder
 * @param rowsDone rows of the file that are behind
 * @param remarks what was found out about the file
 * @param fault reason code why it failed
 */
public record Intake(
    UUID id,
    Source source,
    String name,
    String platform,
    Map<String, String> mapping,
    String sha256,
    long bytes,
    IntakeState state,
    @Nullable UUID askedBy,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long rowsDone,
    Counts counts,
    List<String> remarks,
    @Nullable String fault) {

  /** How listings come. */
  public enum Source {
    /** An officer handed a file in. */
    UPLOAD,
    /** A file was moved into the watched folder. */
    FOLDER,
    /** A partner's program handed rows in. */
    PUSH,
    /** The server fetched one page. */
    PAGE,
    /** The server fetched the pages of a site map. */
    SITEMAP
  }

  /**
   * What became of the rows so far; kept, changed, unchanged and refused add up to the rows that
   * are behind. A row of a site map is a page, which may hold several listings.
   *
   * @param kept new listings
   * @param changed known listings with other content
   * @param unchanged known listings that are the same
   * @param refused rows left out
   * @param remarked rows kept with a remark
   * @param flagged listings that reached the note band or above
   */
  public record Counts(
      long kept, long changed, long unchanged, long refused, long remarked, long flagged) {

    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
  }
}
