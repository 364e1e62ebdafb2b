package vn.chosach.directory.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

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
 * The whole way of a report, from a referral that the police refuse to a public page, in a program
 * that was started with the drafted pack of another province.
 */
@Tag("kill")
class SecondProvinceTest {

  private static final String DONG_THAP = "82";

  private static final String WALK =
      "vn.chosach.publicity.JourneyTest#from_a_report_that_the_police_refuse_to_a_public_page";

  @TempDir Path folder;

  @Test
  void a_report_goes_its_whole_way_in_another_province() throws Exception {
    Path pack = folder.resolve("dong-thap");
    PackMaker.make(DONG_THAP, pack, LocalDate.of(2026, 11, 30));
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
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
              LauncherDiscoveryRequestBuilder.request().selectors(selectMethod(WALK)).build(),
              summary);
      summary.getSummary().printFailuresTo(new PrintWriter(System.out, true), 20);
      boolean walked = summary.getSummary().getTestsSucceededCount() == 1;
      System.exit(walked && ProvincePack.current().agency("CA").equals("CA-DT") ? 0 : 1);
    }
  }
}
