package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chosach.ChosachTest;
import vn.chosach.house.Routes.Route;

/** The table of obligations is complete, and what it claims is there. */
@ChosachTest
class RequirementsTest {

  private static final Requirements TABLE =
      Requirements.read(House.read(House.ROOT.resolve("docs/requirements.md")));

  private static final List<String> TESTS =
      House.files(House.ROOT.resolve("app/src/test/java"), "Test.java").stream()
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .toList();

  @Autowired Map<String, RequestMappingHandlerMapping> controllers;

  @Test
  void everyObligationStandsThereOnce() {
    assertThat(TABLE.miscounted()).isEmpty();
    String broken =
        IntStream.concat(IntStream.rangeClosed(2, 92), IntStream.rangeClosed(95, 106))
                .mapToObj(n -> "| R" + n + " | x | `tips` | x | – | not yet |\n")
                .collect(Collectors.joining())
            + IntStream.rangeClosed(1, 17)
                .mapToObj(n -> "| D" + Math.max(n, 2) + " | x | `tips` | x | – | not yet |\n")
                .collect(Collectors.joining());
    assertThat(Requirements.read(broken).miscounted())
        .containsExactlyInAnyOrder("R1", "D1", "D2", "D17");
  }

  @Test
  void everyClaimIsBorneOut() {
    List<String> screens =
        controllers.values().stream().flatMap(Routes::of).map(Route::pattern).toList();
    assertThat(TABLE.untrue(House.rooms(), screens, TESTS)).isEmpty();
    assertThat(TABLE.unclear()).isEmpty();
  }

  @Test
  void anEmptyClaimIsCaught() {
    var boastful =
        Requirements.read(
            """
            | R1 | x | `kernel` | `/nowhere` | `NeverTest` | done |
            | R2 | x | `tips` | – | – | part: almost everything |
            | R3 | x | `cellar` | `/planned` | – | not yet |
            | R4 | x | `kernel` | – | – | nearly |
            """);
    assertThat(boastful.untrue(List.of("kernel"), List.of("/"), List.of("HouseTest")))
        .containsExactly(
            "R1 names what is not there: NeverTest",
            "R1 names what is not there: /nowhere",
            "R2 names what is not there: a room",
            "R2 names what is not there: a test",
            "R3 names what is not there: cellar",
            "R4 names what is not there: a test");
    assertThat(boastful.unclear()).containsExactly("R4 has the state nearly");
  }
}
