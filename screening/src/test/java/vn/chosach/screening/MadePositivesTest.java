package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Positives written by hand, for goods of which no public listing exists. */
class MadePositivesTest {

  @Test
  void everyWrittenPositiveIsFoundByItsRule() throws Exception {
    List<String> rows;
    try (InputStream in =
        MadePositivesTest.class.getResourceAsStream("/screening/made/positives.csv")) {
      assertThat(in).isNotNull();
      rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.startsWith("title,"))
              .toList();
    }
    Screener screener = Rules.library();
    int found = 0;
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      Screening outcome = screener.screen(Listing.of(cells[0], Long.parseLong(cells[1])));
      assertThat(outcome.reasons()).as(row).anyMatch(reason -> reason.rule().equals(cells[2]));
      found++;
    }
    System.out.printf("made positives: %d of %d found%n", found, rows.size());
  }
}
