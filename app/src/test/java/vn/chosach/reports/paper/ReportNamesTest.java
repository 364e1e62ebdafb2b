package vn.chosach.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.directory.Area;
import vn.chosach.ui.Lang;

/** The map of 2025 and the one before it. */
@ChosachTest
class ReportNamesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Autowired ReportNames names;

  @Test
  void a_commune_of_today_leads_to_the_district_before_july_2025() {
    assertThat(names.communes(TODAY)).hasSize(102);
    Area ward = names.area("30307", TODAY).orElseThrow();
    assertThat(names.oldDistricts(ward))
        .extracting(one -> one.fullName().in(Lang.VI))
        .singleElement()
        .asString()
        .contains("Long Xuyên");
    Area island = names.area("31078", TODAY).orElseThrow();
    assertThat(names.oldDistricts(island))
        .extracting(one -> one.fullName().in(Lang.VI))
        .singleElement()
        .asString()
        .contains("Phú Quốc");
  }

  @Test
  void a_code_that_is_no_more_is_found_on_the_map_of_its_day() {
    Area before =
        names.communes(LocalDate.of(2025, 6, 30)).stream()
            .filter(
                one ->
                    names.communes(TODAY).stream().noneMatch(now -> now.code().equals(one.code())))
            .findFirst()
            .orElseThrow();
    assertThat(names.area(before.code(), TODAY)).contains(before);
    assertThat(names.area("00000", TODAY)).isEmpty();
  }
}
