package vn.chosach.cases.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.law.LawEffect;
import vn.chosach.catalogue.law.LawMatter;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.kernel.Vietnam;

/**
 * The open cases that a version decides of: those received in its days whose violation or goods it
 * is about, and for powers and fields those with a paper that waits for its signature.
 */
@Component
record CaseLawEffect(JdbcClient jdbc, Catalogue catalogue) implements LawEffect {

  @Override
  public List<LawMatter> touched(String list, LawVersion next) {
    return switch (list) {
      case CaseLaw.THRESHOLDS -> about(Set.of(String.valueOf(next.value("violation"))), next);
      case "hanh-vi", "nhom-hang" -> about(Set.of(next.key()), next);
      case "can-cu" -> about(citing(next.key()), next);
      case CaseLaw.POWERS -> papers(String.valueOf(next.value("act")));
      case CaseLaw.FIELDS -> papers("FINE");
      default -> List.of();
    };
  }

  /** Codes of violations and goods that rest on a document. */
  private Set<String> citing(String basis) {
    return Stream.concat(
            catalogue.violationKinds(null).stream()
                .filter(one -> one.basisCodes().contains(basis))
                .map(one -> one.code()),
            catalogue.goodsGroups(null).stream()
                .filter(one -> one.basisCodes().contains(basis))
                .map(one -> one.code()))
        .collect(Collectors.toSet());
  }

  private List<LawMatter> about(Set<String> codes, LawVersion next) {
    return jdbc.sql(
            """
            SELECT number || ' · ' || title AS title, '/ho-so-vu-viec/' || number AS href,
                   NULL::timestamptz AS before, NULL::timestamptz AS after
              FROM cases.case_file
             WHERE state NOT IN ('CLOSED', 'EXECUTED', 'CLEARED')
               AND EXISTS (SELECT FROM unnest(string_to_array(:codes, ',')) code
                            WHERE violation = code OR violation LIKE code || '.%'
                               OR goods = code OR goods LIKE code || '.%')
               AND (:from::timestamptz IS NULL OR received_at >= :from::timestamptz)
               AND (:to::timestamptz IS NULL OR received_at < :to::timestamptz)
             ORDER BY number
            """)
        .param("codes", String.join(",", codes))
        .param("from", text(next.validity().from(), 0))
        .param("to", text(next.validity().to(), 1))
        .query(LawMatter.class)
        .list();
  }

  private List<LawMatter> papers(String event) {
    return jdbc.sql(
            """
            SELECT f.number || ' · ' || f.title AS title, '/ho-so-vu-viec/' || f.number AS href,
                   NULL::timestamptz AS before, NULL::timestamptz AS after
              FROM cases.prepared_paper p JOIN cases.case_file f ON f.id = p.case_id
             WHERE p.ended_at IS NULL
               AND (p.event = :event OR :event = 'FINE' AND p.event = 'FINE_AT_ONCE')
             ORDER BY f.number
            """)
        .param("event", event)
        .query(LawMatter.class)
        .list();
  }

  private static @Nullable String text(@Nullable LocalDate day, int more) {
    return day == null
        ? null
        : day.plusDays(more).atStartOfDay(Vietnam.ZONE).toInstant().toString();
  }
}
