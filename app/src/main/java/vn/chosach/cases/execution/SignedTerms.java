package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.PreparedPapers;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.officers.ActingOfficer;

/** Signed papers of a case by their numbers, with the terms that they carry out. */
@Component
public class SignedTerms {

  private final PreparedPapers prepared;
  private final Documents documents;

  SignedTerms(PreparedPapers prepared, Documents documents) {
    this.prepared = prepared;
    this.documents = documents;
  }

  /**
   * A signed paper.
   *
   * @param on day of its signature
   */
  public record SignedTerm(UUID document, String number, LocalDate on, PaperTerms terms) {}

  public Optional<SignedTerm> numbered(UUID caseId, String number) {
    return prepared.signed(caseId).stream()
        .flatMap(
            one ->
                documents.read(one.document(), ActingOfficer.PROGRAM).stream()
                    .map(DocumentFile::document)
                    .filter(paper -> number.equals(paper.number()))
                    .map(
                        paper ->
                            new SignedTerm(
                                one.document(),
                                number,
                                Objects.requireNonNull(paper.day()),
                                one.terms())))
        .findFirst();
  }
}
