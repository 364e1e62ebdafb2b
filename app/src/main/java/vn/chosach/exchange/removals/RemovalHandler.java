package vn.chosach.exchange.removals;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.Dossier;
import vn.chosach.documents.Document;
import vn.chosach.documents.IncomingPapers.ReceivedPaper;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.removals.Removal.RemovalKind;
import vn.chosach.exchange.removals.Removal.RemovalState;
import vn.chosach.exchange.removals.Removal.RemovalWay;
import vn.chosach.exchange.removals.Removal.RemovalWish;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.SentId;
import vn.chosach.vault.PublicWeb;

/** Has signed papers of cases brought to platforms, and takes what becomes of them. */
@Component
public class RemovalHandler {

  private static final int LONGEST = 4_000;
  private static final int MOST_ADDRESSES = 20;
  private static final int MOST_DAYS = 90;
  private static final int LONGEST_LINE = 300;

  private final RemovalTransitions transitions;
  private final RemovalRepository rows;
  private final RemovalGrounds grounds;
  private final RemovalAnswers answers;
  private final Heirs heirs;
  private final IdSource ids;
  private final InstantSource time;

  RemovalHandler(
      RemovalTransitions transitions,
      RemovalRepository rows,
      RemovalGrounds grounds,
      RemovalAnswers answers,
      Heirs heirs,
      IdSource ids,
      InstantSource time) {
    this.transitions = transitions;
    this.rows = rows;
    this.grounds = grounds;
    this.answers = answers;
    this.heirs = heirs;
    this.ids = ids;
    this.time = time;
  }

