package vn.chosach.training.desk;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.training.life.Attendee;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.profile.SkillClaims;

/** Who was named for a class, when they were there, and what came of it. */
@Component
public record AttendeeRepository(JdbcClient jdbc, SkillClaims claims) {

  private static final String COLUMNS =
      """
      SELECT a.*,
             ARRAY(SELECT p.day FROM training.presence p
                    WHERE p.class = a.class AND p.officer = a.officer ORDER BY p.day) AS days,
             ARRAY(SELECT p.day FROM training.presence p
                    WHERE p.class = a.class AND p.officer = a.officer AND p.listed
                    ORDER BY p.day) AS listed
        FROM training.attendee a
      """;

  /** Letters and digits that nobody confuses. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A certificate that was given, and for which class. */
  public record Certificate(String number, UUID officer, UUID of) {}

  public List<Attendee> of(UUID one) {
    return jdbc.sql(COLUMNS + " WHERE a.class = :class ORDER BY a.agency, a.named_at, a.officer")
        .param("class", one)
        .query((row, n) -> attendee(row))
        .list();
  }

  Optional<Attendee> one(UUID of, UUID officer) {
    return jdbc.sql(COLUMNS + " WHERE a.class = :class AND a.officer = :officer FOR UPDATE OF a")
        .param("class", of)
        .param("officer", officer)
        .query((row, n) -> attendee(row))
        .optional();
  }

  /** Replaces whom a unit named. */
  void name(UUID of, String agency, List<UUID> officers, Actor by, Instant at) {
    jdbc.sql("DELETE FROM training.attendee WHERE class = :class AND agency = :agency")
        .param("class", of)
        .param("agency", agency)
        .update();
    for (UUID officer : officers) {
      jdbc.sql(
              """
              INSERT INTO training.attendee (class, officer, agency, named_by, named_at)
              VALUES (:class, :officer, :agency, :by, :at)
              """)
          .param("class", of)
          .param("officer", officer)
          .param("agency", agency)
          .param("by", by.id())
          .param("at", at)
          .update();
    }
  }

  /**
   * @return whether the officer was not there yet on that day
   */
  boolean there(UUID of, UUID officer, LocalDate day, boolean listed, Actor by, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO training.presence (class, officer, day, listed, entered_by, entered_at)
                VALUES (:class, :officer, :day, :listed, :by, :at) ON CONFLICT DO NOTHING
                """)
            .param("class", of)
            .param("officer", officer)
            .param("day", day)
            .param("listed", listed)
            .param("by", by.id())
            .param("at", at)
            .update()
        == 1;
  }

  /** How many codes an officer has tried on a day, this one included. */
  int tried(UUID of, UUID officer, LocalDate day) {
    return jdbc.sql(
            """
            INSERT INTO training.code_try AS t (class, officer, day, tries)
            VALUES (:class, :officer, :day, 1)
            ON CONFLICT (class, officer, day) DO UPDATE SET tries = t.tries + 1 RETURNING tries
            """)
        .param("class", of)
        .param("officer", officer)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  void took(UUID of, UUID officer, List<Integer> answers, int score, Instant at) {
    jdbc.sql(
            """
            UPDATE training.attendee SET answers = :answers, score = :score, taken_at = :at
             WHERE class = :class AND officer = :officer
            """)
        .param("class", of)
        .param("officer", officer)
        .param("answers", answers.toArray(Integer[]::new))
        .param("score", score)
        .param("at", at)
        .update();
  }

  void valued(UUID of, UUID officer, int mark, String opinion) {
    jdbc.sql(
            """
            UPDATE training.attendee SET mark = :mark, opinion = :opinion
             WHERE class = :class AND officer = :officer
            """)
        .param("class", of)
        .param("officer", officer)
        .param("mark", mark)
        .param("opinion", opinion)
        .update();
  }

  /** Gives a number to each certificate that is due, and with it the skill that was taught. */
  void certify(TrainingClass one) {
    for (Attendee each : of(one.id())) {
      if (each.succeeds(one)) {
        String number = number();
        jdbc.sql(
                """
                UPDATE training.attendee SET certificate = :number
                 WHERE class = :class AND officer = :officer
                """)
            .param("class", one.id())
            .param("officer", each.officer())
            .param("number", number)
            .update();
        claims.certified(one, each.officer(), number);
      }
    }
  }

  public Optional<Certificate> certificate(String number) {
    return jdbc.sql(
            """
            SELECT certificate AS number, officer, class AS of FROM training.attendee
             WHERE certificate = :number
            """)
        .param("number", number)
        .query(Certificate.class)
        .optional();
  }

  private static String number() {
    var number = new StringBuilder("CN");
    for (int group = 0; group < GROUPS; group++) {
      number.append('-');
      for (int n = 0; n < GROUP; n++) {
        number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
      }
    }
    return number.toString();
  }

  private static Attendee attendee(ResultSet row) throws SQLException {
    return new Attendee(
        row.getObject("officer", UUID.class),
        row.getString("agency"),
        days(row.getArray("days")),
        days(row.getArray("listed")),
        row.getObject("score", Integer.class),
        List.of((Integer[]) row.getArray("answers").getArray()),
        row.getObject("mark", Integer.class),
        row.getString("opinion"),
        row.getString("certificate"));
  }

  private static List<LocalDate> days(Array array) throws SQLException {
    return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
  }
}
