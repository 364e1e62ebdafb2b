package vn.chosach.cases.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.documents.SigningOffice;
import vn.chosach.kernel.SeedTable;

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
  void the_inspectorate_of_the_province_has_its_chief_from_the_day_of_the_decree() {
    assertThat(SanctionPowers.ofAgency("TTR-AG", CaseEvent.FINE, LocalDate.of(2026, 9, 25)))
        .isEmpty();
    assertThat(SanctionPowers.ofAgency("TTR-AG", CaseEvent.FINE, LocalDate.of(2026, 9, 26)))
        .extracting(SanctionPowers.Power::office)
        .containsExactly("inspector.chief");
  }

  /** An office of no agency could never sign. */
  @Test
  void each_office_is_held_in_an_agency_of_the_shipped_roll() {
    List<String> agencies =
        SeedTable.read("/province/an-giang/agencies.csv").stream()
            .map(row -> row.text("key"))
            .distinct()
            .toList();
    assertThat(SigningOffice.all())
        .allSatisfy(office -> assertThat(agencies).as(office.key()).anyMatch(office::within));
    assertThat(SigningOffice.all().stream().flatMap(office -> office.agencies().stream()))
        .as("people's committees of communes are entered by whoever runs the program")
        .filteredOn(prefix -> agencies.stream().noneMatch(key -> key.startsWith(prefix)))
        .containsExactly("UBND-XA-");
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