  /**
   * Sends a signed paper of a case, once to one platform.
   *
   * @return refused with {@code exchange.not-yours}, {@code .case-unknown}, {@code .kind-missing},
   *     {@code .paper-unsigned}, {@code .platform-unregistered}, {@code .removal-address}, {@code
   *     .sent-before}, {@code .not-cleared}, and for data {@code .data-lines}, {@code
   *     .data-ground-missing}, {@code .data-ground-not-yours}, {@code .data-day}
   */
  @Transactional
  public ActOutcome<Removal> send(RemovalWish wish, ActingOfficer who) {
    if (!FirmOffices.works(who)) {
      return ActOutcome.refused("exchange.not-yours");
    }
    Dossier about = grounds.about(clean(wish.caseNumber()), who).orElse(null);
    if (about == null) {
      return ActOutcome.refused("exchange.case-unknown");
    }
    UUID caseId = about.file().id();
    Document paper =
        grounds.papers(caseId, heirs.of(who), who).stream()
            .filter(one -> one.id().equals(wish.document()))
            .findFirst()
            .orElse(null);
    Partner partner = grounds.standing(wish.platform()).orElse(null);
    List<String> addresses =
        wish.addresses().lines().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
    boolean restores = wish.kind() == RemovalKind.RESTORE;
    Optional<Refusal> refusal =
        when(wish.kind() == null, "exchange.kind-missing")
            .or(() -> when(paper == null, "exchange.paper-unsigned"))
            .or(() -> when(partner == null, "exchange.platform-unregistered"))
            .or(() -> asked(wish, addresses, who))
            .or(() -> before(caseId, Objects.requireNonNull(paper), wish.platform()))
            .or(
                () ->
                    when(
                        restores
                            && !(RemovalGrounds.cleared(about)
                                && removed(caseId, wish.platform(), addresses)),
                        "exchange.not-cleared"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    UUID reached = Objects.requireNonNull(partner).id();
    var one =
        new Removal(
            ids.next(),
            rows.number(Vietnam.dayOf(now).getYear()),
            Objects.requireNonNull(wish.kind()),
            wish.platform(),
            reached,
            who.agency(),
            caseId,
            about.file().number(),
            String.join("\n", addresses),
            asksData(wish) ? wish.ground() : "",
            asksData(wish) ? wish.dueOn() : null,
            null,
            Objects.requireNonNull(paper).id(),
            Objects.requireNonNull(paper.number()),
            grounds.hooks(reached).isEmpty() ? RemovalWay.MAIL : RemovalWay.API,
            1,
            null,
            "",
            null,
            null,
            RemovalState.SENT,
            now,
            1,
            List.of());
    rows.add(one);
    transitions.begun(one, ids.next(), "", new SignedBy(one.document()), who);
    return ActOutcome.done(one);
  }

  private static boolean asksData(RemovalWish wish) {
    return wish.kind() == RemovalKind.DATA;
  }

  /** Of data what, on which ground and until when; else the addresses. */
  private Optional<Refusal> asked(RemovalWish wish, List<String> lines, ActingOfficer who) {
    if (!asksData(wish)) {
      return when(wrong(lines), "exchange.removal-address");
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    LocalDate due = wish.dueOn();
    return when(
            lines.isEmpty()
                || lines.size() > MOST_ADDRESSES
                || lines.stream().anyMatch(it -> it.length() > LONGEST_LINE),
            "exchange.data-lines")
        .or(
            () ->
                DataGrounds.of(wish.ground(), today)
                    .map(it -> when(!it.open(who.agency()), "exchange.data-ground-not-yours"))
                    .orElseGet(() -> when(true, "exchange.data-ground-missing")))
        .or(
            () ->
                when(
                    due == null || due.isBefore(today) || due.isAfter(today.plusDays(MOST_DAYS)),
                    "exchange.data-day"));
  }

  private static boolean wrong(List<String> addresses) {
    return addresses.isEmpty()
        || addresses.size() > MOST_ADDRESSES
        || addresses.stream().anyMatch(line -> PublicWeb.read(line) == null);
  }

  private Optional<Refusal> before(UUID caseId, Document paper, String platform) {
    return when(
        rows.of(caseId).stream()
            .anyMatch(one -> one.document().equals(paper.id()) && one.platform().equals(platform)),
        "exchange.sent-before");
  }

  private boolean removed(UUID caseId, String platform, List<String> addresses) {
    return rows.of(caseId).stream()
        .filter(one -> one.kind() == RemovalKind.REMOVE || one.kind() == RemovalKind.ACCOUNT)
        .filter(one -> one.platform().equals(platform))
        .filter(one -> one.state() == RemovalState.DONE)
        .anyMatch(one -> Set.copyOf(one.lines()).containsAll(addresses));
  }

  /**
   * An act on a request.
   *
   * @param seen version that the page showed; {@code null} for what the program does
   * @param words proof, fault, why; empty for none
   * @param to way of a new sending, or agency that is asked to see to it; else {@code null}
   * @return refused with {@code exchange.not-yours}, {@code .words-missing}, {@code
   *     .platform-unregistered}, {@code .body-missing}, and as a referral is refused
   */
  @Transactional
  public ActOutcome<Removal> proceed(
      UUID id,
      RemovalEvent event,
      String words,
      @Nullable String to,
      @Nullable Integer seen,
      ActingOfficer who) {
    return transitions.act(
        id, event, seen, who, held -> done(event, clean(words), to, held.row(), who, held.now()));
  }

  /** By a paper or an answer of the platform; what became of an account is seen on its page too. */
  private boolean shown(Removal one, @Nullable String by, ActingOfficer who) {
    return by == null && one.kind() == RemovalKind.ACCOUNT
        || Stream.concat(
                grounds.slips(one, who).stream().map(ReceivedPaper::id),
                answers.of(one.id()).stream().map(RemovalAnswers.RemovalAnswer::id))
            .anyMatch(it -> it.toString().equals(by));
  }

  /**
   * A look before the 24 hours are over does not end them; of other kinds the case holds the clock.
   */
  private static @Nullable Instant stillRuns(Removal one, Instant now) {
    Instant check = one.checkAt();
    return one.kind() == Removal.RemovalKind.ACCOUNT && check != null && now.isBefore(check)
        ? check
        : null;
  }

  private Effect<Removal, SignedBy> done(
      RemovalEvent event,
      String words,
      @Nullable String to,
      Removal one,
      ActingOfficer who,
      Instant now) {
    Optional<Refusal> unsaid = unlessWords(words, LONGEST, "exchange.words-missing");
    return switch (event) {
      case DELIVER ->
          SignedBy.becomes(grounds.kept(one, words, now.truncatedTo(ChronoUnit.MICROS)), words);
      case FAIL, FOLLOW, STAND -> SignedBy.becomes(one, words);
      case RESEND -> {
        RemovalWay way = to == null ? RemovalWay.MAIL : RemovalWay.valueOf(to);
        boolean reaches = way == RemovalWay.MAIL || !grounds.hooks(one.partner()).isEmpty();
        yield Effect.unless(
            when(
                !reaches || grounds.standing(one.platform()).isEmpty(),
                "exchange.platform-unregistered"),
            () -> SignedBy.becomes(one.anew(way), ""));
      }
      case REPLY, REFUSE ->
          Effect.unless(
              when(!one.kind().concludedHere(), "exchange.not-possible")
                  .or(() -> when(!shown(one, to, who), "exchange.reply-paper"))
                  .or(() -> unsaid),
              () -> SignedBy.becomes(one.replied(SentId.of(to).orElse(null)), words));
      case CAPTURE ->
          SignedBy.becomes(
              one.delivered(one.request(), stillRuns(one, now)),
              String.join("\n", grounds.fetch(one, who.actor())));
      case ESCALATE ->
          Effect.unless(
              unsaid.or(() -> grounds.escalate(one, to, words, who)),
              () -> SignedBy.becomes(one, words));
      case DROP -> Effect.unless(unsaid, () -> SignedBy.becomes(one, words));
      case SEND, ANSWER -> throw new IllegalArgumentException(event.name());
    };
  }
}
