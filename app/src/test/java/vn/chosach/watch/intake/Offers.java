package vn.chosach.watch.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;

/** Files of listings for tests; each has a platform of its own, so that tests do not meet. */
@Component
public class Offers {

  /** An offer for which the shipped rules would open a case. */
  public static final String FAKE = "Túi xách Gucci super fake 1:1 full box";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Intakes intakes;
  private final IntakeTurn turn;
  private final JdbcClient jdbc;

  Offers(Intakes intakes, IntakeTurn turn, JdbcClient jdbc) {
    this.intakes = intakes;
    this.turn = turn;
    this.jdbc = jdbc;
  }

  public static String platform() {
    return "thu-" + NUMBER.incrementAndGet() + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Eight letters that no other test has; a digit would end a word of a rule. */
  public static String letters() {
    var letters = new StringBuilder();
    for (char sign : UUID.randomUUID().toString().substring(0, 8).toCharArray()) {
      letters.append((char) (sign <= '9' ? sign - '0' + 'g' : sign));
    }
    return letters.toString();
  }

  public static Actor officer() {
    return Actor.officer(UUID.randomUUID(), "QLTT-AG");
  }

  /** Imports rows {@code id,title,price,seller} to their end. */
  public Intake imported(String platform, String... rows) {
    return importedFile(platform, "id,title,price,seller\n" + String.join("\n", rows) + "\n");
  }

  public Intake importedFile(String platform, String file) {
    UUID id = draft(file.getBytes(StandardCharsets.UTF_8));
    intakes.start(id, platform, Map.of(), officer());
    run();
    Intake intake = intakes.one(id).orElseThrow();
    if (intake.state() != IntakeState.DONE) {
      throw new AssertionError(intake.toString());
    }
    return intake;
  }

  UUID draft(byte[] file) {
    return intakes
        .take(
            Intake.Source.UPLOAD,
            "tin-rao.csv",
            "",
            new ByteArrayInputStream(file),
            1 << 28,
            officer())
        .settle(
            done -> done,
            no -> {
              throw new AssertionError(no);
            });
  }

  /** Reads all that waits, in this thread. */
  void run() {
    turn.runWaiting();
  }

  /** The flagged listings of a platform, the highest score first. */
  public List<UUID> hits(String platform) {
    return jdbc.sql(
            """
            SELECT h.id FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
             WHERE l.platform = :platform ORDER BY h.score DESC, h.number
            """)
        .param("platform", platform)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  public UUID hit(String platform) {
    return hits(platform).getFirst();
  }
}
