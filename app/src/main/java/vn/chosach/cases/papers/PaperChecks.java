package vn.chosach.cases.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;

/**
 * What a decision needs before it is drawn up, and again before it is signed: a violator, exhibits,
 * an amount within the frame of the act, a frame within the highest fine of the field, and a
 * signatory with the power for it (Luật Xử lý vi phạm hành chính art. 23, 24, 52).
 */
@Component
public class PaperChecks {

  private static final Set<String> VIOLATORS = Set.of("PERSON", "BUSINESS", "SHOP");
  private static final int MOST_DAYS = 15;

  private final JdbcClient jdbc;

  PaperChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Why a paper on these terms is not drawn up, or no longer signed, on a day. */
  public Optional<Refusal> refused(PaperTerms terms, CaseFile file, LocalDate day) {
    return switch (terms) {
      case PaperTerms.Sanction one ->
          lines(one.provision().article(), one.payee())
              .or(() -> violator(one.violator(), file))
              .or(() -> exhibits(one.exhibits(), file))
              .or(() -> frame(one, day));
      case PaperTerms.Recovery one ->
          lines(one.article(), one.payee())
              .or(() -> violator(one.violator(), file))
              .or(() -> exhibits(one.exhibits(), file))
              .or(() -> CaseChecks.amount(one.amount(), false));
      case PaperTerms.Annulment one -> CaseChecks.words(one.reason());
      case PaperTerms.InspectionOrder one ->
          CaseChecks.words(one.ground()).or(() -> order(one, file));
    };
  }

  private static Optional<Refusal> lines(String... lines) {
    return Stream.of(lines).flatMap(line -> CaseChecks.line(line).stream()).findFirst();
  }

  private Optional<Refusal> violator(PaperTerms.Violator violator, CaseFile file) {
    String kind =
        jdbc.sql("SELECT kind FROM cases.subject WHERE id = :id AND case_id = :case")
            .param("id", violator.subject())
            .param("case", file.id())
            .query(String.class)
            .optional()
            .orElse("");
    if (!VIOLATORS.contains(kind)) {
      return Optional.of(Refusal.of("cases.no-violator"));
    }
    if (violator.organisation() && CaseChecks.clean(violator.representative()).isEmpty()) {
      return Optional.of(Refusal.of("cases.no-representative"));
    }
    return lines(violator.address(), violator.identity());
  }

  private Optional<Refusal> exhibits(List<Integer> numbers, CaseFile file) {
    if (numbers.isEmpty()) {
      return Optional.of(Refusal.of("cases.no-exhibit"));
    }
    long found =
        jdbc.sql(
                """
                SELECT count(*) FROM cases.exhibit WHERE case_id = :case AND number IN (:numbers)
                """)
            .param("case", file.id())
            .param("numbers", numbers)
            .query(Long.class)
            .single();
    return found == numbers.stream().distinct().count()
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.unknown-exhibit"));
  }

  private static Optional<Refusal> frame(PaperTerms.Sanction sanction, LocalDate day) {
    PaperTerms.Provision provision = sanction.provision();
    Dong highest = highest(sanction, day);
    if (highest == null) {
      return Optional.of(Refusal.of("cases.unknown-field"));
    }
    boolean upright =
        provision.from().amount() >= 0 && provision.from().compareTo(provision.to()) <= 0;
    if (!upright || provision.to().amount() == 0) {
      return Optional.of(Refusal.of("cases.frame-upside-down"));
    }
    if (provision.to().compareTo(highest) > 0) {
      return Optional.of(Refusal.of("cases.frame-too-high", "most", highest.toString()));
    }
    boolean within =
        sanction.amount().compareTo(provision.from()) >= 0
            && sanction.amount().compareTo(provision.to()) <= 0;
    return within
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "cases.outside-frame",
                Map.of("from", provision.from().toString(), "to", provision.to().toString())));
  }

  private static @Nullable Dong highest(PaperTerms.Sanction sanction, LocalDate day) {
    return SanctionPowers.field(sanction.provision().field(), day)
        .map(field -> field.highest(sanction.violator().organisation()))
        .orElse(null);
  }

  private Optional<Refusal> order(PaperTerms.InspectionOrder order, CaseFile file) {
    if (order.days() < 1 || order.days() > MOST_DAYS) {
      return Optional.of(Refusal.of("cases.order-days", "most", String.valueOf(MOST_DAYS)));
    }
    return ahead(file.id()) ? Optional.empty() : Optional.of(Refusal.of("cases.ordered-before"));
  }

  /** Whether an inspection is planned that nobody ordered yet. */
  private boolean ahead(UUID id) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.inspection
                            WHERE case_id = :case AND held_at IS NULL AND NOT called_off
                              AND ordered_by IS NULL)
            """)
        .param("case", id)
        .query(Boolean.class)
        .single();
  }

  /** Why the office of the signatory has not the power for it on that day. */
  static Optional<Refusal> power(PaperTerms terms, Signatory by, LocalDate day) {
    String office = by.office();
    CaseEvent event = terms.event();
    SanctionPowers.Power power =
        office == null ? null : SanctionPowers.of(office, event, day).orElse(null);
    if (power == null) {
      return Optional.of(Refusal.of("cases.no-power"));
    }
    if (!(terms instanceof PaperTerms.Sanction sanction)) {
      return Optional.empty();
    }
    Dong highest = highest(sanction, day);
    Dong most = highest == null ? null : power.most(highest);
    return most == null || sanction.provision().to().compareTo(most) <= 0
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.beyond-power", "most", most.toString()));
  }
}
