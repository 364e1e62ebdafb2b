package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.ChosachApplication;

/** The program of an office holds nothing of the demonstration: no class, no seed, no word. */
@Tag("apart")
class DemonstrationApartTest {

  private static final Pattern WORD =
      Pattern.compile("\\bdemo|demonstrat|trình diễn", Pattern.CASE_INSENSITIVE);

  @Test
  void noClassAndNoFileOfTheProgramIsOfTheDemonstration() throws Exception {
    Path program =
        Path.of(
            ChosachApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(program.resolve("vn/chosach")).isDirectory();
    assertThat(ofTheDemonstration(program)).isEmpty();
  }

  @Test
  void noMessageOfTheProgramSpeaksOfIt() {
    List<Path> messages = House.files(House.RESOURCES.resolve("messages"), ".properties");
    assertThat(messages).hasSizeGreaterThan(20);
    assertThat(messages).noneMatch(file -> WORD.matcher(House.read(file)).find());
  }

  @Test
  void theProgramDoesNotDependOnItsModule() {
    assertThat(House.read(House.ROOT.resolve("app/pom.xml"))).doesNotContain("chosach-demo");
  }

  @Test
  void whatItActsThroughIsKnownToTheLaws() {
    assertThat(House.namedByTheDemonstration())
        .contains("vn.chosach.tips.duty.Roster", "vn.chosach.cases.Cases")
        .noneMatch(name -> name.startsWith("vn.chosach.demo."));
  }

  @Test
  void aPlantedClassIsFound(@TempDir Path program) throws Exception {
    Files.createDirectories(program.resolve("vn/chosach/cases/demo"));
    Files.createFile(program.resolve("vn/chosach/cases/demo/Planted.class"));
    Files.createFile(program.resolve("vn/chosach/DemoPlanted.class"));
    Files.createFile(program.resolve("application-demo.yaml"));
    assertThat(ofTheDemonstration(program)).hasSize(4);
    assertThat(WORD.matcher("plans.made=Made for demonstration").find()).isTrue();
  }

  private static List<String> ofTheDemonstration(Path program) throws IOException {
    try (Stream<Path> all = Files.walk(program)) {
      return all.map(file -> program.relativize(file).toString())
          .filter(name -> name.toLowerCase(Locale.ROOT).contains("demo"))
          .toList();
    }
  }
}
