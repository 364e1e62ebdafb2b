package vn.chosach.cases.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.documents.SigningOffice;

/** Who has which power is asked for the day of the signature. */
class SanctionPowersTest {

  @ParameterizedTest
  @CsvSource({
    "inspector.chief, 2026-09-25, false",
    "inspector.chief, 2026-09-26, true",
    "market.director, 2025-06-30, false",
    "market.director, 2025-07-01, true",
    "no.such.office, 2026-11-24, false"
  })
  void a_power_begins_on_the_day_of_its_decree(String office, LocalDate day, boolean has) {
    assertThat(SanctionPowers.of(office, CaseEvent.FINE, day).isPresent()).isEqualTo(has);
  }

  @Test
  void a_field_is_unknown_before_its_decree_and_an_organisation_pays_twice() {
    assertThat(SanctionPowers.field("trade", LocalDate.of(2020, 10, 14))).isEmpty();
    SanctionPowers.SanctionField trade =
        SanctionPowers.field("trade", LocalDate.of(2020, 10, 15)).orElseThrow();
    assertThat(trade.highest(true).amount()).isEqualTo(2 * trade.highest(false).amount());
  }

  @Test
  void on_each_day_an_office_has_one_power_for_an_act_at_most() {
    for (LocalDate day = LocalDate.of(2025, 6, 1);
        day.isBefore(LocalDate.of(2027, 1, 1));
        day = day.plusDays(1)) {
      for (String agency : new String[] {"QLTT-AG", "SCT-AG", "CA-AG", "VPUB-AG", "THUE-AG"}) {
        LocalDate on = day;
        assertThat(SanctionPowers.ofAgency(agency, CaseEvent.FINE, day))
            .as(agency + " " + day)
            .extracting(SanctionPowers.Power::office)
            .doesNotHaveDuplicates()
            .allMatch(
                office ->
                    SigningOffice.of(office).isPresent()
                        && SanctionPowers.of(office, CaseEvent.FINE, on).isPresent());
      }
    }
  }
}
