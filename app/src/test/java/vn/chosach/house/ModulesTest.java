package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import vn.chosach.house.planted.floors.UpsideDown;

/** Laws 1 and 2: rooms know only what they may, and each introduces itself. */
class ModulesTest {

  private static final ApplicationModules ROOMS = House.modules();
  private static final String PLANTED = UpsideDown.class.getPackageName();
  private static final ApplicationModules PLANTED_ROOMS =
      ApplicationModules.of(PLANTED, location -> location.contains("/planted/floors/"));

  static List<String> rooms() {
    return House.rooms();
  }

  @Test
  void roomsKnowOnlyWhatTheyMay() {
    ROOMS.verify();
  }

  @Test
  void aPlantedRoomThatKnowsMoreIsCaught() {
    assertThatThrownBy(PLANTED_ROOMS::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("Cycle detected");
  }

  @Test
  void everyPackageUnderTheRootIsARoom() {
    assertThat(ROOMS.stream().map(room -> room.getIdentifier().toString()))
        .containsExactlyInAnyOrderElementsOf(rooms());
  }

  @Test
  void noRoomKnowsALaterOne() {
    assertThat(Floors.upsideDown(ROOMS)).isEmpty();
    assertThat(Floors.upsideDown(PLANTED_ROOMS))
        .containsExactly("kernel knows the later room journal");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomIntroducesItself(String room) {
    String home = House.BASE + "." + room;
    String source =
        House.read(House.MAIN_SOURCES.resolve("vn/chosach/" + room + "/package-info.java"));
    assertThat(Floors.missingIn(home, source))
        .as("missing in the package-info of " + room)
        .isEmpty();
    assertThat(Floors.allowedUpwards(home)).isEmpty();
  }

  @Test
  void aPlantedRoomWithoutManneredIntroductionIsCaught() {
    assertThat(Floors.missingIn(PLANTED + ".journal", "@ApplicationModule package x;"))
        .containsExactly(
            "what the room may know", "@NullMarked", "a sentence on what the room is for");
    assertThat(Floors.allowedUpwards(PLANTED + ".kernel"))
        .containsExactly("kernel allows itself the later room journal");
  }

  /** {@code @NullMarked} does not reach into packages below, so each needs its own. */
  @Test
  void everyPackageIsNullMarked() {
    assertThat(unmarked(House.main())).isEmpty();
    assertThat(unmarked(House.planted())).contains(PLANTED + ".journal");
  }

  private static List<String> unmarked(Iterable<JavaClass> classes) {
    return java.util.stream.StreamSupport.stream(classes.spliterator(), false)
        .map(JavaClass::getPackage)
        .distinct()
        .filter(
            inside ->
                !inside
                    .tryGetPackageInfo()
                    .map(info -> info.isAnnotatedWith(NullMarked.class))
                    .orElse(false))
        .map(inside -> inside.getName())
        .sorted()
        .toList();
  }
}
