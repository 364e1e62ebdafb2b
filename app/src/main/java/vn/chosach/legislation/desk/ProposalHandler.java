package vn.chosach.legislation.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalAct;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLifeCycle;
import vn.chosach.legislation.life.ProposalOutcome;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/** What an officer does with a proposal: at once, or by drawing up the paper that will do it. */
@Component
public record ProposalHandler(
    ProposalTransitions transitions,
    ProposalRepository repository,
    FindingRepository findings,
    ProposalSigning signing,
    ProposalPapers papers,
    Documents documents,
    Heirs heirs,
    Catalogue catalogue) {

  /** Days that an agency has for its opinion at the least; the house's own measure. */
  static final int LEAST_DAYS = 5;

  private static final int MOST_ASKED = 30;
  private static final int LONGEST = 4_000;
  private static final int LONGEST_ARTICLE = 200;

  public ActOutcome<LawProposal> proceed(
      java.util.UUID id, ProposalAct act, int seen, ActingOfficer who) {
    ProposalEvent event = act.event().byPaper() ? ProposalEvent.PREPARE : act.event();
    return transitions.act(
        id,
        event,
        seen,
        who,
        held -> {
          LawProposal one = held.row();
          if (act.event().byPaper() && ProposalLifeCycle.row(one.state(), act.event()).isEmpty()) {
            return Effect.refused("legislation.not-possible");
          }
          return done(act, one, who, held.now());
        });
  }

  private Effect<LawProposal, SignedBy> done(
      ProposalAct act, LawProposal one, ActingOfficer who, Instant now) {
    LocalDate today = Vietnam.dayOf(now);
    return switch (act) {
      case ProposalAct.Group group -> grouped(group, one);
      case ProposalAct.Ungroup(var finding) ->
          finding != null && findings.leave(finding, one.id())
              ? becomes(one, "")
              : Effect.refused("legislation.unknown-finding");
      case ProposalAct.Compare(var line) ->
          Effect.unless(
              compared(line)
                  .or(() -> FindingDesk.repealed(catalogue, one.basis(), line.article(), today)),
              () -> becomes(one.with(clean(line)), line.article()));
      case ProposalAct.Ask ask ->
          Effect.unless(
              asked(ask, one, today),
              () -> drawn(one, act.event(), ask.agencies(), ask.by(), ask.words(), who, now));
      case ProposalAct.Send send ->
          Effect.unless(
              sent(send, one, today),
              () -> drawn(one, act.event(), List.of(send.to()), null, send.words(), who, now));
      case ProposalAct.Opine(var agrees, var words) -> opined(one, agrees, words, who, now);
      case ProposalAct.EndRound end -> ended(one, today);
      case ProposalAct.Answer answer -> answered(answer, one, who, today);
      case ProposalAct.Adopt(var basis) ->
          catalogue.legalBasis(basis).isPresent() && !basis.equals(one.basis())
              ? becomes(one.adopted(basis), "")
              : Effect.refused("legislation.unknown-basis");
      case ProposalAct.Close(var words) -> Effect.unless(words(words), () -> becomes(one, words));
      case ProposalAct.Drop(var words) ->
          Effect.unless(
              words(words)
                  .or(
                      () ->
                          signing.waiting(one.id()).isPresent()
                              ? Optional.of(Refusal.of("legislation.paper-open"))
                              : Optional.empty()),
              () -> {
                findings.leave(null, one.id());
                return becomes(one, words);
              });
    };
  }

  private Effect<LawProposal, SignedBy> grouped(ProposalAct.Group group, LawProposal one) {
    Set<java.util.UUID> wanted = Set.copyOf(group.findings());
    if (wanted.isEmpty()) {
      return Effect.refused("legislation.findings-missing");
    }
    return findings.join(wanted, one.basis(), one.id()) == wanted.size()
        ? becomes(one, "")
        : Effect.refused("legislation.finding-elsewhere");
  }

  private static Optional<Refusal> compared(LawProposal.Comparison line) {
    if (line.article().isBlank() || line.article().length() > LONGEST_ARTICLE) {
      return Optional.of(Refusal.of("legislation.article-missing"));
    }
    return words(line.proposed()).or(() -> words(line.reason()));
  }

  private static LawProposal.Comparison clean(LawProposal.Comparison line) {
    return new LawProposal.Comparison(
        line.article().strip(),
        line.current().strip(),
        line.proposed().strip(),
        line.reason().strip());
  }

  private Optional<Refusal> asked(ProposalAct.Ask ask, LawProposal one, LocalDate today) {
    LocalDate by = ask.by();
    if (findings.of(one.id()).isEmpty()) {
      return Optional.of(Refusal.of("legislation.findings-missing"));
    }
    if (ask.agencies().isEmpty()
        || ask.agencies().size() > MOST_ASKED
        || ask.agencies().stream().anyMatch(heirs.actors(one.agency())::contains)) {
      return Optional.of(Refusal.of("legislation.agencies-missing"));
    }
    if (ask.agencies().stream().anyMatch(key -> heirs.agencies().asOf(key, today).isEmpty())) {
      return Optional.of(Refusal.of("legislation.unknown-agency"));
    }
    if (by == null || by.isBefore(today.plusDays(LEAST_DAYS)) || by.isAfter(today.plusDays(90))) {
      return Optional.of(Refusal.of("legislation.round-days"));
    }
    return wordsIfAny(ask.words());
  }

  private Optional<Refusal> sent(ProposalAct.Send send, LawProposal one, LocalDate today) {
    if (one.comparison().isEmpty()) {
      return Optional.of(Refusal.of("legislation.comparison-missing"));
    }
    return heirs.agencies().asOf(send.to(), today).isEmpty()
            || heirs.actors(one.agency()).contains(send.to())
        ? Optional.of(Refusal.of("legislation.unknown-agency"))
        : wordsIfAny(send.words());
  }

  private Effect<LawProposal, SignedBy> drawn(
      LawProposal one,
      ProposalEvent event,
      List<String> to,
      @Nullable LocalDate by,
      String words,
      ActingOfficer who,
      Instant now) {
    if (signing.waiting(one.id()).isPresent()) {
      return Effect.refused("legislation.paper-open");
    }
    return Effect.unless(
        papers.draw(one, findings.of(one.id()), event, to, by, words, who, now),
        () -> becomes(one, event.name()));
  }

  private Effect<LawProposal, SignedBy> opined(
      LawProposal one, boolean agrees, String words, ActingOfficer who, Instant now) {
    LocalDate by = Objects.requireNonNull(one.answersBy(), "the round has a last day");
    if (Vietnam.dayOf(now).isAfter(by)) {
      return Effect.refused(Refusal.of("legislation.round-over", "day", by.toString()));
    }
    return Effect.unless(
        agrees ? wordsIfAny(words) : words(words),
        () -> {
          repository.opine(one.id(), asked(one, who), agrees, words.strip(), who.actor(), now);
          return becomes(one, words);
        });
  }

  /** For whom somebody answers, also for an agency that ended; one without an opinion first. */
  private String asked(LawProposal one, ActingOfficer who) {
    return one.opinions().stream()
        .filter(each -> heirs.act(each.agency(), who))
        .min(Comparator.comparing(each -> each.agrees() != null))
        .orElseThrow()
        .agency();
  }

  private static Effect<LawProposal, SignedBy> ended(LawProposal one, LocalDate today) {
    LocalDate by = one.answersBy();
    return one.allAnswered() || by != null && today.isAfter(by)
        ? becomes(one, "")
        : Effect.refused(Refusal.of("legislation.round-open", "day", String.valueOf(by)));
  }

  private Effect<LawProposal, SignedBy> answered(
      ProposalAct.Answer answer, LawProposal one, ActingOfficer who, LocalDate today) {
    LocalDate on = answer.on();
    ProposalOutcome outcome = answer.outcome();
    LawProposal.Sent sent = Objects.requireNonNull(one.sent(), "it was sent");
    if (on == null || on.isAfter(today) || on.isBefore(sent.on())) {
      return Effect.refused("legislation.answer-day");
    }
    if (outcome == null) {
      return Effect.refused("legislation.outcome-missing");
    }
    String number = answer.number().strip();
    if (number.isEmpty() || !documents.registered(number, one.agency(), who)) {
      return Effect.refused(Refusal.of("legislation.paper-not-registered", "number", number));
    }
    return Effect.unless(
        words(answer.words()),
        () ->
            becomes(
                one.answered(new LawProposal.Result(outcome, number, on, answer.words().strip())),
                answer.words()));
  }

  private static Optional<Refusal> words(String words) {
    return words.isBlank()
        ? Optional.of(Refusal.of("legislation.words-missing"))
        : wordsIfAny(words);
  }

  private static Optional<Refusal> wordsIfAny(String words) {
    return words.length() > LONGEST
        ? Optional.of(Refusal.of("legislation.words-too-long"))
        : Optional.empty();
  }

  private static Effect<LawProposal, SignedBy> becomes(LawProposal after, String words) {
    return SignedBy.becomes(after, words.strip());
  }
}
