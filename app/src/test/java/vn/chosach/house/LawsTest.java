package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.house.planted.orderly.Doors;
import vn.chosach.house.planted.shop.FrontDoor;
import vn.chosach.house.planted.wide.WideDoor;

/** The laws hold in the house, and each one catches the faults that were planted for it. */
abstract class LawsTest {

  private static final String SHOP = FrontDoor.class.getPackageName() + ".";

  static List<Law> laws() {
    return List.of(
        new Law(RoomLaws.publicTypesAreTheDoorOrValues(), SHOP + "OpenWorkshop"),
        new Law(RoomLaws.oneDoorPerRoom(), SHOP + "FrontDoor", SHOP + "BackDoor"),
        new Law(RoomLaws.onlyPageRecordsArePublicInWeb(), SHOP + "web.LoosePage"),
        new Law(RoomLaws.partsOfARoomAreHidden(), SHOP + "cellar.WanderingBean"),
        new Law(RoomLaws.namesSaySomething(), SHOP + "StockHelper", SHOP + "util.Shelf"),
        new Law(RoomLaws.typesBearTheWordsOfTheField(), SHOP + "StockRows", SHOP + "StockPen"),
        new Law(RoomLaws.oneWordNamesFewTypes(), SHOP + "StockRows$Namesake is one of 4"),
        new Law(RoomLaws.doorsSpeakTheVerbsOfTheOffice(), SHOP + "FrontDoor offers createOrder"),
        new Law(CodeLaws.aLifeCycleHasNoSetter(), SHOP + "Order"),
        new Law(
            CodeLaws.timeAndIdsAreHandedIn(),
            SHOP + "OwnClock uses Instant.now",
            SHOP + "OwnClock uses LocalDate.now",
            SHOP + "OwnClock uses System.currentTimeMillis",
            SHOP + "OwnChance uses Random",
            SHOP + "OwnChance uses UUID.randomUUID"),
        new Law(CodeLaws.moneyIsExact(), SHOP + "Bill holds fineAmount", SHOP + "Bill holds price"),
        new Law(
            CodeLaws.datesHaveAZone(), SHOP + "OldDates keeps at", SHOP + "LocalMoment hands over"),
        new Law(CodeLaws.writersKeepTheJournal(), "vn.chosach.house.planted.quiet.QuietDoor"),
        new Law(
            CodeLaws.nothingIsInjectedIntoFields(),
            SHOP + "Injected is injected at order",
            SHOP + "Injected is injected at bill"),
        new Law(
            RoomLaws.collaboratorsAreFew(), SHOP + "Greedy needs 9", SHOP + "BagCarrier needs 9"),
        new Law(RoomLaws.doorsAreNarrow(), WideDoor.class.getName() + " offers 13"),
        new Law(CodeLaws.listenersWaitForTheCommit(), SHOP + "HastyListener"));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void theHouseKeepsIt(Law law) {
    law.rule().check(House.main());
  }

  @ParameterizedTest
  @MethodSource("laws")
  void itCatchesWhatWasPlanted(Law law) {
    EvaluationResult result = law.rule().evaluate(House.planted());
    List<String> found = result.getFailureReport().getDetails();
    for (String fault : law.planted()) {
      assertThat(found).as(law.toString()).anyMatch(words -> words.startsWith(fault));
    }
    assertThat(found)
        .as("faults found in the room that keeps every law")
        .noneMatch(words -> words.contains(Doors.class.getPackageName()));
  }

  @Test
  void aLawThatSelectsNothingFails() {
    ArchRule idle = Classes.law("misspelt", type -> false, "be good", type -> Stream.empty());
    assertThatThrownBy(() -> idle.check(House.main())).hasMessageContaining("failed to check any");
  }

  /** A law and how it must name each planted fault. */
  record Law(ArchRule rule, List<String> planted) {

    Law(ArchRule rule, String... planted) {
      this(rule, List.of(planted));
    }

    @Override
    public String toString() {
      return rule.getDescription();
    }
  }
}
