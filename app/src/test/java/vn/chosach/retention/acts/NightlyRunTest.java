package vn.chosach.retention.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Vietnam;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords;

/** A night is made up for, and a room that fails stops no other. */
@ChosachTest
class NightlyRunTest {

  @Autowired Proposing proposing;
  @Autowired Sweeping sweeping;
  @Autowired RetentionRepository repository;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  private final LocalDate day = Vietnam.dayOf(java.time.Instant.now()).plusDays(1);

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_night_that_was_missed_is_made_up_for_once_and_a_room_that_fails_stops_no_other() {
    RetainedRecords failing = room(RecordKind.TIP);
    RetainedRecords sound = room(RecordKind.REPORTER);
    when(failing.ended(any(), anyInt())).thenThrow(new IllegalStateException("planted"));
    when(sound.ended(any(), anyInt())).thenReturn(List.of());
    var run =
        new NightlyRun(
            new Proposing(
                new RecordsByKind(List.of(failing, sound), List.of()),
                proposing.repository(),
                proposing.holds(),
                proposing.journal(),
                clock,
                proposing.ids(),
                proposing.sighted(),
                proposing.seconds()),
            new Sweeping(
                List.of(),
                sweeping.records(),
                sweeping.holds(),
                sweeping.journal(),
                transaction,
                clock),
            repository,
            transaction,
            clock);

    at(LocalTime.of(1, 30));
    run.hour();
    verify(sound, times(0)).ended(any(), anyInt());

    at(LocalTime.of(14, 0));
    assertThatThrownBy(run::hour).hasMessage("planted");
    verify(sound, times(1)).ended(any(), anyInt());
    assertThat(repository.ran(day)).as("a room still waits for it").isFalse();

    org.mockito.Mockito.doReturn(List.of()).when(failing).ended(any(), anyInt());
    run.hour();
    run.hour();
    verify(sound, times(2)).ended(any(), anyInt());
    assertThat(repository.ran(day)).isTrue();
  }

  private static RetainedRecords room(RecordKind kind) {
    RetainedRecords room = mock(RetainedRecords.class);
    when(room.kind()).thenReturn(kind);
    return room;
  }

  private void at(LocalTime time) {
    clock.moveTo(ZonedDateTime.of(day, time, Vietnam.ZONE).toInstant());
  }
}
