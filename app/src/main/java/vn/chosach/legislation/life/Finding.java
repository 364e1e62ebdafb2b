package vn.chosach.legislation.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer found wrong with a text.
 *
 * @param number as people say it, {@code VM-2026-0001}
 * @param basis code of the text in the catalogue
 * @param article point, clause, article
 * @param words what is wrong with it
 * @param wish what should be changed; empty when that is open
 * @param evidence what may be said to everybody of the cases that show it; empty for none
 * @param proposal the proposal that it belongs to; {@code null} for none
 * @param setAside why it is followed no further; empty while it is
 * @param cases numbers of the cases that show it, those that the reader may see
 */
public record Finding(
    UUID id,
    String number,
    String basis,
    String article,
    FindingKind kind,
    String words,
    String wish,
    String evidence,
    String agency,
    UUID officer,
    Instant at,
    @Nullable UUID proposal,
    String setAside,
    List<String> cases) {

  public Finding {
    cases = List.copyOf(cases);
  }

  /** Whether it waits to be gathered to a proposal. */
  public boolean open() {
    return proposal == null && setAside.isEmpty();
  }

  /**
   * The wish to record one.
   *
   * @param caseNumber number of a case that shows it; empty for none
   */
  public record FindingWish(
      String basis,
      String article,
      @Nullable FindingKind kind,
      String words,
      String wish,
      String evidence,
      String caseNumber) {}
}
