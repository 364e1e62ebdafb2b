package vn.chosach.plans.funding;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;

/** Draws up the paper of a record, or none for a step without one. */
@Component
record FundingDrafts(Documents documents, FundingPapers papers) {

  ActOutcome<Document> draw(
      FundingRecord record,
      List<FundingAmount> amounts,
      @Nullable FundingRecord before,
      ActingOfficer member) {
    return documents.draft(papers.of(record, amounts, before), member);
  }

  /** Whether the paper says what the record says now. */
  boolean same(FundingRecord record, List<FundingAmount> amounts, @Nullable FundingRecord before) {
    return documents
        .read(Objects.requireNonNull(record.document()), ActingOfficer.PROGRAM)
        .filter(paper -> paper.drafting().equals(papers.of(record, amounts, before)))
        .isPresent();
  }
}
