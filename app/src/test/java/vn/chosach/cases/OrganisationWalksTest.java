package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
import vn.chosach.cases.acts.Sight;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Visibility;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.directory.Outcome;
import vn.chosach.directory.Why;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.ReferralOutcome;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.life.Deed;
import vn.chosach.referrals.life.Offer;
import vn.chosach.referrals.life.Party;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.RefusalReason;
import vn.chosach.referrals.life.Result;
import vn.chosach.referrals.life.Subject;
import vn.chosach.signals.life.Reader;

/**
 * Random trees of agencies with heads, units below them and successions; cases that are handed to
 * several at once, refused, countered, withdrawn, taken and carried on. A seed repeats its walk.
 */
@ChosachTest
class OrganisationWalksTest {

  private static final int SEEDS = 6;
  private static final int STEPS = 45;
  private static final Why WHY = new Why("Sắp xếp bộ máy", null);

  @Autowired Cases cases;
  @Autowired Referrals referrals;
  @Autowired Clocks clocks;
  @Autowired Agencies agencies;
  @Autowired Office office;
  @Autowired Sight sight;
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
    private final List<String> living = new ArrayList<>();
    private final Map<String, Reader> heads = new HashMap<>();
    private final Map<String, Reader> officers = new HashMap<>();
    private final Map<UUID, String> holders = new LinkedHashMap<>();
    private final Map<UUID, String> numbers = new HashMap<>();
    private final Map<String, Set<String>> carried = new HashMap<>();
    private final Reader standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    private int taken;

    private Walk(Random random) {
      this.random = random;
      int size = 4 + random.nextInt(3);
      for (int n = 0; n < size; n++) {
        found(n == 0 || random.nextBoolean() ? null : any(living));
      }
      open();
      open();
    }

    private void found(@org.jspecify.annotations.Nullable String parent) {
      String key = "CAY-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
      done(
          agencies.register(
              Actor.SYSTEM,
              new Registration(
                  key,
                  Agency.Kind.AGENCY,
                  Agency.Level.PROVINCE,
                  "Đơn vị " + key,
                  "Unit " + key,
                  parent,
                  null,
                  null,
                  LocalDate.of(2025, 1, 1)),
              WHY));
      living.add(key);
      heads.put(key, office.officer(key, Role.AGENCY_HEAD));
      officers.put(key, office.officer(key, Role.CASE_OFFICER));
      carried.put(key, new TreeSet<>(Set.of(key)));
    }

    private void open() {
      CaseFile file = office.opened(heads.get(any(living)), "Vụ trên cây");
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
      String sender = holders.get(id);
      if (!living.contains(sender)) {
        return;
      }
      var to = new ArrayList<>(living);
      to.remove(sender);
      java.util.Collections.shuffle(to, random);
      List<String> receivers = to.subList(0, 1 + random.nextInt(Math.min(3, to.size())));
      Offer offer =
          Offer.of(
              Purpose.COMPETENCE, new Subject("case", id), receivers, "Chuyển vụ", "Đúng nơi", null);
      referrals.offer(offer, party(heads.get(sender)));
    }

    /** Some receiver, through whoever carries on its work, on a fresh or a stale page. */
    private void answer() {
      pick(receiver -> receiver.state() == ReceiverState.OFFERED)
          .ifPresent(
              picked -> {
                Deed.Answer deed =
                    switch (random.nextInt(4)) {
                      case 0 -> new Deed.Refuse(RefusalReason.NOT_COMPETENT, null, "Không.");
                      case 1 -> new Deed.Counter(office.today().plusDays(3), "Sau ba ngày.");
                      default -> Deed.Accept.of("Nhận.");
                    };
                int seen = picked.version() - (random.nextInt(5) == 0 ? 1 : 0);
                taken(
                    picked,
                    deed instanceof Deed.Accept,
                    referrals.answer(picked.referral(), deed, seen, carrier(picked.agency())));
              });
    }

