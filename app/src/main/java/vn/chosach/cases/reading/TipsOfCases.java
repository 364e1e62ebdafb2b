package vn.chosach.cases.reading;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.opening.TipAssignment;

/** Whoever a case was given to works on the tips behind it, unless recused. */
@Component
record TipsOfCases(JdbcClient jdbc, CaseRowSecurity rowSecurity) implements TipAssignment {

  @Override
  public boolean assigned(UUID tip, ActingOfficer officer) {
    return rowSecurity.as(officer, () -> given(tip, Objects.requireNonNull(officer.actor().id())));
  }

  private boolean given(UUID tip, UUID officer) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM cases.origin o JOIN cases.case_file f ON f.id = o.case_id
               WHERE o.tip = :tip AND NOT o.taken_back AND :officer::uuid = ANY (f.people))
            """)
        .param("tip", tip)
        .param("officer", officer)
        .query(Boolean.class)
        .single();
  }
}
