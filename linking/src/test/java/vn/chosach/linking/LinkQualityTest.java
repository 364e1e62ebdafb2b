package vn.chosach.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the command finds on public labelled data, with its one setting and without labels. The data
 * lie beside the project; without them the tests are left out.
 */
class LinkQualityTest {

  private static Agreement agreement(Labelled set) {
    String[] paths = set.files().stream().map(Path::toString).toArray(String[]::new);
    LinkCommandTest.Outcome outcome = LinkCommandTest.run(paths);
    Agreement agreement = Agreement.of(outcome.out().lines(), set.known());
    System.out.println("linking, " + set.name() + ": " + agreement);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return agreement;
  }

  @Test
  void personsInOneRegisterWithManyDuplicates() throws Exception {
    assertThat(agreement(Labelled.febrl3()).f1()).isGreaterThanOrEqualTo(0.998);
  }

  @Test
  void personsOfTwoRegisters() throws Exception {
    assertThat(agreement(Labelled.febrl4()).f1()).isGreaterThanOrEqualTo(0.999);
  }

  @Test
  void restaurantsOfTwoGuides() throws Exception {
    assertThat(agreement(Labelled.restaurants()).f1()).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void productsOfTwoShops() throws Exception {
    assertThat(agreement(Labelled.abtBuy()).f1()).isGreaterThanOrEqualTo(0.96);
  }
}
