package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Printed;
import vn.chosach.documents.checking.Deviation;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** What speaks against a paper, for whoever drafts, signs or reads it. */
@Component
public class PaperReview {

  private final DocumentRepository repository;
  private final PaperPress press;
  private final Letterheads heads;
  private final InstantSource time;

  PaperReview(
      DocumentRepository repository, PaperPress press, Letterheads heads, InstantSource time) {
    this.repository = repository;
    this.press = press;
    this.heads = heads;
    this.time = time;
  }

  /**
   * Where a document deviates from the layout of Nghị định 30/2020/NĐ-CP and from what a paper of
   * its kind must say; empty for one that is in order, or that the officer does not see.
   */
  @Transactional(readOnly = true)
  public List<Deviation> of(UUID id, ActingOfficer scribe) {
    return repository.find(id, scribe).stream()
        .flatMap(
            held ->
                press
                    .deviations(
                        press.printed(held, repository.wording(id), Printed.Format.DOCX).bytes(),
                        held.document(),
                        Vietnam.dayOf(time.instant()))
                    .stream())
        .toList();
  }

  /** Whether nobody confirmed yet how the agency heads its paper. */
  public boolean headOpen(String agency, LocalDate day) {
    return heads.of(agency, day).stream().anyMatch(head -> !head.confirmed());
  }
}
