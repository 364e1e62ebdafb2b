package vn.chosach.watch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.ActOutcome;

/** One row that cannot be kept must hold up neither its file nor the files behind it. */
@ChosachTest
class BrokenRowsTest {

  @Autowired Offers offers;
  @Autowired Intakes intakes;
  @Autowired JdbcClient jdbc;

  private final String platform = Offers.platform();

  @Test
  void a_row_with_a_name_that_no_index_takes_is_refused_and_the_others_are_kept() {
    Intake intake =
        offers.importedFile(
            platform,
            "id,title,price,seller,category\n1,Áo thun,1000,"
                + noise("s")
                + ",Áo\n2,Áo len,1000,Shop,"
                + noise("c")
                + "\n3,Áo khoác,1000,Shop,Áo\n");
    assertThat(intakes.refusals(intake.id())).isEqualTo(Map.of("row.name-is-too-long", 2L));
    assertThat(intake.counts().kept()).isEqualTo(1);
    assertThat(intake.rowsDone()).isEqualTo(3);
  }

  @Test
  void names_that_no_database_keeps_are_found_again_when_the_file_comes_again() {
    String file =
        "{\"id\":\"1\\u0000\",\"title\":\"Áo"
            + " thun\",\"seller\":\"Shop\\u0000\",\"price\":\"1000\"}\n"
            + "{\"id\":\"2\\ud83d\",\"title\":\"Áo 👕 len\",\"seller\":\"\\udc55"
            + " Shop\",\"brand\":\"\\ud83d\"}\n";
    assertThat(offers.importedFile(platform, file).counts().kept()).isEqualTo(2);
    Intake.Counts again = offers.importedFile(platform, file).counts();
    assertThat(again.kept()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    Intake.Counts other =
        offers.importedFile(platform, file.replace("len", "\\ud83d len\\u0000")).counts();
    assertThat(other.changed()).isEqualTo(1);
  }

  @Test
  void files_without_ids_do_not_overwrite_each_other_and_the_same_one_again_changes_nothing() {
    String first = "title,price,seller\nÁo thun,1000,Shop A\nÁo len,2000,Shop A\n";
    assertThat(offers.importedFile(platform, first).counts().kept()).isEqualTo(2);
    assertThat(
            offers.importedFile(platform, "title,price,seller\nGiày,1000,Shop B\n").counts().kept())
        .isEqualTo(1);
    assertThat(offers.importedFile(platform, first).counts().unchanged()).isEqualTo(2);
    String cheaper = first.replace("2000", "1500");
    assertThat(offers.importedFile(platform, cheaper).counts().changed()).isEqualTo(1);
  }

  /** No two pieces are alike, so nothing packs it. */
  private static String noise(String start) {
    var noise = new StringBuilder(start);
    for (int i = 0; i < 400; i++) {
      noise.append(UUID.nameUUIDFromBytes((start + i).getBytes(StandardCharsets.UTF_8)));
    }
    return noise.toString();
  }

  @Test
  void an_import_that_breaks_off_again_and_again_is_stopped_and_the_next_is_read() {
    UUID broken = started("1,,5000,Shop");
    jdbc.sql(
            "INSERT INTO watch.refused_row (intake, number, code, detail) VALUES (:id, 1, 'x', '')")
        .param("id", broken)
        .update();
    UUID behind = started("1,Áo thun,5000,Shop");
    for (int i = 1; i <= IntakeTurn.TRIES; i++) {
      assertThat(state(broken)).isEqualTo(i == 1 ? IntakeState.WAITING : IntakeState.RUNNING);
      assertThatThrownBy(offers::run).hasMessageContaining("a batch could not be written");
    }
    Intake stopped = intakes.one(broken).orElseThrow();
    assertThat(stopped.state()).isEqualTo(IntakeState.CANCELLED);
    assertThat(stopped.fault()).isEqualTo("import.broke-off");
    assertThat(intakes.canResume(stopped)).isTrue();
    offers.run();
    assertThat(state(behind)).isEqualTo(IntakeState.DONE);
    intakes.resume(broken, Offers.officer());
    assertThat(intakes.one(broken).orElseThrow().fault()).isNull();
    intakes.cancel(broken, Offers.officer());
  }

  @Test
  void a_slow_upload_holds_no_connection_to_the_database() {
    var held = new AtomicBoolean(true);
    var slow =
        new ByteArrayInputStream("id,title\n1,Áo\n".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public int read(byte[] into, int from, int size) {
            held.set(TransactionSynchronizationManager.isActualTransactionActive());
            return super.read(into, from, size);
          }
        };
    ActOutcome<UUID> outcome =
        intakes.take(Intake.Source.UPLOAD, "a.csv", "", slow, 1 << 20, Offers.officer());
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    assertThat(held).isFalse();
    intakes.cancel(((ActOutcome.Done<UUID>) outcome).value(), Offers.officer());
  }

  private UUID started(String row) {
    UUID id =
        offers.draft(("id,title,price,seller\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    intakes.start(id, platform, Map.of(), Offers.officer());
    return id;
  }

  private IntakeState state(UUID id) {
    return intakes.one(id).orElseThrow().state();
  }
}
