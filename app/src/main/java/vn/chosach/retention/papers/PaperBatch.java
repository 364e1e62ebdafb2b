package vn.chosach.retention.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Papers of an agency past their years that are erased together.
 *
 * @param council members with their offices, one a line
 * @param reason what the council found
 * @param appraised number of the signed minutes of the council; {@code null} before
 * @param approved number of the signed decision; {@code null} before
 * @param done number of the signed minutes of the erasure; {@code null} before
 */
public record PaperBatch(
    UUID id,
    String number,
    String agency,
    BatchState state,
    String council,
    String reason,
    @Nullable String appraised,
    @Nullable String approved,
    @Nullable String done) {

  /** Each state but the first is reached by the signature of a paper. */
  public enum BatchState {
    LISTED,
    APPRAISED,
    APPROVED,
    DONE;

    /** Message key of its name. */
    public String textKey() {
      return "retention.batch." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A paper of the list.
   *
   * @param plain whether whoever works with papers of the agency may read its abstract
   * @param erased once two agencies signed
   * @param fellOut why it is not erased by this list; {@code null} while it stands in it
   */
  public record BatchPaper(
      UUID record,
      String number,
      LocalDate day,
      String subject,
      String code,
      LocalDate ends,
      boolean plain,
      boolean erased,
      @Nullable String fellOut) {

    boolean stands() {
      return fellOut == null;
    }
  }

  /**
   * A list with its papers, and the draft that waits for its signature.
   *
   * @param papers those that the reader sees
   * @param whole whether these are all
   */
  public record BatchFile(
      PaperBatch batch, List<BatchPaper> papers, boolean whole, @Nullable UUID waiting) {

    public BatchFile {
      papers = List.copyOf(papers);
    }

    /** Whether the council, or who decides after it, may still keep a paper. */
    public boolean keeps() {
      return undecided() && !standing().isEmpty();
    }

    /** Whether all was kept before anything was decided: the list leads nowhere any more. */
    public boolean over() {
      return undecided() && whole && standing().isEmpty();
    }

    private boolean undecided() {
      return batch.state() == BatchState.LISTED || batch.state() == BatchState.APPRAISED;
    }

    /** Papers that did not fall out. */
    public List<BatchPaper> standing() {
      return papers.stream().filter(BatchPaper::stands).toList();
    }
  }
}
