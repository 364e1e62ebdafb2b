package vn.chosach.documents.life;

import static vn.chosach.documents.life.DocumentState.DRAFT;
import static vn.chosach.documents.life.DocumentState.DROPPED;
import static vn.chosach.documents.life.DocumentState.ISSUED;
import static vn.chosach.documents.life.DocumentState.NUMBERED;
import static vn.chosach.documents.life.DocumentState.OPINIONS;
import static vn.chosach.documents.life.DocumentState.REPLACED;
import static vn.chosach.documents.life.DocumentState.SIGNED;
import static vn.chosach.documents.life.DocumentState.SUBMITTED;
import static vn.chosach.documents.life.DocumentState.VOIDED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a document: from, event, to, who, on what ground. An event that is not in the table
 * for a state does not exist for it; what is numbered changes its words no more.
 */
public final class DocumentLifeCycle {

  /** Who may. */
  public enum DocumentWho {
    /** Works for the agency of the document. */
    WORKER,
    /** Works for an agency that was asked and has not answered. */
    ASKED,
    /** Holds the right under which it was submitted, and did not write it (four eyes). */
    SIGNER,
    /** The same; and any worker when nobody can sign under that right any more. */
    RETURNER,
    /** Head of the agency, or leader of the committee. */
    HEAD,
    /** Only the program, after another act. */
    PROGRAM
  }

  /**
   * One row.
   *
   * @param to state afterwards; {@code null} when it stays
   * @param ground article of Nghị định 30/2020/NĐ-CP
   */
  public record DocumentRow(
      Set<DocumentState> from,
      DocumentEvent event,
      @Nullable DocumentState to,
      DocumentWho who,
      String ground) {

    public DocumentState after(DocumentState before) {
      return to == null ? before : to;
    }
  }

  public static final List<DocumentRow> TABLE =
      List.of(
          row(Set.of(DRAFT, OPINIONS), DocumentEvent.REVISE, null, DocumentWho.WORKER, "10"),
          row(
              Set.of(DRAFT, OPINIONS),
              DocumentEvent.ASK_OPINIONS,
              OPINIONS,
              DocumentWho.WORKER,
              "10"),
          row(Set.of(OPINIONS), DocumentEvent.GIVE_OPINION, null, DocumentWho.ASKED, "10"),
          row(Set.of(DRAFT, OPINIONS), DocumentEvent.SUBMIT, SUBMITTED, DocumentWho.WORKER, "11"),
          row(Set.of(SUBMITTED), DocumentEvent.SEND_BACK, DRAFT, DocumentWho.RETURNER, "11"),
          row(Set.of(SUBMITTED), DocumentEvent.SIGN, SIGNED, DocumentWho.SIGNER, "13"),
          row(Set.of(SIGNED), DocumentEvent.NUMBER, NUMBERED, DocumentWho.WORKER, "15"),
          new DocumentRow(
              Set.of(NUMBERED),
              DocumentEvent.AFFIX,
              null,
              DocumentWho.WORKER,
              "NĐ 30/2020/NĐ-CP, Phụ lục I"),
          row(Set.of(NUMBERED), DocumentEvent.ISSUE, ISSUED, DocumentWho.WORKER, "18"),
          row(Set.of(NUMBERED, ISSUED), DocumentEvent.VOID, VOIDED, DocumentWho.HEAD, "18"),
          row(
              Set.of(DRAFT, OPINIONS, SUBMITTED),
              DocumentEvent.DROP,
              DROPPED,
              DocumentWho.WORKER,
              "10"),
          row(Set.of(ISSUED), DocumentEvent.CORRECT, null, DocumentWho.WORKER, "18"),
          row(Set.of(ISSUED), DocumentEvent.REPLACE, REPLACED, DocumentWho.PROGRAM, "18"));

  private DocumentLifeCycle() {}

  public static Optional<DocumentRow> row(DocumentState from, DocumentEvent event) {
    return TABLE.stream()
        .filter(row -> row.event() == event && row.from().contains(from))
        .findFirst();
  }

  private static DocumentRow row(
      Set<DocumentState> from,
      DocumentEvent event,
      @Nullable DocumentState to,
      DocumentWho who,
      String article) {
    return new DocumentRow(Set.copyOf(from), event, to, who, "NĐ 30/2020/NĐ-CP, Điều " + article);
  }
}
