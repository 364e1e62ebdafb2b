package vn.chosach.cases.criminal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Refusal;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.InvestigatingBodies;

/**
 * What a decision to transfer needs before it is drawn up, and again before it is signed: whom it
 * names stands in the file and is not over there already, the file is whole, the receiver may
 * investigate (Luật Xử lý vi phạm hành chính art. 62; BLTTHS art. 163, 164).
 */
@Component
public record TransferChecks(JdbcClient jdbc, Agencies agencies, Transfers transfers) {

  private static final int MOST_SHEETS = 9_999;

  public Optional<Refusal> refused(PaperTerms.Transfer terms, CaseFile file, LocalDate day) {
    return CaseChecks.words(terms.words())
        .or(() -> CaseChecks.line(terms.articles()))
        .or(() -> receiver(terms, day))
        .or(() -> subjects(terms, file))
        .or(() -> parts(terms, file));
  }

  private Optional<Refusal> receiver(PaperTerms.Transfer terms, LocalDate day) {
    if (agencies.asOf(terms.receiver(), day).isEmpty()) {
      return Optional.of(Refusal.of("cases.unknown-agency"));
    }
    String procuracy = terms.procuracy();
    boolean known =
        procuracy == null
            || procuracy.startsWith(PaperTerms.Transfer.PROCURACY)
                && agencies.asOf(procuracy, day).isPresent();
    return Refusal.when(
            !InvestigatingBodies.include(terms.receiver()), "cases.not-an-investigating-body")
        .or(() -> Refusal.when(!known, "cases.unknown-agency"));
  }

  private Optional<Refusal> subjects(PaperTerms.Transfer terms, CaseFile file) {
    List<UUID> named = terms.subjects();
    if (named.isEmpty()) {
      return transfers.open(file).isEmpty()
          ? Optional.empty()
          : Optional.of(Refusal.of("cases.subject-with-criminal"));
    }
    long found =
        jdbc.sql(
                """
                SELECT count(*) FROM cases.subject
                 WHERE case_id = :case AND id IN (:named)
                   AND kind IN ('PERSON', 'BUSINESS', 'SHOP')
                """)
            .param("case", file.id())
            .param("named", named)
            .query(Long.class)
            .single();
    if (found != named.stream().distinct().count()) {
      return Optional.of(Refusal.of("cases.no-violator"));
    }
    return named.stream().flatMap(one -> transfers.barred(file, one).stream()).findFirst();
  }

  /** A case that nobody inspected goes as a mere report. */
  private Optional<Refusal> parts(PaperTerms.Transfer terms, CaseFile file) {
    Set<FilePart> missing = EnumSet.copyOf(FilePart.required(report(file)));
    missing.removeAll(terms.parts().keySet());
    if (!missing.isEmpty()) {
      return Optional.of(
          Refusal.of("cases.transfer-incomplete", "parts", String.valueOf(missing.size())));
    }
    return terms.parts().values().stream().allMatch(sheets -> sheets >= 1 && sheets <= MOST_SHEETS)
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.sheets-impossible", "most", String.valueOf(MOST_SHEETS)));
  }

  private boolean report(CaseFile file) {
    return !jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.inspection
                            WHERE case_id = :case AND held_at IS NOT NULL)
            """)
        .param("case", file.id())
        .query(Boolean.class)
        .single();
  }
}
