package vn.chosach.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseAuthority;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;

/** Who works on a case: assigned, involved, stepped aside, handed over; how far it is read. */
@Component
record PeopleHandler(
    Officers officers,
    Agencies agencies,
    CaseClocks clocks,
    JdbcClient jdbc,
    QualifiedOfficers qualified)
    implements CaseHandler {

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(CaseAct.Assign.class, this::assign, CaseEvent.ASSIGN),
        Handled.of(CaseAct.Involve.class, this::involve, CaseEvent.INVOLVE),
        Handled.of(CaseAct.Restrict.class, this::restrict, CaseEvent.RESTRICT),
        Handled.of(CaseAct.Declare.class, (act, wish) -> declare(wish), CaseEvent.DECLARE),
        Handled.of(CaseAct.Recuse.class, this::recuse, CaseEvent.RECUSE),
        Handled.of(CaseAct.HandOver.class, this::handOver, CaseEvent.HAND_OVER));
  }

  Effect<CaseFile, List<Delta>> assign(CaseAct.Assign act, CaseWish wish) {
    CaseFile.Access access = wish.file().access();
    var people = new LinkedHashSet<UUID>();
    people.add(act.officer());
    people.addAll(act.others());
    boolean leading = serves(act.officer(), List.of(access.agency()));
    if (!leading || !people.stream().allMatch(one -> serves(one, access.agencies()))) {
      return Effect.refused("cases.unknown-officer");
    }
    if (people.stream().anyMatch(access.recused()::contains)) {
      return Effect.refused("cases.stepped-aside");
    }
    if (access.secrecy() == Secrecy.NAMED && nobodyElse(people, wish)) {
      return Effect.refused("cases.nobody-named");
    }
    return Effect.unless(
        CaseChecks.words(act.words()).or(() -> qualified.refused(OfficerTask.CASE_WORK, people)),
        () -> {
          CaseFile after = wish.file().with(access.held(act.officer(), List.copyOf(people)));
          clocks.reassign(after, wish.actor());
          clocks.met(after, Set.of("HS.ASSIGN"), wish.now(), wish.actor());
          return wish.done(
              after,
              CaseChecks.clean(act.words()),
              Delta.of("officer", access.officer(), act.officer()));
        });
  }

  Effect<CaseFile, List<Delta>> involve(CaseAct.Involve act, CaseWish wish) {
    CaseFile.Access access = wish.file().access();
    if (access.agencies().contains(act.agency())) {
      return Effect.refused("cases.involved-already");
    }
    if (agencies.asOf(act.agency(), Vietnam.dayOf(wish.now())).isEmpty()) {
      return Effect.refused("cases.unknown-agency");
    }
    return Effect.unless(
        CaseChecks.words(act.words()),
        () -> {
          var all = new ArrayList<>(access.agencies());
          all.add(act.agency());
          return wish.done(
              wish.file().with(access.involving(all)),
              CaseChecks.clean(act.words()),
              Delta.agency(null, act.agency()));
        });
  }

  Effect<CaseFile, List<Delta>> restrict(CaseAct.Restrict act, CaseWish wish) {
    CaseFile.Access access = wish.file().access();
    if (!act.to().narrowerThan(access.secrecy())) {
      return Effect.refused("cases.not-narrower");
    }
    // Its officer alone would close it to the heads who must answer for it.
    if (act.to() == Secrecy.NAMED && !CaseAuthority.HEAD.may(wish.file(), wish.who())) {
      return Effect.refused("cases.named-by-head");
    }
    if (act.to() == Secrecy.NAMED && nobodyElse(access.people(), wish)) {
      return Effect.refused("cases.nobody-named");
    }
    return Effect.unless(
        CaseChecks.words(act.words()),
        () ->
            wish.done(
                wish.file().with(access.read(act.to())),
                CaseChecks.clean(act.words()),
                Delta.of("secrecy", access.secrecy(), act.to())));
  }

  Effect<CaseFile, List<Delta>> declare(CaseWish wish) {
    CaseFile.Access access = wish.file().access();
    UUID officer = Objects.requireNonNull(wish.actor().id());
    if (access.declared().contains(officer)) {
      return Effect.refused("cases.stated-before");
    }
    var declared = new ArrayList<>(access.declared());
    declared.add(officer);
    return wish.done(wish.file().with(access.stated(access.recused(), declared)), null);
  }

  /** Whoever steps aside is off the case and does not see it any more. */
  Effect<CaseFile, List<Delta>> recuse(CaseAct.Recuse act, CaseWish wish) {
    return Effect.unless(
        CaseChecks.words(act.words()),
        () -> {
          CaseFile.Access access = wish.file().access();
          UUID officer = Objects.requireNonNull(wish.actor().id());
          var aside = new ArrayList<>(access.recused());
          aside.add(officer);
          UUID answers = officer.equals(access.officer()) ? null : access.officer();
          CaseFile.Access after =
              access
                  .held(answers, without(access.people(), officer))
                  .stated(aside, without(access.declared(), officer));
          CaseFile file = wish.file().with(after);
          clocks.reassign(file, wish.actor());
          return wish.done(
              file,
              CaseChecks.clean(act.words()),
              changes(wish.file(), file, Delta.of("officer", access.officer(), answers)));
        });
  }

  /** What is told of a change of people, with the secrecy where it had to give way. */
  private static Delta[] changes(CaseFile before, CaseFile after, Delta... told) {
    Secrecy was = before.access().secrecy();
    Secrecy now = after.access().secrecy();
    return was == now
        ? told
        : Stream.concat(Stream.of(told), Stream.of(Delta.of("secrecy", was, now)))
            .toArray(Delta[]::new);
  }

  /** The agency, or who carries on the whole of its work when it has ended. */
  String carriedOn(String agency, Instant now) {
    LocalDate today = Vietnam.dayOf(now);
    if (agencies.asOf(agency, today).isPresent()) {
      return agency;
    }
    List<Agency> next = agencies.carriedOn(agency, today);
    return next.size() == 1 ? next.getFirst().key() : agency;
  }

  /**
   * Another agency leads. Officers who serve in an agency of the case go on; whoever answered stays
   * when the office itself moved, else a head of the new agency gives it to somebody.
   */
  Effect<CaseFile, List<Delta>> led(String next, CaseWish wish, @Nullable String words) {
    CaseFile.Access access = wish.file().access();
    if (next.equals(access.agency())) {
      return Effect.refused("cases.not-possible");
    }
    List<String> all = access.ledBy(next, null, List.of()).agencies();
    UUID officer = access.officer();
    UUID answers = officer != null && serves(officer, List.of(next)) ? officer : null;
    List<UUID> stay = access.people().stream().filter(one -> serves(one, all)).toList();
    CaseFile file = wish.file().with(access.ledBy(next, answers, stay));
    clocks.reassign(file, wish.actor());
    return wish.done(
        file,
        words,
        changes(
            wish.file(),
            file,
            Delta.agency(access.agency(), next),
            Delta.of("officer", officer, answers)));
  }

  /** An agency accepted to work along. */
  Effect<CaseFile, List<Delta>> along(String agency, CaseWish wish) {
    CaseFile.Access access = wish.file().access();
    if (access.agencies().contains(agency)) {
      return Effect.refused("cases.involved-already");
    }
    var all = new ArrayList<>(access.agencies());
    all.add(agency);
    return wish.done(wish.file().with(access.involving(all)), null, Delta.agency(null, agency));
  }

  Effect<CaseFile, List<Delta>> handOver(CaseAct.HandOver act, CaseWish wish) {
    CaseFile.Access access = wish.file().access();
    UUID next = receiver(act, access);
    if (access.recused().contains(next)) {
      return Effect.refused(
          Refusal.of("cases.receiver-stepped-aside", "number", wish.file().number()));
    }
    boolean answers = act.from().equals(access.officer());
    if (!serves(next, answers ? List.of(access.agency()) : access.agencies())) {
      return Effect.refused(Refusal.of("cases.receiver-elsewhere", "number", wish.file().number()));
    }
    var people = new LinkedHashSet<>(without(access.people(), act.from()));
    people.add(next);
    jdbc.sql(
            """
            UPDATE cases.task SET officer = :to
             WHERE case_id = :case AND officer = :from AND done_at IS NULL
            """)
        .param("to", next)
        .param("from", act.from())
        .param("case", wish.file().id())
        .update();
    return wish.done(
        wish.file().with(access.held(answers ? next : access.officer(), List.copyOf(people))),
        act.words(),
        Delta.of("officer", act.from(), next));
  }

  /** What is read by name alone stays with those who are named, as long as one of them is there. */
  private UUID receiver(CaseAct.HandOver act, CaseFile.Access access) {
    return access.secrecy() != Secrecy.NAMED
        ? act.to()
        : access.people().stream()
            .filter(one -> !one.equals(act.from()) && !access.recused().contains(one))
            .filter(one -> serves(one, List.of(access.agency())))
            .findFirst()
            .orElse(act.to());
  }

  /** Whether none but the officer who acts would read a case that is read by name. */
  private static boolean nobodyElse(Collection<UUID> named, CaseWish wish) {
    return named.stream().allMatch(one -> one.equals(wish.actor().id()));
  }

  private boolean serves(UUID officer, List<String> in) {
    return officers.inOffice(officer).filter(one -> in.contains(one.agencyKey())).isPresent();
  }

  private static List<UUID> without(List<UUID> all, UUID one) {
    return all.stream().filter(other -> !other.equals(one)).toList();
  }

  /** An officer who can be given work on the case. */
  Optional<Refusal> unknown(UUID officer, CaseFile file) {
    return serves(officer, file.access().agencies())
        ? qualified.refused(OfficerTask.CASE_WORK, List.of(officer))
        : Optional.of(Refusal.of("cases.unknown-officer"));
  }
}
