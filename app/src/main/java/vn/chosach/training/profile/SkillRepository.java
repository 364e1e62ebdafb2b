package vn.chosach.training.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillClaim;

/** Reads skills, and what officers say to have of them. */
@Component
public record SkillRepository(JdbcClient jdbc) {

  /** All skills, in the order of the list. */
  public List<Skill> skills() {
    return jdbc.sql("SELECT key, name_vi, name_en, basis FROM training.skill ORDER BY place")
        .query(Skill.class)
        .list();
  }

  /** Of an officer, what counts first, then the newest first. */
  public List<SkillClaim> of(UUID officer) {
    return claims(
        "officer = :officer ORDER BY state <> 'PROPOSED', state <> 'CONFIRMED', proposed_at DESC",
        sql -> sql.param("officer", officer));
  }

  public Optional<SkillClaim> one(UUID id) {
    return claims("id = :id", sql -> sql.param("id", id)).stream().findFirst();
  }

  /** How many proposals of these officers wait to be looked at, by officer. */
  public List<UUID> waiting(List<UUID> of) {
    return jdbc.sql(
            """
            SELECT officer FROM training.claim WHERE state = 'PROPOSED' AND officer = ANY (:of)
            """)
        .param("of", of.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  private List<SkillClaim> claims(String where, UnaryOperator<StatementSpec> asked) {
    return asked
        .apply(jdbc.sql("SELECT * FROM training.claim WHERE " + where))
        .query(SkillClaim.class)
        .list();
  }
}
