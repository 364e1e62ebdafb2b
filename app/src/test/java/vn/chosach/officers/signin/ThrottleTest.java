package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.QuickPasswords;
import vn.chosach.journal.Journal;
import vn.chosach.officers.credentials.RefusalCounts;
import vn.chosach.officers.credentials.Throttle;
import vn.chosach.officers.signin.People.Person;

@ChosachTest
class ThrottleTest {

  private static final String WRONG = "Không phải câu đó 1";

  @Autowired People people;
  @Autowired SignIns signIns;
  @Autowired Throttle throttle;
  @Autowired RefusalCounts refusals;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired QuickPasswords.Counted encoder;

  @AfterEach
  void presentTime() {
    clock.reset();
  }

  @Test
  void fiveFailuresBlockANameForASecondAndNobodyLearnsUntilThenWhatIsRight() {
    Person person = people.complete();
    for (int n = 0; n < 5; n++) {
      assertThat(code(signIns.byPassword(person.account(), WRONG)))
          .isEqualTo("officers.wrong-password");
    }
    assertThat(signIns.byPassword(person.account(), People.PASSWORD))
        .isInstanceOf(Attempt.Blind.class);
    assertThat(signIns.byPassword(person.account(), WRONG)).isInstanceOf(Attempt.Blind.class);
    clock.move(Duration.ofSeconds(3));
    assertThat(signIns.byPassword(person.account(), People.PASSWORD))
        .isInstanceOf(Attempt.Continue.class);
    assertThat(journal.newest("officer", person.id().toString(), null, 5))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsOnlyOnce("officers.sign-in-blocked");
  }

