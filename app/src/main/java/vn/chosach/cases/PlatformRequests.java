package vn.chosach.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.acts.CaseSteps;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.kernel.ActOutcome;

/** Requests to platforms that the program itself sent: the case keeps them as if they were told. */
@Service
public class PlatformRequests {

  private final CaseSteps steps;
  private final CaseClocks clocks;
  private final CaseRowSecurity rowSecurity;
  private final JdbcClient jdbc;

  PlatformRequests(
      CaseSteps steps, CaseClocks clocks, CaseRowSecurity rowSecurity, JdbcClient jdbc) {
    this.steps = steps;
    this.clocks = clocks;
    this.rowSecurity = rowSecurity;
    this.jdbc = jdbc;
  }

  /**
   * What a case keeps of a request.
   *
   * @param dueAt end of the 24 hours
   */
  public record KeptRequest(UUID request, Instant dueAt) {}

  /**
   * A platform has a request; its 24 hours run from then.
   *
   * @return refused with {@code cases.not-possible} where the case ended, or as the form of the
   *     case refuses it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<KeptRequest> asked(UUID id, CaseAct.TakeDown act) {
    return steps.byTheProgram(id, act).map(file -> kept(id, act));
  }

  private KeptRequest kept(UUID id, CaseAct.TakeDown act) {
    rowSecurity.ofTheProgram();
    UUID request =
        jdbc.sql(
                """
                SELECT id FROM cases.takedown
                 WHERE case_id = :case AND platform = :platform AND asked_at = :at AND proof = :proof
                 ORDER BY id DESC LIMIT 1
                """)
            .param("case", id)
            .param("platform", act.platform())
            .param("at", act.askedAt())
            .param("proof", act.proof())
            .query(UUID.class)
            .single();
    return new KeptRequest(request, clocks.ofRequest(request).getFirst().clock().dueAt());
  }

  /** When the 24 hours for data are over that the law gave a platform; empty where it gave none. */
  public Optional<Instant> dataUntil(Instant at) {
    return clocks.platformUntil(false, at);
  }

  /** The same of those to suspend or end the account of a seller. */
  public Optional<Instant> accountUntil(Instant at) {
    return clocks.platformUntil(true, at);
  }

  /** Whether an officer saw that it was gone; empty while nobody looked. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Boolean> gone(UUID request) {
    rowSecurity.ofTheProgram();
    return jdbc.sql("SELECT effective FROM cases.takedown WHERE id = :id AND effective IS NOT NULL")
        .param("id", request)
        .query(Boolean.class)
        .optional();
  }
}
