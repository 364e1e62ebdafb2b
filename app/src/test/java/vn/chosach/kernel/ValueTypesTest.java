package vn.chosach.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValueTypesTest {

  @Test
  void moneyIsWrittenAsOfficialsWriteIt() {
    assertThat(new Dong(1_250_000)).hasToString("1.250.000\u00a0₫");
    assertThat(new Dong(-75_000)).hasToString("-75.000\u00a0₫");
    assertThat(Dong.ZERO).hasToString("0\u00a0₫");
  }

  @Test
  void aSumThatLeavesTheRangeIsAnErrorAndNoWrongFigure() {
    assertThat(new Dong(2).plus(new Dong(3))).isEqualTo(new Dong(5));
    assertThatThrownBy(() -> new Dong(Long.MAX_VALUE).plus(new Dong(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void bothEndsOfAValidityCount() {
    var december = new Validity(LocalDate.of(2022, 12, 1), LocalDate.of(2022, 12, 31));
    assertThat(december.contains(LocalDate.of(2022, 12, 1))).isTrue();
    assertThat(december.contains(LocalDate.of(2022, 12, 31))).isTrue();
    assertThat(december.contains(LocalDate.of(2023, 1, 1))).isFalse();
    assertThat(december.contains(LocalDate.of(2022, 11, 30))).isFalse();
  }

  @Test
  void anAmountIsReadAsPeopleTypeIt() {
    for (String typed :
        new String[] {
          "1250000", "1.250.000", " 1.250.000 ₫", "1.250.000\u00a0₫", "1 250 000 đ", "1.250.000Đ"
        }) {
      assertThat(Dong.typed(typed)).as(typed).contains(new Dong(1_250_000));
    }
    assertThat(Dong.typed("0")).contains(Dong.ZERO);
    assertThat(Dong.typed("999.999.999.999.999")).contains(new Dong(999_999_999_999_999L));
    for (String typed :
        new String[] {
          "", "₫", "-5", "1,5", "1.25", "1.250.00", "12.5000", "5 triệu", "1000000000000000", "٣"
        }) {
      assertThat(Dong.typed(typed)).as(typed).isEmpty();
    }
    assertThat(Dong.typed(new Dong(7_000).toString())).contains(new Dong(7_000));
  }

  @Test
  void overlapIsMutualAndTouchingOnOneDayIsOverlap() {
    var until = new Validity(null, LocalDate.of(2025, 6, 30));
    var from = new Validity(LocalDate.of(2025, 7, 1), null);
    var touching = new Validity(LocalDate.of(2025, 6, 30), null);
    assertThat(until.overlaps(from)).isFalse();
    assertThat(from.overlaps(until)).isFalse();
    assertThat(until.overlaps(touching)).isTrue();
    assertThat(touching.overlaps(until)).isTrue();
    assertThat(Validity.ALWAYS.overlaps(from)).isTrue();
  }

  @Test
  void datesUpsideDownAreRefusedWithACode() {
    var late = LocalDate.of(2025, 7, 1);
    var early = LocalDate.of(2025, 6, 30);
    assertThat(Validity.refused(late, early))
        .get()
        .extracting(Refusal::code)
        .isEqualTo("kernel.dates-upside-down");
    assertThat(Validity.refused(early, late)).isEmpty();
    assertThat(Validity.refused(null, early)).isEmpty();
    assertThatThrownBy(() -> new Validity(late, early))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReasonCodeHasOneForm() {
    assertThat(Refusal.of("directory.name-too-long").code()).isEqualTo("directory.name-too-long");
    assertThatThrownBy(() -> Refusal.of("Name Too Long"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Refusal.of("nodot")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheSystemActsWithoutAName() {
    assertThat(Actor.SYSTEM.id()).isNull();
    assertThatThrownBy(() -> new Actor(Actor.ActorKind.OFFICER, null, "CA-AG"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void identifiersRiseWithTimeAndCarryVersionSeven() {
    var random = new Random(389);
    UUID early =
        new TimeOrderedIds(InstantSource.fixed(Instant.parse("2026-11-24T02:00:00Z")), random)
            .next();
    UUID late =
        new TimeOrderedIds(InstantSource.fixed(Instant.parse("2026-11-24T02:00:00.001Z")), random)
            .next();
    assertThat(early.version()).isEqualTo(7);
    assertThat(early.variant()).isEqualTo(2);
    assertThat(early.toString()).isLessThan(late.toString());
    var many = new HashSet<UUID>();
    var ids = new TimeOrderedIds(InstantSource.system(), random);
    for (int n = 0; n < 10_000; n++) {
      many.add(ids.next());
    }
    assertThat(many).hasSize(10_000);
  }

  @Test
  void theDayIsTheDayInVietnam() {
    assertThat(Vietnam.dayOf(Instant.parse("2026-11-24T16:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(Vietnam.dayOf(Instant.parse("2026-11-24T17:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 11, 25));
  }
}