  @Test
  void theBlockDoublesUpToAQuarterOfAnHour() {
    String name = "an.danh." + System.nanoTime();
    List<Long> seconds = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      assertThat(throttle.charge(name).refusal()).isNull();
      var until = throttle.blockedUntil(name);
      if (until != null) {
        seconds.add(Math.round(Duration.between(clock.instant(), until).toMillis() / 1000.0));
        clock.moveTo(until.plusMillis(5));
      }
    }
    assertThat(seconds.subList(0, 11))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L);
    assertThat(seconds.subList(11, seconds.size())).containsOnly(900L);
  }

  @Test
  void aRestartForgetsNothing() {
    String name = "an.danh." + System.nanoTime();
    IntStream.range(0, 5).forEach(n -> throttle.charge(name));
    assertThat(new Throttle(jdbc, clock).charge(name).refusal()).isNotNull();
  }

  @Test
  void aNameThatNobodyHasIsBlockedAlike() {
    String unknown = "khong.ai." + System.nanoTime();
    for (int n = 0; n < 5; n++) {
      assertThat(code(signIns.byPassword(unknown, WRONG))).isEqualTo("officers.wrong-password");
    }
    assertThat(signIns.byPassword(unknown, WRONG)).isInstanceOf(Attempt.Blind.class);
  }

  @Test
  void aDayLaterTheCountBeginsAnew() {
    String name = "an.danh." + System.nanoTime();
    IntStream.range(0, 8).forEach(n -> throttle.charge(name));
    clock.move(Duration.ofHours(25));
    assertThat(throttle.charge(name).failures()).isEqualTo(1);
  }

  @Test
  void manyAttemptsAtOnceGainNothing() throws InterruptedException {
    String name = "an.danh." + System.nanoTime();
    var refused = new java.util.concurrent.atomic.AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 40)
            .mapToObj(
                n ->
                    Thread.startVirtualThread(
                        () -> {
                          if (throttle.charge(name).refusal() != null) {
                            refused.incrementAndGet();
                          }
                        }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(40 - refused.get()).isEqualTo(5);
  }

  @Test
  void wrongCodesCountLikeWrongPasswordsEvenWhenThePasswordIsRight() {
    Person person = people.complete();
    for (int n = 0; n < 5; n++) {
      signIns.byPassword(person.account(), People.PASSWORD);
      assertThat(code(signIns.byCode(person.id(), "000000"))).isEqualTo("officers.wrong-code");
    }
    assertThat(code(signIns.byCode(person.id(), people.code(person))))
        .isEqualTo("officers.wait-seconds");
  }

  @Test
  void aCompleteSignInBeginsAnew() {
    Person person = people.complete();
    IntStream.range(0, 4).forEach(n -> signIns.byPassword(person.account(), WRONG));
    signIns.byCode(person.id(), people.code(person));
    assertThat(throttle.charge(person.account()).failures()).isEqualTo(1);
  }

  @Test
  void anUnknownNameCostsAsMuchAsAWrongPassword() {
    Person person = people.complete();
    Map<String, Integer> before = encoder.comparisons();
    signIns.byPassword(person.account(), WRONG);
    Map<String, Integer> known = encoder.comparisons();
    signIns.byPassword("khong.ai." + System.nanoTime(), WRONG);
    Map<String, Integer> unknown = encoder.comparisons();
    assertThat(comparedSince(before, known)).hasSize(1);
    assertThat(comparedSince(known, unknown))
        .as("one comparison, with a hash of the same cost")
        .hasSize(1)
        .allSatisfy(
            hash ->
                assertThat(costOf(hash))
                    .isEqualTo(costOf(comparedSince(before, known).getFirst())));
  }

  @Test
  void noTableKeepsAnAddressOfAClient() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT table_name || '.' || column_name FROM information_schema.columns
                     WHERE table_schema = 'officers'
                       AND (data_type IN ('inet', 'cidr') OR column_name ~ '(^|_)(ip|address)(_|$)')
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void nobodyKeepsAnAccountBlockedForItsOwner() {
    Person person = people.complete();
    for (int n = 0; n < 30; n++) {
      signIns.byPassword(person.account(), WRONG);
    }
    assertThat(signIns.byPassword(person.account(), People.PASSWORD))
        .isInstanceOfSatisfying(
            Attempt.Blind.class,
            blind -> {
              assertThat(blind.whose()).isEqualTo(person.id());
              assertThat(signIns.byCode(blind.whose(), people.code(person)))
                  .as("password and second factor together")
                  .isInstanceOf(Attempt.Complete.class);
            });
  }

  @Test
  void sprayingAThousandNamesLearnsNothingAndLocksNobodyOut() {
    clock.move(Duration.ofDays(3));
    Person person = people.complete();
    int told = 0;
    for (int n = 0; n < 1_000; n++) {
      if (signIns.byPassword("ten." + System.nanoTime(), WRONG) instanceof Attempt.AttemptRefused) {
        told++;
      }
    }
    assertThat(told).as("answers that tell whether the password is right").isLessThanOrEqualTo(101);
    assertThat(signIns.byPassword(person.account(), People.PASSWORD))
        .isInstanceOfSatisfying(
            Attempt.Blind.class,
            blind ->
                assertThat(signIns.byCode(blind.whose(), people.code(person)))
                    .isInstanceOf(Attempt.Complete.class));
    assertThat(signIns.byPassword(people.complete().account(), WRONG))
        .as("a right and a wrong password look alike")
        .isInstanceOf(Attempt.Blind.class);
  }

  @Test
  void eachFailureIsCountedAndStandsInTheJournalOnceAnHour() {
    Person person = people.complete();
    for (int n = 0; n < 7; n++) {
      signIns.byPassword(person.account(), WRONG);
    }
    clock.move(Duration.ofHours(1));
    refusals.enter();
    refusals.enter();
    assertThat(journal.newest("officer", person.id().toString(), null, 20))
        .filteredOn(journalEntry -> journalEntry.act().verb().equals("officers.sign-ins-failed"))
        .singleElement()
        .satisfies(
            journalEntry -> assertThat(journalEntry.act().details()).containsEntry("count", "7"));
  }

  private static List<String> comparedSince(Map<String, Integer> before, Map<String, Integer> now) {
    return now.entrySet().stream()
        .flatMap(
            e ->
                Collections.nCopies(e.getValue() - before.getOrDefault(e.getKey(), 0), e.getKey())
                    .stream())
        .toList();
  }

  /** Algorithm, version, memory, passes and lanes of a hash as Argon2 writes it. */
  private static String costOf(String hash) {
    return hash.substring(0, hash.indexOf('$', hash.indexOf("m=")));
  }

  private static String code(Attempt attempt) {
    return attempt instanceof Attempt.AttemptRefused no
        ? no.refusal().code()
        : Objects.requireNonNull(attempt.toString());
  }
}
