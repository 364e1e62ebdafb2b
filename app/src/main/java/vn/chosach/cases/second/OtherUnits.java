package vn.chosach.cases.second;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SecondPersons;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.Visibility;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/** The second person of another agency: whom to ask, who may answer, and the trace that stays. */
@Component
public record OtherUnits(JdbcClient jdbc, Agencies agencies, Officers officers, IdSource ids) {

  /** The agency to ask: the first in which somebody can answer. */
  public Optional<String> reviewing(
      SecondPersons.SecondPersonsRule rule, CaseFile file, LocalDate today) {
    return rule.reviewers().stream()
        .flatMap(role -> withReviewers(role, today))
        .filter(agency -> answers(file, agency))
        .findFirst();
  }

  /**
   * Whether somebody of another agency can answer: it does not work on the case, and has a reviewer
   * in office who does not either. An agency that has ended, or joined the case, has none.
   */
  public boolean answers(CaseFile file, String agency) {
    CaseFile.Access access = file.access();
    return !access.agencies().contains(agency)
        && officers.working(agency, null).stream()
            .filter(one -> Visibility.reviews(one.roles()))
            .map(Officer::id)
            .anyMatch(
                one ->
                    !access.people().contains(one)
                        && !access.recused().contains(one)
                        && !worked(file.id(), one));
  }

  private Stream<String> withReviewers(Role role, LocalDate today) {
    Stream<String> all =
        officers.working(null, role).stream().map(Officer::agencyKey).distinct().sorted();
    return role == Role.STANDING_OFFICE
        ? agencies.standingAgency(today).stream()
            .flatMap(standing -> all.filter(standing.agencyKey()::equals))
        : all;
  }

  /**
   * Whether an officer works in an agency today.
   *
   * @param anybody whether one who does not head it counts, too
   */
  private boolean serves(UUID officer, String agency, boolean anybody) {
    return officers
        .inOffice(officer)
        .filter(one -> one.agencyKey().equals(agency))
        .filter(one -> anybody || Visibility.leads(one.roles()))
        .isPresent();
  }

  /**
   * Whether somebody of the leading agency could answer: one head of it, or another officer of the
   * case where a head asks. A case that is read by name may name no such person.
   */
  public boolean answerable(CaseFile file, @Nullable UUID asker, boolean byHead) {
    CaseFile.Access access = file.access();
    return access.secrecy() != Secrecy.NAMED
        || access.people().stream()
            .filter(one -> !one.equals(asker))
            .anyMatch(one -> serves(one, access.agency(), byHead));
  }

  /**
   * Why this reader may not answer a proposal that asks another agency.
   *
   * @return {@code cases.second-unit} for the agency that asks or works on it and for whoever is no
   *     reviewer, {@code cases.second-conflicted} for an officer who worked on the case, {@code
   *     cases.statement-missing} for one who has not stated that there is no conflict of interest
   */
  public Optional<Refusal> refused(
      CaseFile file, @Nullable String askedAgency, ActingOfficer reader) {
    String agency = reader.actor().agency();
    UUID officer = reader.actor().id();
    if (agency == null
        || officer == null
        || agency.equals(askedAgency)
        || file.access().agencies().contains(agency)
        || !agency.equals(file.access().reviewing())
        || !Visibility.reviews(reader)) {
      return Optional.of(Refusal.of("cases.second-unit"));
    }
    if (file.access().people().contains(officer) || worked(file.id(), officer)) {
      return Optional.of(Refusal.of("cases.second-conflicted"));
    }
    return file.access().declared().contains(officer)
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.statement-missing"));
  }

  /** Whether the officer acted on the case otherwise than as a second person, wherever posted. */
  private boolean worked(UUID caseId, UUID officer) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.moment m WHERE m.case_id = :case AND m.actor = :officer
                            AND m.event NOT IN ('DECLARE', 'DENY')
                            AND NOT EXISTS (SELECT FROM cases.tombstone t
                                             WHERE t.case_id = m.case_id AND t.at = m.written_at
                                               AND t.agreed_by = m.actor))
                OR EXISTS (SELECT FROM cases.team t WHERE t.case_id = :case AND t.officer = :officer)
            """)
        .param("case", caseId)
        .param("officer", officer)
        .query(Boolean.class)
        .single();
  }

  /** The trace of what two agencies did together. */
  public void bury(Tombstone stone) {
    jdbc.sql(
            """
            INSERT INTO cases.tombstone
              (id, case_id, event, before_state, at, asked_by, asked_agency, asked_words, agreed_by,
               agreed_agency, agreed_words, basis)
            VALUES (:id, :case, :event, :before, :at, :askedBy, :askedAgency, :askedWords, :agreedBy,
                    :agreedAgency, :agreedWords, :basis)
            """)
        .paramSource(stone)
        .param("id", ids.next())
        .param("case", stone.caseId())
        .param("agreedBy", stone.agreedBy().id())
        .param("agreedAgency", stone.agreedBy().agency())
        .update();
  }
}
