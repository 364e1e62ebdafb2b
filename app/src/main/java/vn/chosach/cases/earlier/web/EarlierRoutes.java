package vn.chosach.cases.earlier.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.kernel.Role;
import vn.chosach.officers.work.WorkQuery;
import vn.chosach.officers.work.WorkQuery.QueriedSource;
import vn.chosach.officers.work.WorkSource;

/** Where cases of earlier years stand, and what of them waits for a head. */
@Configuration
class EarlierRoutes {

  static final String CASES = "/ho-so-vu-viec";
  static final String LIST = CASES + "/truoc-day";
  static final String ENTER = LIST + "/nhap";
  static final String ONE = CASES + "/{earlier:VC-[0-9]{4}-[0-9]{4,9}}";
  static final String COMPARE = ONE + "/doi-chieu";

  static String page(String number) {
    return CASES + "/" + number;
  }

  /** What an officer entered waits for a head, without an end. */
  @Bean
  static WorkSource earlierToCompare(WorkQuery rows, CaseRowSecurity rowSecurity) {
    return new QueriedSource(
        rows,
        Set.of(Role.AGENCY_HEAD),
        "cases.earlier.work.",
        """
        SELECT e.id, 'compare' AS verb, e.number, e.title, NULL::date AS due,
               e.number || '/doi-chieu' AS at, NULL::uuid AS officer
          FROM cases.earlier_case e
         WHERE e.accepted IS NULL AND coalesce(e.kept_by, e.agency) = :agency AND NOT e.by_head
         ORDER BY e.entered_at LIMIT 100
        """,
        CASES + "/",
        rowSecurity::of);
  }
}
