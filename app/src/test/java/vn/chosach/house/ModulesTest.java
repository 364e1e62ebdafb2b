package vn.chosach.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import vn.chosach.house.planted.floors.UpsideDown;

/** Laws 1 and 2: rooms know only what they may, and each introduces itself. */
abstract class ModulesTest {

  private static final ModuleBoundaries ROOMS = House.bounds();
  private static final String PLANTED = UpsideDown.class.getPackageName();
  private static final ModuleBoundaries PLANTED_ROOMS =
      new ModuleBoundaries(PLANTED, House.planted().that(resideInAPackage(PLANTED + "..")));

  static List<String> rooms() {
    return House.rooms();
  }

  @Test
  void roomsKnowOnlyWhatTheyMay() {
    assertThat(ROOMS.broken()).isEmpty();
  }

  /** And Spring Modulith, which asks for each use, finds the same. */
  @Test
  void aPlantedRoomThatKnowsMoreIsCaught() {
    String attic = PLANTED + ".journal.Attic";
    String beam = PLANTED + ".journal.loft.Beam";
    String cellar = PLANTED + ".kernel.Cellar";
    String stone = PLANTED + ".kernel.ground.Stone";
    assertThat(PLANTED_ROOMS.broken())
        .containsExactly(
            attic + " uses " + stone + ", which kernel keeps to itself",
            cellar + " uses " + beam + " without leave");
    assertThat(
            ApplicationModules.of(PLANTED, location -> location.contains("/planted/floors/"))
                .detectViolations()
                .getMessages())
        .anyMatch(words -> words.startsWith("Cycle detected"))
        .anyMatch(words -> words.contains("non-exposed type " + stone))
        .anyMatch(words -> words.contains("non-exposed type " + beam))
        .allMatch(
            words ->
                words.startsWith("Cycle detected")
                    || words.contains("non-exposed type " + stone)
                    || words.contains("non-exposed type " + beam));
  }

  @Test
  void everyPackageUnderTheRootIsARoom() {
    assertThat(ROOMS.rooms()).containsExactlyInAnyOrderElementsOf(rooms());
  }

  @Test
  void noRoomKnowsALaterOne() {
    assertThat(Floors.upsideDown(Floors.known(ROOMS))).isEmpty();
    assertThat(Floors.upsideDown(Floors.known(PLANTED_ROOMS)))
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

  /** The build reads every package of the program as null-marked; none is left out. */
  @Test
  void everyPackageIsNullMarked() {
    String pom = House.read(House.ROOT.resolve("pom.xml"));
    assertThat(pom).contains("-XepOpt:NullAway:AnnotatedPackages=vn.chosach ");
    assertThat(leftOut(pom, House.main())).isEmpty();
    assertThat(leftOut(pom, House.planted())).contains(PLANTED + ".journal");
  }

  private static List<String> leftOut(String pom, Iterable<JavaClass> classes) {
    Pattern unmarked =
        Pattern.compile("UnannotatedSubPackages=(\\S+?)[\\s<]")
            .matcher(pom)
            .results()
            .map(found -> Pattern.compile(found.group(1) + "(\\..*)?"))
            .findFirst()
            .orElseThrow();
    return StreamSupport.stream(classes.spliterator(), false)
        .map(JavaClass::getPackageName)
        .distinct()
        .filter(name -> !name.startsWith("vn.chosach") || unmarked.matcher(name).matches())
        .sorted()
        .toList();
  }
}