    private void reply() {
      pick(receiver -> receiver.state() == ReceiverState.COUNTERED)
          .ifPresent(
              picked -> {
                Deed.Reply deed =
                    switch (random.nextInt(3)) {
                      case 0 -> new Deed.Withdraw("Rút.");
                      case 1 -> new Deed.Insist(picked.agency(), "Giữ nguyên.");
                      default -> new Deed.Agree(picked.agency(), "Đồng ý.");
                    };
                taken(
                    picked,
                    deed instanceof Deed.Agree,
                    referrals.reply(
                        picked.referral(), deed, picked.version(), carrier(picked.sender())));
              });
    }

    private void finish() {
      pick(receiver -> receiver.state() == ReceiverState.ACCEPTED)
          .ifPresent(
              picked ->
                  referrals.carryOut(
                      picked.referral(),
                      new Deed.Finish(Result.DONE, null, null, "Xong."),
                      picked.version(),
                      carrier(picked.agency())));
    }

    private void taken(Picked picked, boolean takes, ReferralOutcome outcome) {
      if (takes && outcome instanceof ReferralOutcome.Done) {
        taken++;
        holders.put(picked.subject(), today(picked.agency()));
        settle();
      }
    }

    private void succeed() {
      if (living.size() < 4) {
        return;
      }
      String old = any(living);
      living.remove(old);
      String next = any(living);
      done(
          agencies.succeed(
              Actor.officer(Office.id(standing), "SCT-AG"),
              new Succeeding(old, next, true, null, null, office.today()),
              WHY));
      Objects.requireNonNull(carried.get(next)).addAll(carried.get(old));
      settle();
      cases.succeed(old, next, "Sáp nhập", standing);
      holders.replaceAll((id, holder) -> holder.equals(old) ? next : holder);
    }

    /** What was told has been heard: each case lies with whoever took it last, and only there. */
    void settle() {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(20))
          .untilAsserted(
              () -> assertThat(led()).as(living + " " + carried + " " + history()).isEqualTo(holders));
    }

    private String history() {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                sight.ofTheProgram();
                return jdbc.sql("SELECT case_id || ' ' || event || ' ' || changes FROM cases.moment WHERE case_id = ANY(string_to_array(:ids, ',')::uuid[]) ORDER BY case_id, number")
                    .param("ids", String.join(",", holders.keySet().stream().map(UUID::toString).toList()))
                    .query(String.class)
                    .list()
                    .toString();
              }));
    }

    private Map<UUID, String> led() {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                sight.ofTheProgram();
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
          .flatMap(id -> referrals.about(new Subject("case", id), Party.PROGRAM).stream())
          .toList();
    }

    /** The database, asked alone, shows to each officer what the rule in plain Java says. */
    void everybodySeesWhatThePredicateSays() {
      List<Handed> all = handed();
      for (String agency : living) {
        for (Reader reader : List.of(heads.get(agency), officers.get(agency), standing)) {
          Set<String> mine = carried.getOrDefault(reader.actor().agency(), Set.of());
          boolean overview = party(reader).overview();
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
      return living.stream()
          .map(agency -> cases.read(number, heads.get(agency)))
          .flatMap(java.util.Optional::stream)
          .map(Dossier::file)
          .findFirst();
    }

    private Set<UUID> shown(String table, String column, Reader reader, Set<UUID> among) {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                reach.enter(party(reader));
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

    /** An officer of the agency, or of the one that carries on its work. */
    private Party carrier(String agency) {
      String today = today(agency);
      return party(random.nextBoolean() ? heads.get(today) : officers.get(today));
    }

    private String today(String agency) {
      return living.stream()
          .filter(key -> Objects.requireNonNull(carried.get(key)).contains(agency))
          .findFirst()
          .orElseThrow();
    }

    private <T> T any(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }

  private record Picked(UUID referral, UUID subject, String sender, String agency, int version) {}

  private static Party party(Reader reader) {
    return new Party(reader.actor(), reader.roles());
  }

  private static void done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }
}
