package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Visibility;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.RefusalReason;
import vn.chosach.referrals.life.Subject;

/**
 * Random trees of agencies with heads, units below them and successions; cases that are handed to
 * several at once, refused, countered, withdrawn, taken and carried on. A seed repeats its walk.
 */
@ChosachTest
class OrganisationWalksTest {

  private static final int SEEDS = 6;
  private static final int STEPS = 45;

  @Autowired Cases cases;
  @Autowired Referrals referrals;
  @Autowired Clocks clocks;
  @Autowired Agencies agencies;
  @Autowired Office office;
  @Autowired CaseRowSecurity rowSecurity;
  @Autowired Reach reach;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  static Stream<Long> seeds() {
    return LongStream.range(0, SEEDS).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_a_tree_of_agencies_does_each_case_has_one_holder_and_no_clock_is_left_behind(
      long seed) {
    var walk = new Walk(new Random(seed));
    for (int step = 0; step < STEPS; step++) {
      walk.step();
      walk.handed().forEach(this::hasOneHolderAndNoClockLeftBehind);
    }
    walk.settle();
    assertThat(walk.taken).as("cases that changed hands").isPositive();
    walk.everybodySeesWhatThePredicateSays();
  }

  private void hasOneHolderAndNoClockLeftBehind(Handed one) {
    assertThat(one.receivers().stream().filter(this::holds)).hasSizeLessThanOrEqualTo(1);
    for (Receiver receiver : one.receivers()) {
      if (!receiver.state().open()) {
        assertThat(clocks.of("referral", receiver.id().toString()))
            .as(receiver.state().name())
            .noneMatch(clock -> clock.clock().state().open());
      }
    }
  }

  private boolean holds(Receiver receiver) {
    return receiver.state() == ReceiverState.ACCEPTED || receiver.state() == ReceiverState.DONE;
  }

  /** One walk with its own agencies and cases, and what must be true of them. */
  private final class Walk {

    private final Random random;
    private final OrganisationTree tree;
    private final Map<UUID, String> holders = new LinkedHashMap<>();
    private final Map<UUID, String> numbers = new HashMap<>();
    private final ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    private int taken;

    private Walk(Random random) {
      this.random = random;
      this.tree = new OrganisationTree(agencies, office, random);
      open();
      open();
    }

    private void open() {
      CaseFile file = office.opened(tree.head(tree.any()), "Vụ trên cây");
      holders.put(file.id(), file.access().agency());
      numbers.put(file.id(), file.number());
    }

    void step() {
      switch (random.nextInt(12)) {
        case 0 -> open();
        case 1, 2, 3 -> offer();
        case 4, 5, 6, 7 -> answer();
        case 8, 9 -> reply();
        case 10 -> finish();
        default -> succeed();
      }
    }

    private void offer() {
      UUID id = any(List.copyOf(holders.keySet()));
      String sender = Objects.requireNonNull(holders.get(id));
      if (!tree.living.contains(sender)) {
        return;
      }
      var to = new ArrayList<>(tree.living);
      to.remove(sender);
      java.util.Collections.shuffle(to, random);
      List<String> receivers = to.subList(0, 1 + random.nextInt(Math.min(3, to.size())));
      ReferralOffer referralOffer =
          ReferralOffer.of(
              Purpose.COMPETENCE,
              new Subject("case", id),
              receivers,
              "Chuyển vụ",
              "Đúng nơi",
              null);
      referrals.offer(referralOffer, tree.head(sender));
    }

    /** Some receiver, through whoever carries on its work, on a fresh or a stale page. */
    private void answer() {
      pick(receiver -> receiver.state() == ReceiverState.OFFERED)
          .ifPresent(
              picked -> {
                ReferralAct.ReferralActAnswer deed =
                    switch (random.nextInt(4)) {
                      case 0 -> new ReferralAct.Refuse(RefusalReason.NOT_COMPETENT, null, "Không.");
                      case 1 -> new ReferralAct.Counter(office.today().plusDays(3), "Sau ba ngày.");
                      default -> ReferralAct.Accept.of("Nhận.");
                    };
                int seen = picked.version() - (random.nextInt(5) == 0 ? 1 : 0);
                taken(
                    picked,
                    deed instanceof ReferralAct.Accept,
                    referrals.answer(picked.referral(), deed, seen, tree.carrier(picked.agency())));
              });
    }

    private void reply() {
      pick(receiver -> receiver.state() == ReceiverState.COUNTERED)
          .ifPresent(
              picked -> {
                ReferralAct.Reply deed =
                    switch (random.nextInt(3)) {
                      case 0 -> new ReferralAct.Withdraw("Rút.");
                      case 1 -> new ReferralAct.Insist(picked.agency(), "Giữ nguyên.");
                      default -> new ReferralAct.Agree(picked.agency(), "Đồng ý.");
                    };
                taken(
                    picked,
                    deed instanceof ReferralAct.Agree,
                    referrals.reply(
                        picked.referral(), deed, picked.version(), tree.carrier(picked.sender())));
              });
    }

    private void finish() {
      pick(receiver -> receiver.state() == ReceiverState.ACCEPTED)
          .ifPresent(
              picked ->
                  referrals.carryOut(
                      picked.referral(),
                      new ReferralAct.Finish(ReferralResult.DONE, null, null, "Xong."),
                      picked.version(),
                      tree.carrier(picked.agency())));
    }

    private void taken(Picked picked, boolean takes, ActOutcome<ReferralSent> outcome) {
      if (takes && outcome instanceof ActOutcome.Done) {
        taken++;
        holders.put(picked.subject(), tree.today(picked.agency()));
        settle();
      }
    }

    private void succeed() {
      if (tree.living.size() < 4) {
        return;
      }
      var ended = tree.end(Actor.officer(Office.id(standing), "SCT-AG"));
      settle();
      cases.succeed(ended.old(), ended.next(), "Sáp nhập", standing);
      holders.replaceAll((id, holder) -> holder.equals(ended.old()) ? ended.next() : holder);
    }

    /** What was told has been heard: each case lies with whoever took it last, and only there. */
    void settle() {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(20))
          .untilAsserted(() -> assertThat(led()).isEqualTo(holders));
    }

    private Map<UUID, String> led() {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                rowSecurity.ofTheProgram();
                var found = new LinkedHashMap<UUID, String>();
                holders
                    .keySet()
                    .forEach(
                        id ->
                            found.put(
                                id,
                                jdbc.sql("SELECT agency FROM cases.case_file WHERE id = :id")
                                    .param("id", id)
                                    .query(String.class)
                                    .single()));
                return found;
              }));
    }

    List<Handed> handed() {
      return holders.keySet().stream()
          .flatMap(id -> referrals.about(new Subject("case", id), ActingOfficer.PROGRAM).stream())
          .toList();
    }

    /** The database, asked alone, shows to each officer what the rule in plain Java says. */
    void everybodySeesWhatThePredicateSays() {
      List<Handed> all = handed();
      for (String agency : tree.living) {
        for (ActingOfficer reader : List.of(tree.head(agency), tree.officer(agency), standing)) {
          Set<String> mine = tree.carried(reader.actor().agency());
          boolean overview = ReferralAccessPolicy.overview(reader);
          Set<UUID> expected =
              all.stream()
                  .map(Handed::referral)
                  .filter(one -> overview || one.parties().stream().anyMatch(mine::contains))
                  .map(one -> one.id())
                  .collect(Collectors.toSet());
          Set<UUID> words =
              all.stream()
                  .map(Handed::referral)
                  .filter(one -> one.parties().stream().anyMatch(mine::contains))
                  .map(one -> one.id())
                  .collect(Collectors.toSet());
          Set<UUID> ids = all.stream().map(one -> one.referral().id()).collect(Collectors.toSet());
          assertThat(shown("referral", "id", reader, ids)).isEqualTo(expected);
          assertThat(shown("letter", "referral", reader, ids)).isEqualTo(words);
          for (String number : numbers.values()) {
            assertThat(cases.read(number, reader).isPresent())
                .isEqualTo(seen(number).map(file -> Visibility.sees(file, reader)).orElse(false));
          }
        }
      }
    }

    private java.util.Optional<CaseFile> seen(String number) {
      return tree.living.stream()
          .map(agency -> cases.read(number, tree.head(agency)))
          .flatMap(java.util.Optional::stream)
          .map(Dossier::file)
          .findFirst();
    }

    private Set<UUID> shown(String table, String column, ActingOfficer reader, Set<UUID> among) {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                reach.enter(reader);
                var found =
                    new HashSet<>(
                        jdbc.sql("SELECT " + column + " FROM referrals." + table)
                            .query((row, n) -> row.getObject(1, UUID.class))
                            .list());
                found.retainAll(among);
                return found;
              }));
    }

    private java.util.Optional<Picked> pick(java.util.function.Predicate<Receiver> which) {
      var found =
          handed().stream()
              .flatMap(
                  one ->
                      one.receivers().stream()
                          .filter(which)
                          .map(
                              receiver ->
                                  new Picked(
                                      one.referral().id(),
                                      Objects.requireNonNull(one.referral().subject()).id(),
                                      one.referral().sender(),
                                      receiver.agency(),
                                      one.referral().version())))
              .toList();
      return found.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(any(found));
    }

    private <T> T any(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }

  private record Picked(UUID referral, UUID subject, String sender, String agency, int version) {}
}
