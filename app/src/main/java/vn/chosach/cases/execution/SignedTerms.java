package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.PreparedPapers;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.officers.ActingOfficer;

/** Signed papers of a case by their numbers, with the terms that they carry out. */
@Component
public record SignedTerms(PreparedPapers prepared, Documents documents) {

  /**
   * A signed paper.
   *
   * @param on day of its signature
   */
  public record SignedTerm(UUID document, String number, LocalDate on, PaperTerms terms) {

    /** Whether it is minutes of that form about that paper. */
    public boolean records(String form, String about) {
      return terms instanceof InquiryTerms.FormMinutes one
          && one.form().equals(form)
          && one.about().equals(about);
    }
  }

  /** The signed papers of a case, the newest first. */
  public List<SignedTerm> of(UUID caseId) {
    return of(caseId, drawnUp(caseId));
  }

  /** Those of them that are signed. */
  public List<SignedTerm> of(UUID caseId, List<PreparedPapers.Prepared> drawnUp) {
    List<PreparedPapers.Prepared> signed = PreparedPapers.signed(drawnUp);
    if (signed.isEmpty()) {
      return List.of();
    }
    Map<UUID, Document> papers =
        documents
            .from(new DocumentOrigin("cases", caseId.toString()), ActingOfficer.PROGRAM)
            .stream()
            .collect(Collectors.toMap(Document::id, Function.identity()));
    return signed.stream().flatMap(one -> term(one, papers.get(one.document())).stream()).toList();
  }

  /** The papers of a case, signed or not, the newest first. */
  public List<PreparedPapers.Prepared> drawnUp(UUID caseId) {
    return prepared.drawnUp(caseId);
  }

  public Optional<SignedTerm> numbered(UUID caseId, String number) {
    return of(caseId).stream().filter(one -> one.number().equals(number)).findFirst();
  }

  /** Within the transaction of its own signature a paper has no number yet. */
  private static Optional<SignedTerm> term(PreparedPapers.Prepared one, @Nullable Document paper) {
    String number = paper == null ? null : paper.number();
    return paper == null || number == null
        ? Optional.empty()
        : Optional.of(
            new SignedTerm(
                one.document(), number, Objects.requireNonNull(paper.day()), one.terms()));
  }
}
