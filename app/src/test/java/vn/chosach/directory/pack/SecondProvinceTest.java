package vn.chosach.directory.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import vn.chosach.kernel.ProvincePack;

/**
 * The whole way of a tip, from a referral that the police refuse to a public page, and the way from
 * an empty province to its first monthly report, in a program that was started with the pack of
 * another province: drafted by the command, then given a plan and outlines of its own as its clerk
 * would.
 */
@Tag("kill")
class SecondProvinceTest {

  private static final String DONG_THAP = "82";

  private static final List<String> WALKS =
      List.of(
          "vn.chosach.publicity.JourneyTest#from_a_report_that_the_police_refuse_to_a_public_page",
          "vn.chosach.reports.FirstReportTest#a_province_comes_from_its_pack_to_its_first_report");

  @TempDir Path folder;

  @Test
  void a_report_goes_its_whole_way_in_another_province() throws Exception {
    Path pack = folder.resolve("dong-thap");
    PackMaker.make(DONG_THAP, pack, LocalDate.of(2026, 11, 30));
    filled(pack);
    assertThat(PackCheck.of(ProvincePack.of(pack.toString()), LocalDate.of(2026, 11, 30)))
        .noneMatch(PackFault::grave)
        .extracting(PackFault::code)
        .as("with a plan and outlines of its own")
        .doesNotContain("no-outline", "no-plan");
    Path said = folder.resolve("said");
    Process walk =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx700m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-D" + ProvincePack.PROPERTY + "=" + pack,
                    "-Dchosach.test.fork=province",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Elsewhere.class.getName()))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int failed = walk.waitFor();
    assertThat(failed).as(() -> read(said)).isZero();
  }

  /** What the command cannot know: the plan of the province, and where its communes lie. */
  private static void filled(Path pack) throws IOException {
    Files.writeString(
        pack.resolve("plan.csv"),
        """
        number,title_vi,title_en,owner,first_day,last_day,basis,issued_on,note_vi
        01/KH-BCĐ389,Kế hoạch chống hàng giả trên không gian mạng năm 2026,Plan of 2026,BCD389-DT,2025-12-15,2026-12-14,,2025-12-15,
        """);
    Files.writeString(pack.resolve("goals.csv"), "ref,title_vi,title_en\nI,Kiểm tra,Checks\n");
    Files.writeString(
        pack.resolve("duties.csv"),
        """
        ref,goal,r,title_vi,title_en,lead,partners,frequency,due,kinds
        I.1,I,R26,Kiểm tra người bán trên mạng,Check sellers on the net,QLTT-DT,CA-DT|ALL,MONTH,,inspections
        I.2,I,R76,Tuyên truyền,Outreach,MTTQ-DT,,QUARTER,,document
        """);
    Files.writeString(pack.resolve("partner-groups.csv"), "group,agency\n");
    var outlines = new StringBuilder("code,path\n");
    int at = 0;
    for (var row : ProvincePack.of(pack.toString()).table("areas.csv")) {
      if ("COMMUNE".equals(row.optional("level")) && row.text("key").endsWith(".20250701")) {
        int x = at % 16 * 40;
        int y = at / 16 * 40;
        outlines.append(row.text("code")).append(",M").append(x).append(' ').append(y);
        outlines.append("l38 0l0 38l-38 0z\n");
        at++;
      }
    }
    Files.writeString(pack.resolve("outlines.csv"), outlines.toString());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The other program. */
  static final class Elsewhere {

    private Elsewhere() {}

    public static void main(String[] arguments) {
      var summary = new SummaryGeneratingListener();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(WALKS.stream().map(one -> selectMethod(one)).toList())
                  .build(),
              summary);
      summary.getSummary().printFailuresTo(new PrintWriter(System.out, true), 20);
      boolean walked = summary.getSummary().getTestsSucceededCount() == WALKS.size();
      System.exit(walked && ProvincePack.current().agency("CA").equals("CA-DT") ? 0 : 1);
    }
  }
}
