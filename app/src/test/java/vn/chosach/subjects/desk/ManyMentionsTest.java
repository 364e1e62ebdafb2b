package vn.chosach.subjects.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.NamingRecords;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.vault.Vault;

/** Very many records that name the same, and a round that breaks off. */
@ChosachTest
class ManyMentionsTest {

  private static final int MANY = 1_200;

  @Autowired Mentions mentions;
  @Autowired Vault vault;
  @Autowired SubjectRowSecurity rowSecurity;
  @Autowired JdbcClient jdbc;
  @Autowired RowSecurityContext context;
  @Autowired TransactionTemplate transaction;
  @Autowired InstantSource time;

  @Test
  void a_courier_in_very_many_records_is_bounded_and_a_round_that_broke_off_goes_on() {
    long began = time.instant().minusSeconds(3_600).toEpochMilli();
    String courier = "84" + System.nanoTime();
    var asked = new AtomicInteger();
    NamingRecords room =
        new NamingRecords() {
          @Override
          public String kind() {
            return "REFERRAL";
          }

          @Override
          public List<NamingRecord> after(UUID last, int most) {
            if (asked.incrementAndGet() == 2) {
              throw new IllegalStateException("the room is away");
            }
            return IntStream.range(0, MANY)
                .mapToObj(
                    i -> new UUID((began + i) << 16, 0x8000_0000_0000_0000L | courier.hashCode()))
                .filter(id -> id.compareTo(last) > 0)
                .limit(most)
                .map(id -> one(id, courier))
                .toList();
          }
        };
    var round = new Mentions(List.of(room), jdbc, vault, rowSecurity, context, transaction, time);
    UUID before = place();
    try {
      tell(new UUID(began - 1 << 16, 0));
      round.tick();
      assertThat(linked("own-" + courier)).as("what was read before it broke off").isEqualTo(500);
      round.tick();
      round.tick();
      assertThat(linked("own-" + courier)).as("each once").isEqualTo(MANY);
      assertThat(linked(courier)).as("edges do not grow with the records").isEqualTo(500);
    } finally {
      tell(before);
    }
  }

  private static NamingRecords.NamingRecord one(UUID id, String courier) {
    return new NamingRecords.NamingRecord(
        id,
        id,
        null,
        "own-" + courier,
        "/",
        List.of(
            new NamingRecords.NamedValue(IdentifierKind.PHONE, courier, courier),
            new NamingRecords.NamedValue(IdentifierKind.PHONE, id.toString(), id.toString())),
        "");
  }

  /** Records by their own numbers, or those that name the courier. */
  private int linked(String what) {
    String mark = mentions.mark(Node.evidence(Node.NodeKind.PHONE, what, what));
    return seen(
        "SELECT count(DISTINCT record)::int FROM subjects.mention WHERE mark = decode(:mark, 'hex') OR number = :number",
        mark,
        what);
  }

  private int seen(String sql, String mark, String number) {
    Integer count =
        transaction.execute(
            t -> {
              context.ofTheProgram();
              return jdbc.sql(sql)
                  .param("mark", mark)
                  .param("number", number)
                  .query(Integer.class)
                  .single();
            });
    return count == null ? 0 : count;
  }

  private UUID place() {
    jdbc.sql(
            """
            INSERT INTO subjects.mention_place (kind, last, day)
            VALUES ('REFERRAL', '00000000-0000-0000-0000-000000000000', current_date + 2)
            ON CONFLICT (kind) DO UPDATE SET day = current_date + 2
            """)
        .update();
    return jdbc.sql("SELECT last FROM subjects.mention_place WHERE kind = 'REFERRAL'")
        .query(UUID.class)
        .single();
  }

  private void tell(UUID last) {
    jdbc.sql("UPDATE subjects.mention_place SET last = :last WHERE kind = 'REFERRAL'")
        .param("last", last)
        .update();
  }
}
