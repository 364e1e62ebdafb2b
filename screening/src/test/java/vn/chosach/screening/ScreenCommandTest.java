package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTest {

  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ScreenCommand command =
        new ScreenCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z")));
    int code = command.run(args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aHitIsOneJsonObjectThatNamesFileRowAndReasons() throws Exception {
    String csv =
        file("a.csv", "id,name,price\n7,Dép tổ ong,9900\n8,\"Đồng hồ Rolex \"\"nam\"\"\",150000\n");
    Outcome outcome = run(csv, "--threshold", "50");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines()).hasSize(1);
    assertThat(outcome.out())
        .contains("\"file\":\"" + csv + "\"")
        .contains("\"row\":2,\"id\":\"8\"")
        .contains("\"title\":\"Đồng hồ Rolex \\\"nam\\\"\"")
        .contains("\"band\":\"case\"")
        .contains("\"rule\":\"gia.watch.duoi-20\",\"version\":1,\"weight\":75")
        .contains("\"text\":\"Rolex\"");
    assertThat(outcome.err()).contains("2 rows read");
  }

  @Test
  void ownRulesAreReadAndABadOneIsNamed() throws Exception {
    String rules =
        file(
            "own.rules",
            "[rule own.good]\nversion: 2\ntitle: t\nweight: 55\nlaw: L\nneed: gấu bông\n"
                + "[rule own.bad]\nversion: 1\ntitle: t\nweight: 5\nlaw: L\nneed: x\npattern: (\n");
    String csv = file("a.csv", "name\nGấu bông to\n");
    Outcome outcome = run(csv, "--rules", rules, "--only-rules");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("own.good").contains("\"score\":55");
    assertThat(outcome.err()).contains("own.bad").contains("rule.");
  }

  @Test
  void theHtmlReportIsAPageThatShowsTextAsText() throws Exception {
    String csv = file("a.csv", "name,price,seller\n<script>x</script> Đồng hồ Rolex,150000,<b>s\n");
    Outcome outcome = run(csv, "--format", "html");
    assertThat(outcome.out())
        .startsWith("<!doctype html>")
        .contains("<mark>Rolex</mark>")
        .contains("&lt;script&gt;")
        .doesNotContain("<script>")
        .endsWith("</html>\n");
  }

  @Test
  void aCsvReportRunsNoFormula() throws Exception {
    String csv = file("a.csv", "name,price\n=cmd Rolex đồng hồ,150000\n");
    assertThat(run(csv, "--format", "csv").out()).contains(",'=cmd Rolex");
  }

  @Test
  void exitCodesTellWhatHappened() throws Exception {
    String csv = file("a.csv", "id,name\n1,áo\n2,\n");
    assertThat(run(csv).code()).isEqualTo(1);
    assertThat(run(folder.resolve("none.csv").toString()).code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(64);
    assertThat(run(csv, "--format", "pdf").code()).isEqualTo(64);
    assertThat(run(csv, "--what").code()).isEqualTo(64);
  }

  @Test
  void sellersWithSuspiciousListingsMakeTheirOthersMoreSuspicious() throws Exception {
    String alone = file("a.csv", "name,price,seller\nTúi Adidas nam,170000,s1\n");
    String among =
        file(
            "b.csv",
            "name,price,seller\nTúi Adidas nam,170000,s1\nĐồng hồ Rolex,150000,s1\n"
                + "Đồng hồ Hublot,150000,s1\nGiày Gucci,150000,s1\n");
    assertThat(run(alone).out()).doesNotContain("nguoi-ban");
    assertThat(run(among).out().lines().findFirst().orElse(""))
        .contains("nguoi-ban.nhieu-tin-nghi");
    assertThat(run(among, "--stream").out()).doesNotContain("nguoi-ban");
  }

  @Test
  void helpIsPrintedAndTheColumnsThatWereTakenAreNamed() throws Exception {
    Outcome help = run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("--explain ROW").contains("--threshold");
    String csv = file("b.csv", "Tên sản phẩm,describe,Giá bán,kho\nDép tổ ong,rep 1:1,9900,3\n");
    assertThat(run(csv).err())
        .contains("title=Tên sản phẩm")
        .contains("description=describe")
        .contains("kho");
  }

  @Test
  void oneRowIsExplainedWithHitsGuardsAndTheSum() throws Exception {
    String csv =
        file("c.csv", "name,price\nDép tổ ong,9900\nTúi đựng thuốc lá điện tử vape,45000\n");
    Outcome outcome = run("--explain", "2", csv);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("folded: tui dung thuoc la dien tu vape")
        .contains("cam.thuoc-la-dien-tu: held back by none")
        .contains("score 0");
    assertThat(run("--explain", "9", csv).code()).isNotZero();
  }
}
