package vn.chosach.demo.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.demo.DemoAccount;
import vn.chosach.demo.DemoTest;
import vn.chosach.demo.StagedTime;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Vietnam;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.suggesting.ProcedurePolicy;
import vn.chosach.signals.suggesting.SuggestionInput;
import vn.chosach.signals.suggesting.WordList;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;

@DemoTest
class DemoTipsTest {

  @Autowired Tips tips;
  @Autowired Areas areas;
  @Autowired Catalogue catalogue;
  @Autowired StagedTime clock;

  private final List<DemoTip> all = DemoTip.all();

  @Test
  void sixtyOneTipsOfEveryChannelCouldBeReceived() {
    assertThat(all).hasSize(61);
    assertThat(all.stream().map(tip -> tip.report().channel()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Channel.values());
    for (DemoTip tip : all) {
      assertThat(tips.check(tip.receivedAt(clock.instant().minus(tip.age())), tip.reporter()))
          .as(tip.key())
          .isEqualTo(List.<Reception.ReceptionFault>of());
    }
  }

  @Test
  void theyNamePlacesGoodsAndAccountsThatExist() {
    var today = Vietnam.dayOf(clock.instant());
    Set<String> places =
        areas.on(Area.Level.COMMUNE, today).stream().map(Area::code).collect(Collectors.toSet());
    Set<String> goods =
        catalogue.goodsGroups(today).stream()
            .map(group -> group.code())
            .collect(Collectors.toSet());
    Set<String> accounts =
        DemoAccount.all().stream().map(DemoAccount::account).collect(Collectors.toSet());
    for (DemoTip tip : all) {
      if (tip.report().area() != null) {
        assertThat(places).as(tip.key()).contains(tip.report().area());
      }
      if (tip.report().goods() != null) {
        assertThat(goods).as(tip.key()).contains(tip.report().goods());
      }
      if (tip.account() != null) {
        assertThat(accounts).as(tip.key()).contains(tip.account());
      }
    }
  }

  @Test
  void everyProcedureHasAnExampleThatTheMachineProposes() {
    var proposed =
        all.stream()
            .map(
                tip ->
                    new SuggestionInput(
                        switch (tip.report().channel()) {
                          case PRESS -> SuggestionInput.Sender.MEDIA;
                          case AGENCY, POSTAL_FIRM, PARTNER -> SuggestionInput.Sender.AGENCY;
                          default -> SuggestionInput.Sender.PERSON;
                        },
                        !tip.reporter().unknown(),
                        tip.report().goods(),
                        tip.report().paid(),
                        WordList.shipped().in(tip.report().shared() + "\n" + tip.report().story()),
                        false))
            .map(
                suggestionInput ->
                    ProcedurePolicy.proposals(suggestionInput).getFirst().procedure())
            .collect(Collectors.toSet());
    assertThat(proposed).containsExactlyInAnyOrder(Procedure.values());
  }

  @Test
  void noShopOfTheDemonstrationIsReal() {
    for (DemoTip tip : all) {
      String told = tip.report().shared() + " " + tip.report().story();
      assertThat(told.replaceAll("@?[\\w.]+\\.vidu|[\\w.-]+\\.example", ""))
          .as(tip.key())
          .doesNotContain("@");
    }
  }

  @Test
  void twoPicturesOfATipAreNeverTheSameFile() throws Exception {
    byte[] one = DemoPicture.png("jar", 1);
    assertThat(DemoPicture.png("jar", 1)).isEqualTo(one);
    assertThat(DemoPicture.png("jar", 2)).isNotEqualTo(one);
    for (String sort :
        List.of("jar", "bottle", "box", "sack", "paper", "screen", "place", "qr=x")) {
      assertThat(ImageIO.read(new ByteArrayInputStream(DemoPicture.png(sort, 3))).getWidth())
          .as(sort)
          .isEqualTo(960);
    }
  }
}
