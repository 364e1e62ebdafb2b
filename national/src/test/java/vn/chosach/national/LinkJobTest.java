package vn.chosach.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.linking.LinkCommand;
import vn.chosach.linking.LinkPlace;

/** What a cluster links is what one machine links, to the byte. */
class LinkJobTest {

  private static final List<String> NAMES =
      List.of("Nguyễn Văn Hùng", "Trần Thị Lan", "Lê Quốc Bảo", "Phạm Thu Hà", "Võ Minh Tâm");

  @TempDir Path folder;

  /** So many people, of whom each third stands there again, somewhat otherwise. */
  private Path people(String name, int count, long seed) throws Exception {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("ho_ten,dien_thoai,dia_chi\n");
    for (int i = 0; i < count; i++) {
      String who = NAMES.get(random.nextInt(NAMES.size())) + " " + (char) ('A' + i % 26);
      String phone = "09" + (10_000_000 + i * 7_919L % 90_000_000);
      String place = random.nextInt(300) + " Lê Lợi, Quận " + random.nextInt(12);
      text.append("%s,%s,\"%s\"%n".formatted(who, phone, place));
      if (i % 3 == 0) {
        text.append(
            "%s,%s,\"%s\"%n"
                .formatted(who.toUpperCase(java.util.Locale.ROOT), i % 2 == 0 ? phone : "", place));
      }
    }
    return Files.writeString(folder.resolve(name), text + "thiếu\n\"vỡ,1\n");
  }

  private String plain(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    new LinkCommand(new PrintStream(out, true, StandardCharsets.UTF_8), err, LinkPlace.HERE)
        .run(args);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void pairsAndClustersAreThoseOfOneMachine() throws Exception {
    Path a = people("a.csv", 9_000, 1);
    var pairs = Commands.run("link", a, folder.resolve("pairs"), "--master", "local[2]");
    assertThat(pairs.code()).as(pairs.err()).isEqualTo(1);
    assertThat(folder.resolve("pairs/links.jsonl")).hasContent(plain(a.toString()));
    assertThat(Files.readAllLines(folder.resolve("pairs/links.jsonl"))).hasSizeGreaterThan(1_000);

    Path b = people("b.csv", 500, 1);
    var clusters =
        Commands.run(
            "link",
            a,
            b,
            folder.resolve("clusters"),
            "--clusters",
            "--format",
            "csv",
            "--threshold",
            "0.8",
            "--master",
            "local[2]");
    assertThat(clusters.code()).as(clusters.err()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("clusters/links.csv")))
        .isEqualTo(
            plain(
                a.toString(), b.toString(), "--clusters", "--format", "csv", "--threshold", "0.8"))
        .hasLineCount((int) Files.lines(folder.resolve("clusters/links.csv")).count());
  }

  @Test
  void whatCannotBeLinkedIsNamed() throws Exception {
    Path a = people("a.csv", 20, 1);
    Path out = folder.resolve("out");
    assertThat(Commands.run("link", a, "--master", "local[1]").code()).isEqualTo(64);
    assertThat(Commands.run("link", a, out, "--threads", "1").err())
        .startsWith("chosach: unknown option --threads");
    assertThat(Commands.run("link", a, out, "--threshold", "2", "--master", "local[1]").err())
        .startsWith("chosach: --threshold is 0 to 1");
    Path absent = folder.resolve("absent.csv");
    assertThat(Commands.run("link", absent, out, "--master", "local[1]").err())
        .startsWith("chosach: file.does-not-exist: " + absent);
    assertThat(out).doesNotExist();
    Files.createDirectory(out);
    Files.writeString(out.resolve("x"), "x");
    assertThat(Commands.run("link", a, out, "--master", "local[1]").err())
        .startsWith("chosach: out.exists");
  }
}
